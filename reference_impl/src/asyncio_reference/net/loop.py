"""The event loop with everything: the core's, and networking.

Refuses to: TLS, pipes, subprocesses.  Each method says so when it is called.
"""

import weakref
from selectors import BaseSelector
from typing import Any

from ..clock import VirtualClock
from ..events import _get_running_loop
from ..instruments import installed
from ..loop import BaseEventLoop, _run_until_complete_cb
from ..policies import _DefaultEventLoopPolicy
from ..reporting import _format_handle
from ..selector_events import BaseSelectorEventLoop
from .datagrams import Datagrams
from .sendfile import Sendfile
from .server import Server
from .unix import UnixSockets

__all__ = (
    "BaseEventLoop",
    "BaseSelectorEventLoop",
    "EventLoop",
    "SelectorEventLoop",
    "Server",
)

_private = (_DefaultEventLoopPolicy, _format_handle, _run_until_complete_cb)


def _leave_out(what: str) -> NotImplementedError:
    return NotImplementedError(
        f"asyncio_reference leaves {what} out: use the asyncio of the standard library"
    )


class _UnixSelectorEventLoop(UnixSockets, Datagrams, Sendfile):
    """The loop that programs get; the name is the one users see in messages."""

    def __init__(
        self, selector: BaseSelector | None = None, *, clock: VirtualClock | None = None
    ) -> None:
        # Which descriptor belongs to which transport.
        self._transports: weakref.WeakValueDictionary[int, Any] = (
            weakref.WeakValueDictionary()
        )
        super().__init__(selector, clock=clock)

    def _ensure_fd_no_transport(self, fd: Any) -> None:
        fileno = fd
        if not isinstance(fileno, int):
            try:
                fileno = int(fileno.fileno())
            except (AttributeError, TypeError, ValueError):
                raise ValueError(f"Invalid file object: {fd!r}") from None
        transport = self._transports.get(fileno)
        if transport is not None and not transport.is_closing():
            raise RuntimeError(
                f"File descriptor {fd!r} is used by transport {transport!r}"
            )

    async def start_tls(self, *args: Any, **kwargs: Any) -> Any:
        raise _leave_out("TLS")

    async def connect_read_pipe(self, *args: Any, **kwargs: Any) -> Any:
        raise _leave_out("pipes")

    async def connect_write_pipe(self, *args: Any, **kwargs: Any) -> Any:
        raise _leave_out("pipes")

    async def subprocess_shell(self, *args: Any, **kwargs: Any) -> Any:
        raise _leave_out("subprocesses")

    async def subprocess_exec(self, *args: Any, **kwargs: Any) -> Any:
        raise _leave_out("subprocesses")

    def _is_at_rest(self) -> bool:
        """Whether running it once more would do nothing that anybody could see."""
        return type(self) is _UnixSelectorEventLoop and not (
            self._closed
            or self._ready
            or self._scheduled
            or self._polls
            or self._asyncgens
            or self._default_executor is not None
            or self._debug
            or installed
            or _get_running_loop()  # which is an error
        )


# One by one: a type checker takes these for types.
SelectorEventLoop = _UnixSelectorEventLoop
EventLoop = _UnixSelectorEventLoop
