"""Which event loop is running, which is current, and how a new one is made.

*Running* is what `get_running_loop()` gives: the loop executing this very code,
one per thread.  *Current* is what `set_event_loop()` stored for this thread; it
exists for code outside any loop.

Refuses to: invent a loop.  `get_event_loop()` with neither is an error, as in
3.14.
"""

import os
import threading
import warnings
from typing import Any

from .abstract import AbstractEventLoop, AbstractServer
from .handles import Handle, TimerHandle, _ThreadSafeHandle
from .policies import (
    _AbstractEventLoopPolicy,
    _BaseDefaultEventLoopPolicy,
    _DefaultEventLoopPolicy,
)

__all__ = (
    "AbstractEventLoop",
    "AbstractServer",
    "Handle",
    "TimerHandle",
    "get_event_loop",
    "set_event_loop",
    "new_event_loop",
    "get_event_loop_policy",
    "set_event_loop_policy",
    "_set_running_loop",
    "get_running_loop",
    "_get_running_loop",
)


# A plain object is found faster than one with a default, so threads that never ran
# a loop have no attribute.
_running = threading.local()
_running.loop = None
_event_loop_policy: _AbstractEventLoopPolicy | None = None
_private = (_BaseDefaultEventLoopPolicy, _ThreadSafeHandle)


def _forget_after_fork() -> None:
    # A forked child inherits the parent's memory but must not believe that it
    # is inside the parent's loop, or in a step of one of its tasks.
    loop: Any = _get_running_loop()
    if hasattr(loop, "_current_task"):
        loop._current_task = None
    _running.loop = None
    if isinstance(_event_loop_policy, _BaseDefaultEventLoopPolicy):
        _event_loop_policy._local = _event_loop_policy._Local()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_after_fork)


# -- The running loop


def get_running_loop() -> AbstractEventLoop:
    """The loop that is running in this thread.

    Raises RuntimeError if there is none.
    """
    try:
        loop = _running.loop
    except AttributeError:
        loop = None
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop  # type: ignore[no-any-return]


def _get_running_loop() -> AbstractEventLoop | None:
    """Like `get_running_loop()`, but None instead of the error."""
    return getattr(_running, "loop", None)


def _set_running_loop(loop: AbstractEventLoop | None, /) -> None:
    """For event loops: call with self when starting, with None when done."""
    _running.loop = loop


# -- The current loop


def get_event_loop() -> AbstractEventLoop:
    """The running loop, else the one given to `set_event_loop()`.

    Raises RuntimeError if there is neither (3.14; older versions made one).
    """
    loop = _get_running_loop()
    return _get_event_loop_policy().get_event_loop() if loop is None else loop


def set_event_loop(loop: AbstractEventLoop | None) -> None:
    """Make `loop` this thread's current loop; None forgets it.

    Raises TypeError for anything else.
    """
    _get_event_loop_policy().set_event_loop(loop)


def new_event_loop() -> AbstractEventLoop:
    """A new loop of the default kind.  The caller closes it."""
    return _get_event_loop_policy().new_event_loop()


# -- Policies, for libraries that still set them


def _get_event_loop_policy() -> _AbstractEventLoopPolicy:
    global _event_loop_policy
    if _event_loop_policy is None:
        _event_loop_policy = _DefaultEventLoopPolicy()
    return _event_loop_policy


def _set_event_loop_policy(policy: _AbstractEventLoopPolicy | None) -> None:
    global _event_loop_policy
    if policy is not None and not isinstance(policy, _AbstractEventLoopPolicy):
        raise TypeError(
            "policy must be an instance of AbstractEventLoopPolicy or None, "
            f"not '{type(policy).__name__}'"
        )
    _event_loop_policy = policy


def get_event_loop_policy() -> _AbstractEventLoopPolicy:
    """The policy.  Deprecated since 3.14."""
    _warn_of_policies("asyncio.get_event_loop_policy")
    return _get_event_loop_policy()


def set_event_loop_policy(policy: _AbstractEventLoopPolicy | None) -> None:
    """Use another policy; None for the default.  Deprecated since 3.14.

    Raises TypeError for what is no policy.
    """
    _warn_of_policies("asyncio.set_event_loop_policy")
    _set_event_loop_policy(policy)


def _warn_of_policies(name: str) -> None:
    warnings.warn(
        f"{name!r} is deprecated and slated for removal in Python 3.16",
        DeprecationWarning,
        stacklevel=3,
    )
