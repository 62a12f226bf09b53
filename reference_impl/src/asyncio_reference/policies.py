"""Event loop policies: who makes loops, and who remembers the current one.

Deprecated in 3.14 and to be removed in 3.16: choose a loop by `loop_factory`
instead.  They are here because libraries still set them.

Refuses to: watch child processes.
"""

import threading
from collections.abc import Callable

from .abstract import AbstractEventLoop

__all__ = ()


class _AbstractEventLoopPolicy:
    """What `set_event_loop_policy()` accepts."""

    def get_event_loop(self) -> AbstractEventLoop:
        """The current loop.  Raises RuntimeError if there is none."""
        raise NotImplementedError

    def set_event_loop(self, loop: AbstractEventLoop | None) -> None:
        """Make `loop` the current one; None forgets it."""
        raise NotImplementedError

    def new_event_loop(self) -> AbstractEventLoop:
        """A new loop."""
        raise NotImplementedError


class _BaseDefaultEventLoopPolicy(_AbstractEventLoopPolicy):
    """One current loop for each thread, set explicitly."""

    # The package hands it in: this module does not know the loop class.
    _loop_factory: Callable[[], AbstractEventLoop] | None = None

    class _Local(threading.local):
        _loop: AbstractEventLoop | None = None

    def __init__(self) -> None:
        self._local = self._Local()

    def get_event_loop(self) -> AbstractEventLoop:
        loop = self._local._loop
        if loop is None:
            name = threading.current_thread().name
            raise RuntimeError(f"There is no current event loop in thread {name!r}.")
        return loop

    def set_event_loop(self, loop: AbstractEventLoop | None) -> None:
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(
                "loop must be an instance of AbstractEventLoop or None, "
                f"not '{type(loop).__name__}'"
            )
        self._local._loop = loop

    def new_event_loop(self) -> AbstractEventLoop:
        if self._loop_factory is None:
            raise RuntimeError("no event loop class has been chosen")
        return self._loop_factory()


class _DefaultEventLoopPolicy(_BaseDefaultEventLoopPolicy):
    """The one in use unless a program sets another."""
