"""The event loop for programs: what can be read, what can be written, who calls.

A selector watches file descriptors.  One of them is the loop's own *self-pipe*: a
byte written there, by another thread or by a signal, ends the poll.

Refuses to: read or write anything else itself; see net/.
"""

import selectors
from collections.abc import Callable
from socket import socketpair
from typing import Any

from .clock import VirtualClock
from .handles import Handle
from .log import logger
from .signals import Signals

__all__ = ("BaseSelectorEventLoop",)

_READ, _WRITE = selectors.EVENT_READ, selectors.EVENT_WRITE


class BaseSelectorEventLoop(Signals):
    """An event loop over a selector.

    `selector` defaults to the platform's best; one that is given is asked in every
    iteration.  With `clock`, time is that clock's and waiting costs nothing: see
    clock.py.
    """

    _must_poll = False  # in every iteration
    # The self-pipe.  Many loops never wait for anything, and need none.
    _ssock: Any = None
    _csock: Any = None

    def __init__(
        self,
        selector: selectors.BaseSelector | None = None,
        *,
        clock: VirtualClock | None = None,
    ) -> None:
        super().__init__()
        if selector is None:
            selector = selectors.DefaultSelector()
        else:
            self._must_poll = True
        logger.debug("Using selector: %s", type(selector).__name__)
        self._selector = selector
        if clock is not None:
            self._selector = clock.selector(selector, self._is_expecting_others)
            self.time = clock.time  # type: ignore[method-assign]
            self._clock_resolution = clock.resolution
        self._watched = 0  # descriptors registered by the program
        self._is_woken = False  # somebody wrote into the self-pipe
        if self._must_poll:
            self._make_self_pipe()
        else:
            self._update_polling()

    # -- The self-pipe

    def _make_self_pipe(self) -> None:
        self._ssock, self._csock = socketpair()
        self._ssock.setblocking(False)
        self._csock.setblocking(False)
        self._watch(self._ssock.fileno(), _READ, self._read_from_self, ())
        self._watched -= 1
        self._update_polling()

    def _let_others_wake_us(self) -> None:
        if self._csock is None:
            self._make_self_pipe()

    def _close_self_pipe(self) -> None:
        if self._ssock is None:
            return
        self._remove_reader(self._ssock.fileno())
        self._ssock.close()
        self._csock.close()
        self._ssock = self._csock = None

    def _read_from_self(self) -> None:
        try:
            while True:
                try:
                    data = self._ssock.recv(4096)
                except InterruptedError:
                    continue
                except BlockingIOError:
                    break
                if not data:
                    break
                for number in data:
                    if number:  # zero is a mere wake-up
                        self._handle_signal(number)
        finally:
            # Now, not before, or a byte might be gone that is thought to be there.
            # Who wrote none has put into the queue what it is about.
            self._is_woken = False

    def _write_to_self(self) -> None:
        csock = self._csock
        if csock is None:
            return  # it has not waited yet, or is being closed
        if self._is_woken:
            return  # a byte is there, and the loop has yet to look at its queue
        try:
            self._is_woken = True  # first, for the loop may be fast
            csock.send(b"\0")
        except OSError:
            # Full: then the loop is going to wake up anyway.
            if self._debug:
                logger.debug("Fail to write a null byte into the self-pipe socket")
        except BaseException:
            self._is_woken = False  # an interrupt: perhaps there is no byte
            raise

    def _is_expecting_others(self) -> bool:
        """Whether something outside this thread may still wake the loop."""
        return self._watched > 0 or bool(self._calls_outside)

    def _update_polling(self) -> None:
        anything = self._must_poll or self._watched or self._signal_handlers
        # Whoever calls _run_once() of a loop that is not running wants one iteration.
        always = anything or self._thread_id is None
        self._may_repeat = not (always or self._stopping or self._debug)
        self._polls = bool(anything or self._csock is not None)

    # -- Watching descriptors

    def _process_events(self, event_list: Any) -> None:
        for key, mask in event_list:
            reader, writer = key.data
            if mask & _READ and reader is not None:
                if reader._cancelled:
                    self._remove_reader(key.fileobj)
                else:
                    self._ready.append(reader)
            if mask & _WRITE and writer is not None:
                if writer._cancelled:
                    self._remove_writer(key.fileobj)
                else:
                    self._ready.append(writer)

    def _watch(self, fd: Any, event: int, callback: Any, args: Any) -> Handle:
        self._check_closed()
        handle = Handle(callback, args, self, None)
        key = self._selector.get_map().get(fd)
        if key is None:
            pair = (handle, None) if event == _READ else (None, handle)
            self._selector.register(fd, event, pair)
            self._watched += 1
            self._update_polling()
            return handle
        reader, writer = key.data
        old = reader if event == _READ else writer
        pair = (handle, writer) if event == _READ else (reader, handle)
        self._selector.modify(fd, key.events | event, pair)
        if old is not None:
            old.cancel()
        return handle

    def _unwatch(self, fd: Any, event: int) -> bool:
        if self.is_closed():
            return False
        key = self._selector.get_map().get(fd)
        if key is None:
            return False
        reader, writer = key.data
        old = reader if event == _READ else writer
        remaining = key.events & ~event
        if remaining:
            pair = (None, writer) if event == _READ else (reader, None)
            self._selector.modify(fd, remaining, pair)
        else:
            self._selector.unregister(fd)
            self._watched -= 1
            self._update_polling()
        if old is None:
            return False
        old.cancel()
        return True

    def _add_reader(self, fd: Any, callback: Any, *args: Any) -> Handle:
        return self._watch(fd, _READ, callback, args)

    def _remove_reader(self, fd: Any) -> bool:
        return self._unwatch(fd, _READ)

    def _add_writer(self, fd: Any, callback: Any, *args: Any) -> Handle:
        return self._watch(fd, _WRITE, callback, args)

    def _remove_writer(self, fd: Any) -> bool:
        return self._unwatch(fd, _WRITE)

    def _ensure_fd_no_transport(self, fd: Any) -> None:
        """For networking: a descriptor in use by a transport is not for others."""

    def add_reader(self, fd: Any, callback: Callable[..., object], *args: Any) -> None:
        """Call `callback(*args)` whenever `fd` can be read.

        `fd` is a number or has `fileno()`.  Replaces an earlier callback.
        """
        self._ensure_fd_no_transport(fd)
        self._add_reader(fd, callback, *args)

    def remove_reader(self, fd: Any) -> bool:
        """Stop watching `fd` for reading; False if it was not watched."""
        self._ensure_fd_no_transport(fd)
        return self._remove_reader(fd)

    def add_writer(self, fd: Any, callback: Callable[..., object], *args: Any) -> None:
        """Call `callback(*args)` whenever `fd` can be written."""
        self._ensure_fd_no_transport(fd)
        self._add_writer(fd, callback, *args)

    def remove_writer(self, fd: Any) -> bool:
        """Stop watching `fd` for writing; False if it was not watched."""
        self._ensure_fd_no_transport(fd)
        return self._remove_writer(fd)

    # -- Closing

    def close(self) -> None:
        """Close the loop, its selector and its self-pipe."""
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self.is_closed():
            return
        self._remove_all_signal_handlers()
        self._close_self_pipe()
        super().close()
        if self._selector is not None:
            self._selector.close()
            self._selector = None
