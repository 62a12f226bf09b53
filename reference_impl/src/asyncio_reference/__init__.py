"""asyncio, written to be read.

A pure-Python implementation of asyncio with the semantics of CPython 3.14 on every
Python from 3.11.  It never imports the asyncio of the standard library; use it
beside, or, by `substitute()` and `python -m asyncio_reference`, in its place.

Refuses to: subprocesses, pipes, TLS, Windows.  README.md says why.
"""

# ruff: noqa: F403 -- the public surface is the sum of the modules' __all__
import sys

from . import (
    constants,
    coroutines,
    events,
    exceptions,
    futures,
    graph,
    locks,
    policies,
    queues,
    runners,
    subprocess,
    taskgroups,
    tasks,
    threads,
    timeouts,
)
from . import instruments as instruments
from .clock import VirtualClock as VirtualClock
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .graph import *
from .locks import *
from .net import loop as base_events
from .net import protocols, streams, transports
from .net.loop import BaseEventLoop, EventLoop, SelectorEventLoop, Server
from .net.protocols import *
from .net.streams import *
from .net.transports import *
from .queues import *
from .runners import *
from .substitution import substitute as substitute
from .taskgroups import *
from .tasks import *
from .threads import *
from .timeouts import *

__version__ = "0.1.0"

#: What `from asyncio import *` brings; what is ours alone is imported `as` itself.
__all__ = (
    "BaseEventLoop",
    "EventLoop",
    "SelectorEventLoop",
    "Server",
    *coroutines.__all__,
    *events.__all__,
    *exceptions.__all__,
    *futures.__all__,
    *graph.__all__,
    *locks.__all__,
    *protocols.__all__,
    *queues.__all__,
    *runners.__all__,
    *streams.__all__,
    *taskgroups.__all__,
    *tasks.__all__,
    *threads.__all__,
    *timeouts.__all__,
    *transports.__all__,
)

_modules = (base_events, constants, subprocess)  # for who asks for them by name

policies._BaseDefaultEventLoopPolicy._loop_factory = EventLoop


create_subprocess_exec = subprocess.create_subprocess_exec
create_subprocess_shell = subprocess.create_subprocess_shell

if sys.version_info >= (3, 14):

    def __getattr__(name: str) -> object:
        if name in ("AbstractEventLoopPolicy", "DefaultEventLoopPolicy"):
            events._warn_of_policies(f"asyncio.{name}")
            return getattr(policies, f"_{name}")
        raise AttributeError(f"module 'asyncio' has no attribute {name!r}")

else:  # which did not warn; and without __getattr__() every other name is found faster
    AbstractEventLoopPolicy = policies._AbstractEventLoopPolicy
    DefaultEventLoopPolicy = policies._DefaultEventLoopPolicy
