"""Signals as callbacks of the loop.

The interpreter writes the number of each signal that arrives to the loop's
self-pipe (`signal.set_wakeup_fd`); the loop reads it there and schedules the
callback.  The real handler does nothing, and is needed so that the number is
written at all.

Refuses to: work outside the main thread, where Python delivers no signals.
"""

import os
import signal
import sys
import warnings
from collections.abc import Callable
from typing import Any

from . import coroutines
from .handles import Handle
from .log import logger
from .loop import BaseEventLoop

if hasattr(os, "register_at_fork"):
    # A forked child must not report its signals to the parent's loop.
    os.register_at_fork(after_in_child=lambda: signal.set_wakeup_fd(-1) and None)


def _do_nothing(signum: int, frame: object) -> None:
    """The handler; what matters happens in the loop."""


class Signals(BaseEventLoop):
    """The part of an event loop that handles signals."""

    _csock: Any  # the writing end of the self-pipe

    def __init__(self) -> None:
        super().__init__()
        self._signal_handlers: dict[int, Handle] = {}

    def add_signal_handler(
        self, sig: int, callback: Callable[..., object], *args: Any
    ) -> None:
        """Have the loop call `callback(*args)` whenever signal `sig` arrives.

        Raises ValueError for an unknown number, RuntimeError for one that cannot
        be caught or outside the main thread, TypeError for a coroutine function.
        """
        if coroutines.iscoroutine(callback) or coroutines._iscoroutinefunction(
            callback
        ):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        self._check_signal(sig)
        self._check_closed()
        self._let_others_wake_us()
        try:
            signal.set_wakeup_fd(self._csock.fileno())
        except (ValueError, OSError) as exc:
            raise RuntimeError(str(exc)) from exc
        handle = Handle(callback, args, self, None)
        self._signal_handlers[sig] = handle
        try:
            signal.signal(sig, _do_nothing)
            signal.siginterrupt(sig, False)  # system calls are resumed
        except OSError as exc:
            del self._signal_handlers[sig]
            if not self._signal_handlers:
                self._stop_wakeups()
            if exc.errno == 22:
                raise RuntimeError(f"sig {sig} cannot be caught") from exc
            raise
        self._update_polling()

    def remove_signal_handler(self, sig: int) -> bool:
        """Put the default handling of `sig` back; False if we had no callback."""
        self._check_signal(sig)
        if self._signal_handlers.pop(sig, None) is None:
            return False
        default: Any = signal.SIG_DFL
        if sig == signal.SIGINT:
            default = signal.default_int_handler
        try:
            signal.signal(sig, default)
        except OSError as exc:
            if exc.errno == 22:
                raise RuntimeError(f"sig {sig} cannot be caught") from exc
            raise
        if not self._signal_handlers:
            self._stop_wakeups()
        self._update_polling()
        return True

    def _handle_signal(self, sig: int) -> None:
        """Called for every byte that arrives in the self-pipe."""
        handle = self._signal_handlers.get(sig)
        if handle is None:
            return
        if handle._cancelled:
            self.remove_signal_handler(sig)
        else:
            self._ready.append(handle)

    def _stop_wakeups(self) -> None:
        try:
            signal.set_wakeup_fd(-1)
        except (ValueError, OSError) as exc:
            logger.info("set_wakeup_fd(-1) failed: %s", exc)

    def _check_signal(self, sig: int) -> None:
        if not isinstance(sig, int):
            raise TypeError(f"sig must be an int, not {sig!r}")
        if sig not in signal.valid_signals():
            raise ValueError(f"invalid signal number {sig}")

    def _remove_all_signal_handlers(self) -> None:
        if self._signal_handlers and sys.is_finalizing():
            warnings.warn(
                f"Closing the loop {self!r} on interpreter shutdown stage, "
                "skipping signal handlers removal",
                ResourceWarning,
                source=self,
                stacklevel=2,
            )
            self._signal_handlers.clear()
        for sig in list(self._signal_handlers):
            self.remove_signal_handler(sig)

    def _update_polling(self) -> None:
        raise NotImplementedError
