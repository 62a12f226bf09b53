"""Points CPython's tests at the reference: the places where they look for things.

The tests replace a module's `socket` by a mock, or import a class of the loop from the
module in which CPython has it.  Here each such place is given what it means in the
reference, in this process only, so that what the test asserts is asserted of us.

Refuses to: make anything behave otherwise, and to know single tests.
"""

import sys
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "reference_impl" / "src"


def prepare():
    """Put the reference in asyncio's place, before anything imports asyncio."""
    sys.path.insert(0, str(SOURCE))
    import asyncio_reference

    asyncio_reference.substitute()
    import asyncio
    import asyncio.base_events as loops

    one_of_two(asyncio)
    replaceable(loops)
    loop_classes(loops)
    former_names(asyncio)


def one_of_two(asyncio):
    """CPython tests its C and its Python classes; ours has to pass for both."""
    asyncio.futures._PyFuture = asyncio.futures._CFuture = asyncio.Future
    asyncio.tasks._PyTask = asyncio.tasks._CTask = asyncio.Task
    for module in (asyncio.registry, asyncio.future, asyncio.graph, asyncio.events):
        for name, function in list(vars(module).items()):
            if callable(function) and function.__module__ == module.__name__:
                bare = name.removeprefix("_")
                names = {name} if bare in vars(module) else {name, bare}
                for place in (asyncio.tasks, asyncio.futures, asyncio.events):
                    for alias in names:
                        # As a class attribute, a function of C does not become a method.
                        setattr(place, f"_py_{alias}", staticmethod(function))
                        setattr(place, f"_c_{alias}", staticmethod(function))


def replaceable(loops):
    """What is replaced in `base_events` is replaced in all the modules that ours is split into."""

    class Forward:
        def __init__(self, name):
            self._name = name

        def __getattr__(self, attribute):
            return getattr(getattr(loops, self._name), attribute)

    import os
    import selectors
    import signal
    import socket
    import stat
    from asyncio.log import logger

    real = {
        "logger": logger,
        "os": os,
        "selectors": selectors,
        "signal": signal,
        "socket": socket,
        "stat": stat,
        "sys": sys,
    }
    vars(loops).update(real)
    for name, module in list(sys.modules.items()):
        if name.startswith("asyncio_reference.") and not name.endswith((".log", ".net.loop")):
            for what, original in real.items():
                loop_parts = ".net." in name or name.endswith((".signals", ".executors"))
                if getattr(module, what, None) is original and (loop_parts or what == "logger"):
                    setattr(module, what, Forward(what))


def loop_classes(loops):
    """CPython's loop is three classes in three modules, ours is put together of parts."""
    from asyncio.exceptions import SendfileNotAvailableError
    from asyncio.net import (
        addresses,
        datagrams,
        selector_transport,
        serving,
        socket_transport,
    )

    whole = loops.SelectorEventLoop

    class BaseEventLoop(whole):
        """Without a selector: tests give it a mock."""

        _selector = None

        def __init__(self):
            super().__init__(loops.selectors.SelectSelector())
            self._selector.close()
            del self._selector

        def _make_self_pipe(self):
            self._ssock = self._csock = None
            self._update_polling()

        def _close_self_pipe(self):
            pass

    class BaseSelectorEventLoop(whole):
        """Without what CPython's Unix loop adds."""

        _internal_fds = 0  # tests that replace the self-pipe count it here

        async def _sock_sendfile_native(self, sock, file, offset, count):
            raise SendfileNotAvailableError(
                f"syscall sendfile is not available for socket {sock!r} and "
                f"file {file!r} combination"
            )

    loops.BaseEventLoop = BaseEventLoop
    loops.BaseSelectorEventLoop = BaseSelectorEventLoop
    loops.BaseProactorEventLoop = type("BaseProactorEventLoop", (), {})
    sys.modules["asyncio.proactor_events"] = sys.modules["asyncio"].proactor_events = loops
    loops._SelectorTransport = selector_transport._SelectorTransport
    loops._SelectorSocketTransport = transport = socket_transport._SelectorSocketTransport
    transport._write_send = lambda self: self._write_buffered(self._send_one)
    transport._write_sendmsg = lambda self: self._write_buffered(self._send_many)
    loops._SelectorDatagramTransport = datagrams._SelectorDatagramTransport
    loops._ipaddr_info = addresses._numeric
    loops._interleave_addrinfos = addresses.interleave
    loops._set_reuseport = serving.set_reuse_port
    loops._set_nodelay = socket_transport.set_nodelay
    loops._HAS_SENDMSG = True  # on every system that ours runs on
    loops.can_use_pidfd = lambda: False  # it is about child processes, which are left out


def former_names(asyncio):
    """Until 3.13 the tests know policies without underscore, and child watchers."""
    if sys.version_info >= (3, 14):
        return
    asyncio.DefaultEventLoopPolicy = asyncio.events._DefaultEventLoopPolicy
    asyncio.AbstractEventLoopPolicy = asyncio.events._AbstractEventLoopPolicy
    asyncio.unix_events.DefaultEventLoopPolicy = asyncio.DefaultEventLoopPolicy
    asyncio.DefaultEventLoopPolicy.get_child_watcher = lambda policy: None
    asyncio.set_child_watcher = lambda watcher: None
    watchers = "AbstractChildWatcher BaseChildWatcher FastChildWatcher MultiLoopChildWatcher"
    for name in f"{watchers} PidfdChildWatcher SafeChildWatcher ThreadedChildWatcher".split():
        watcher = type(name, (), {"attach_loop": lambda self, loop: None})
        setattr(asyncio, name, watcher)
        setattr(asyncio.unix_events, name, watcher)
