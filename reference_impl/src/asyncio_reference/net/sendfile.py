"""sendfile: from a file to a socket inside the kernel; else by reading and writing.

The system call works for regular files and stream sockets only.  What it cannot do
is told apart from a failure by SendfileNotAvailableError.

Refuses to: send text.
"""

import errno
import io
import os
import socket
from typing import IO, Any

from .. import constants
from ..exceptions import SendfileNotAvailableError
from .connecting import Connecting
from .protocols import Protocol
from .transports import _FlowControlMixin

_LARGEST = 1 << 30  # bytes per call


class Sendfile(Connecting):
    """The part of an event loop that sends files."""

    _transports: Any  # by descriptor

    async def sendfile(
        self,
        transport: Any,
        file: IO[bytes],
        offset: int = 0,
        count: int | None = None,
        *,
        fallback: bool = True,
    ) -> int:
        """Send `count` bytes (None: all) of `file` from `offset`; how many it were.

        Raises RuntimeError for a transport that is closing or cannot,
        SendfileNotAvailableError where only the fallback could and it is off.
        """
        if transport.is_closing():
            raise RuntimeError("Transport is closing")
        modes = constants._SendfileMode
        mode = getattr(transport, "_sendfile_compatible", modes.UNSUPPORTED)
        if mode is modes.UNSUPPORTED:
            raise RuntimeError(f"sendfile is not supported for transport {transport!r}")
        if mode is modes.TRY_NATIVE:
            try:
                return await self._sendfile_native(transport, file, offset, count)
            except SendfileNotAvailableError:
                if not fallback:
                    raise
        if not fallback:
            raise RuntimeError(
                "fallback is disabled and native sendfile is not "
                f"supported for transport {transport!r}"
            )
        return await self._sendfile_fallback(transport, file, offset, count)

    async def sock_sendfile(
        self,
        sock: socket.socket,
        file: IO[bytes],
        offset: int = 0,
        count: int | None = None,
        *,
        fallback: bool | None = True,
    ) -> int:
        """The same for a bare socket.

        Raises ValueError for a file in text mode or a socket of another type,
        TypeError or ValueError for an impossible `offset` or `count`.
        """
        self._check_socket(sock)
        _check_parameters(sock, file, offset, count)
        try:
            return await self._sock_sendfile_native(sock, file, offset, count)
        except SendfileNotAvailableError:
            if not fallback:
                raise
        return await self._sock_sendfile_fallback(sock, file, offset, count)

    # -- The system call

    async def _sendfile_native(
        self, transport: Any, file: IO[bytes], offset: int, count: int | None
    ) -> int:
        """Take the socket away from its transport for a while."""
        del self._transports[transport._sock_fd]
        resume = transport.is_reading()
        transport.pause_reading()
        await transport._make_empty_waiter()
        try:
            return await self.sock_sendfile(
                transport._sock, file, offset, count, fallback=False
            )
        finally:
            transport._reset_empty_waiter()
            if resume:
                transport.resume_reading()
            self._transports[transport._sock_fd] = transport

    async def _sock_sendfile_native(
        self, sock: socket.socket, file: IO[bytes], offset: int, count: int | None
    ) -> int:
        if not hasattr(os, "sendfile"):
            raise SendfileNotAvailableError("os.sendfile() is not available")
        try:
            fileno = file.fileno()
            size = os.fstat(fileno).st_size
        except (AttributeError, io.UnsupportedOperation, OSError):
            raise SendfileNotAvailableError("not a regular file") from None
        if not (count or size):
            return 0
        total = 0
        try:
            while count is None or total < count:
                block = min(size if count is None else count - total, _LARGEST)
                # Between two blocks others have their turn.
                send = self._when_ready if total else self._attempt
                sent = await send(
                    sock,
                    lambda at=offset + total, block=block: os.sendfile(  # type: ignore[misc]
                        sock.fileno(), fileno, at, block
                    ),
                    writing=True,
                )
                if sent == 0:
                    break  # the end of the file
                total += sent
            return total
        except OSError as exc:
            if total == 0:
                raise SendfileNotAvailableError("os.sendfile call failed") from None
            if exc.errno == errno.ENOTCONN and type(exc) is not ConnectionError:
                raise ConnectionError(
                    "socket is not connected", errno.ENOTCONN
                ) from exc
            raise
        finally:
            os.lseek(fileno, offset + total, os.SEEK_SET)

    # -- By hand

    async def _sock_sendfile_fallback(
        self, sock: socket.socket, file: Any, offset: int, count: int | None
    ) -> int:
        async def send(data: memoryview) -> None:
            await self.sock_sendall(sock, data)

        return await self._copy(file, offset, count, send)

    async def _sendfile_fallback(
        self, transport: Any, file: Any, offset: int, count: int | None
    ) -> int:
        protocol = _SendfileFallbackProtocol(transport)

        async def send(data: memoryview) -> None:
            transport.write(bytes(data))
            await protocol.drain()

        try:
            return await self._copy(file, offset, count, send)
        finally:
            await protocol.restore()

    async def _copy(self, file: Any, offset: int, count: int | None, send: Any) -> int:
        if hasattr(file, "seek"):
            file.seek(offset)
        block = constants.SENDFILE_FALLBACK_READBUFFER_SIZE
        buffer = memoryview(bytearray(min(count or block, block)))
        total = 0
        try:
            while count is None or total < count:
                room = buffer if count is None else buffer[: count - total]
                size = await self.run_in_executor(None, file.readinto, room)
                if not size:
                    break
                await send(room[:size])
                total += size
            return total
        finally:
            if total and hasattr(file, "seek"):
                file.seek(offset + total)


