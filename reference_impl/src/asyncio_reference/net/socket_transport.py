"""The transport for streams: TCP and Unix sockets.

A write is tried at once; what the system does not take is buffered and written
when the socket is ready, many pieces in one system call.

Refuses to: block, and to split or join what `data_received()` gets.
"""

import itertools
import os
import socket
from collections.abc import Callable
from typing import Any

from .. import constants
from ..log import logger
from .protocols import BufferedProtocol
from .selector_transport import _SelectorTransport

_WOULD_BLOCK = (BlockingIOError, InterruptedError)
_HAS_SENDMSG = hasattr(socket.socket, "sendmsg")  # Windows has none
try:
    _MOST_PIECES = os.sysconf("SC_IOV_MAX")
except (AttributeError, OSError, ValueError):
    _MOST_PIECES = 16


class _SelectorSocketTransport(_SelectorTransport):
    # Larger pieces of memory are fetched from the system, and given back, each time.
    max_size = 64 * 1024

    _start_tls_compatible = False
    _sendfile_compatible = constants._SendfileMode.TRY_NATIVE

    def __init__(
        self,
        loop: Any,
        sock: socket.socket,
        protocol: Any,
        waiter: Any = None,
        extra: dict[str, Any] | None = None,
        server: Any = None,
    ) -> None:
        self._buffered = False  # whether the protocol provides the memory
        super().__init__(loop, sock, protocol, extra, server)
        self._eof = False
        self._empty_waiter: Any = None  # of sendfile: the buffer is written
        set_nodelay(sock)
        self._start(waiter)

    def set_protocol(self, protocol: Any) -> None:
        self._buffered = isinstance(protocol, BufferedProtocol)
        super().set_protocol(protocol)

    # -- Reading

    def _read_ready(self) -> None:
        if self._conn_lost:
            return
        step = "protocol.get_buffer() call failed."
        try:
            if self._buffered:
                buffer = self._protocol.get_buffer(-1)
                if not len(buffer):
                    raise RuntimeError("get_buffer() returned an empty buffer")
            step = ""
            if self._buffered:
                data = self._sock.recv_into(buffer)
            else:
                data = self._sock.recv(self.max_size)
            if not data:
                step = "protocol.eof_received() call failed."
                self._on_eof()
            elif self._buffered:
                step = "protocol.buffer_updated() call failed."
                self._protocol.buffer_updated(data)
            else:
                step = "protocol.data_received() call failed."
                self._protocol.data_received(data)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if step:
                self._fatal_error(exc, f"Fatal error: {step}")
            elif not isinstance(exc, _WOULD_BLOCK):
                self._fatal_error(exc, "Fatal read error on socket transport")

    def _on_eof(self) -> None:
        if self._loop.get_debug():
            logger.debug("%r received EOF", self)
        if self._protocol.eof_received():
            # The protocol goes on writing; there is nothing more to read.
            self._loop._remove_reader(self._sock_fd)
        else:
            self.close()

    # -- Writing

    def write(self, data: Any) -> None:
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(
                "data argument must be a bytes, bytearray, or memoryview "
                f"object, not {type(data).__name__!r}"
            )
        if self._eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._empty_waiter is not None:
            raise RuntimeError("unable to write; sendfile is in progress")
        if not data or self._is_lost():
            return
        rest: Any = data
        if not self._buffer:
            try:
                rest = memoryview(data)[self._sock.send(data) :]
            except _WOULD_BLOCK:
                pass
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc, "Fatal write error on socket transport")
                return
            if not rest:
                return
            self._loop._add_writer(self._sock_fd, self._write_ready)
        # A bytearray may change before it is written.
        self._buffer.append(bytes(rest) if isinstance(data, bytearray) else rest)
        self._maybe_pause_protocol()

    def writelines(self, list_of_data: Any) -> None:
        if self._eof:
            raise RuntimeError("Cannot call writelines() after write_eof()")
        if self._empty_waiter is not None:
            raise RuntimeError("unable to writelines; sendfile is in progress")
        pieces = [memoryview(data) for data in list_of_data if data]
        if not pieces or self._is_lost():
            return
        idle = not self._buffer
        self._buffer.extend(pieces)
        if idle:
            self._write_ready()
            if self._buffer:
                self._loop._add_writer(self._sock_fd, self._write_ready)
        if self._buffer:
            self._maybe_pause_protocol()

    def _is_lost(self) -> bool:
        """Whether writing has become pointless; says so after some times."""
        if not self._conn_lost:
            return False
        if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
            logger.warning("socket.send() raised exception.")
        self._conn_lost += 1
        return True

    def _write_ready(self) -> None:
        self._write_buffered(self._send_many if _HAS_SENDMSG else self._send_one)

    def _send_many(self) -> int:
        return self._sock.sendmsg(  # type: ignore[no-any-return]
            itertools.islice(self._buffer, _MOST_PIECES)
        )

    def _send_one(self) -> int:
        return self._sock.send(self._buffer[0])  # type: ignore[no-any-return]

    def _write_buffered(self, send: Callable[[], int]) -> None:
        if self._conn_lost:
            return
        try:
            sent = send()
        except _WOULD_BLOCK:
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop._remove_writer(self._sock_fd)
            self._buffer.clear()
            self._fatal_error(exc, "Fatal write error on socket transport")
            if self._empty_waiter is not None:
                self._empty_waiter.set_exception(exc)
            return
        while sent:
            piece = self._buffer.popleft()
            if len(piece) > sent:
                self._buffer.appendleft(memoryview(piece)[sent:])
                break
            sent -= len(piece)
        self._maybe_resume_protocol()  # may write more
        if not self._buffer:
            self._all_written()

    def _all_written(self) -> None:
        self._loop._remove_writer(self._sock_fd)
        if self._empty_waiter is not None:
            self._empty_waiter.set_result(None)
        if self._closing:
            if not self._conn_lost:
                self._conn_lost += 1
                self._call_connection_lost(None)
        elif self._eof:
            self._sock.shutdown(socket.SHUT_WR)

    def can_write_eof(self) -> bool:
        return True

    def write_eof(self) -> None:
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._sock.shutdown(socket.SHUT_WR)

    def _call_connection_lost(self, exc: BaseException | None) -> None:
        try:
            super()._call_connection_lost(exc)
        finally:
            waiter = self._empty_waiter
            if waiter is not None and not waiter.done():
                waiter.set_exception(ConnectionError("Connection is closed by peer"))

    # -- For sendfile

    def _make_empty_waiter(self) -> Any:
        if self._empty_waiter is not None:
            raise RuntimeError("Empty waiter is already set")
        self._empty_waiter = self._loop.create_future()
        if not self._buffer:
            self._empty_waiter.set_result(None)
        return self._empty_waiter

    def _reset_empty_waiter(self) -> None:
        self._empty_waiter = None


def set_nodelay(sock: socket.socket) -> None:
    """TCP: small writes go out at once, not when more has gathered."""
    if (
        sock.family in (socket.AF_INET, socket.AF_INET6)
        and sock.type == socket.SOCK_STREAM
        and sock.proto == socket.IPPROTO_TCP
    ):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
