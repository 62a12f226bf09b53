"""What transports over a selector have in common: opening, pausing, closing.

    close()  stop reading; connection_lost(None) once the buffer is written
    abort()  drop the buffer; connection_lost(None) soon
    error    drop the buffer; connection_lost(exc) soon

`_conn_lost` counts: over zero, connection_lost() is on its way, and every write
after it adds one, to warn of programs that write on and on.

Refuses to: know what is transported.
"""

import selectors
import socket
import warnings
from collections import deque
from typing import Any

from ..log import logger
from .transports import _FlowControlMixin
from .trsock import TransportSocket


class _SelectorTransport(_FlowControlMixin):
    max_size = 256 * 1024  # bytes asked for at a time

    _sock: Any = None  # also where the constructor failed

    def __init__(
        self,
        loop: Any,
        sock: socket.socket,
        protocol: Any,
        extra: dict[str, Any] | None = None,
        server: Any = None,
    ) -> None:
        super().__init__(extra, loop)
        self._extra["socket"] = TransportSocket(sock)
        try:
            self._extra["sockname"] = sock.getsockname()
        except OSError:
            self._extra["sockname"] = None
        if "peername" not in self._extra:
            try:
                self._extra["peername"] = sock.getpeername()
            except OSError:
                self._extra["peername"] = None
        self._sock = sock
        self._sock_fd = sock.fileno()
        self._protocol: Any = None
        self._protocol_connected = False
        self.set_protocol(protocol)
        self._server = server
        self._buffer: deque[Any] = deque()
        self._conn_lost = 0
        self._closing = False
        self._paused = False
        if server is not None:
            server._attach(self)
        loop._transports[self._sock_fd] = self

    def _start(self, waiter: Any) -> None:
        """Tell the protocol, then read, then wake whoever waits for us."""
        self._loop.call_soon(self._protocol.connection_made, self)
        self._loop.call_soon(self._add_reader, self._sock_fd, self._read_ready)
        if waiter is not None:
            self._loop.call_soon(_release, waiter)

    def __repr__(self) -> str:
        info = [type(self).__name__]
        if self._sock is None:
            info.append("closed")
        elif self._closing:
            info.append("closing")
        info.append(f"fd={self._sock_fd}")
        if self._loop is not None and not self._loop.is_closed():
            key = self._loop._selector.get_map().get(self._sock_fd)
            events = 0 if key is None else key.events
            reading = "polling" if events & selectors.EVENT_READ else "idle"
            writing = "polling" if events & selectors.EVENT_WRITE else "idle"
            info.append(f"read={reading}")
            info.append(f"write=<{writing}, bufsize={self.get_write_buffer_size()}>")
        return f"<{' '.join(info)}>"

    def __del__(self, _warn: Any = warnings.warn) -> None:
        if self._sock is not None:
            _warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self._sock.close()
            if self._server is not None:
                self._server._detach(self)

    def set_protocol(self, protocol: Any) -> None:
        self._protocol = protocol
        self._protocol_connected = True

    def get_protocol(self) -> Any:
        return self._protocol

    def get_write_buffer_size(self) -> int:
        return sum(map(len, self._buffer))

    # -- Reading

    def _read_ready(self) -> None:
        raise NotImplementedError

    def _add_reader(self, fd: int, callback: Any) -> None:
        if self.is_reading():
            self._loop._add_reader(fd, callback)

    def is_reading(self) -> bool:
        return not self._closing and not self._paused

    def pause_reading(self) -> None:
        if not self.is_reading():
            return
        self._paused = True
        self._loop._remove_reader(self._sock_fd)
        if self._loop.get_debug():
            logger.debug("%r pauses reading", self)

    def resume_reading(self) -> None:
        if self._closing or not self._paused:
            return
        self._paused = False
        self._add_reader(self._sock_fd, self._read_ready)
        if self._loop.get_debug():
            logger.debug("%r resumes reading", self)

    # -- Closing

    def is_closing(self) -> bool:
        return self._closing

    def close(self) -> None:
        if self._closing:
            return
        self._closing = True
        self._loop._remove_reader(self._sock_fd)
        if not self._buffer:
            self._conn_lost += 1
            self._loop._remove_writer(self._sock_fd)
            self._loop.call_soon(self._call_connection_lost, None)

    def abort(self) -> None:
        self._force_close(None)

    def _fatal_error(
        self, exc: BaseException, message: str = "Fatal error on transport"
    ) -> None:
        if isinstance(exc, OSError):
            if self._loop.get_debug():
                logger.debug("%r: %s", self, message, exc_info=True)
        else:
            self._loop.call_exception_handler(
                {
                    "message": message,
                    "exception": exc,
                    "transport": self,
                    "protocol": self._protocol,
                }
            )
        self._force_close(exc)

    def _force_close(self, exc: BaseException | None) -> None:
        if self._conn_lost:
            return
        if self._buffer:
            self._buffer.clear()
            self._loop._remove_writer(self._sock_fd)
        if not self._closing:
            self._closing = True
            self._loop._remove_reader(self._sock_fd)
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc: BaseException | None) -> None:
        try:
            if self._protocol_connected:
                self._protocol.connection_lost(exc)
        finally:
            self._sock.close()
            self._sock = None
            self._protocol = None
            self._loop = None
            server, self._server = self._server, None
            if server is not None:
                server._detach(self)


def _release(waiter: Any) -> None:
    if not waiter.cancelled():
        waiter.set_result(None)