def _check_parameters(sock: socket.socket, file: Any, offset: Any, count: Any) -> None:
    if "b" not in getattr(file, "mode", "b"):
        raise ValueError("file should be opened in binary mode")
    if sock.type != socket.SOCK_STREAM:
        raise ValueError("only SOCK_STREAM type sockets are supported")
    if count is not None:
        message = f"count must be a positive integer (got {count!r})"
        if not isinstance(count, int):
            raise TypeError(message)
        if count <= 0:
            raise ValueError(message)
    message = f"offset must be a non-negative integer (got {offset!r})"
    if not isinstance(offset, int):
        raise TypeError(message)
    if offset < 0:
        raise ValueError(message)


class _SendfileFallbackProtocol(Protocol):
    """Stands in for the protocol while a file is sent, for its flow control."""

    def __init__(self, transport: Any) -> None:
        if not isinstance(transport, _FlowControlMixin):
            raise TypeError("transport should be _FlowControlMixin instance")
        self._transport: Any = transport
        self._proto = transport.get_protocol()
        self._should_resume_reading = transport.is_reading()
        self._should_resume_writing = transport._protocol_paused
        transport.pause_reading()
        transport.set_protocol(self)
        self._write_ready: Any = None
        if self._should_resume_writing:
            self._write_ready = transport._loop.create_future()

    async def drain(self) -> None:
        if self._transport.is_closing():
            raise ConnectionError("Connection closed by peer")
        if self._write_ready is not None:
            await self._write_ready

    def connection_made(self, transport: Any) -> None:
        raise RuntimeError(
            "Invalid state: connection should have been established already."
        )

    def connection_lost(self, exc: Exception | None) -> None:
        # The file was not sent to its end: an error even if the peer is polite.
        if self._write_ready is not None:
            self._write_ready.set_exception(
                exc or ConnectionError("Connection is closed by peer")
            )
        self._proto.connection_lost(exc)

    def pause_writing(self) -> None:
        if self._write_ready is None:
            self._write_ready = self._transport._loop.create_future()

    def resume_writing(self) -> None:
        if self._write_ready is not None:
            self._write_ready.set_result(False)
            self._write_ready = None

    def data_received(self, data: bytes) -> None:
        raise RuntimeError("Invalid state: reading should be paused")

    def eof_received(self) -> bool | None:
        raise RuntimeError("Invalid state: reading should be paused")

    async def restore(self) -> None:
        self._transport.set_protocol(self._proto)
        if self._should_resume_reading:
            self._transport.resume_reading()
        if self._write_ready is not None:
            self._write_ready.cancel()  # nobody waits for it any more
        if self._should_resume_writing:
            self._proto.resume_writing()
