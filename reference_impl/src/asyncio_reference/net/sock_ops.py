"""Socket calls as coroutines: try; if it would block, wait until the socket is ready.

Every method is the same three lines around one system call; `_attempt()` is the
waiting.

Refuses to: buffer, and to work on a socket that belongs to a transport.
"""

import functools
import socket
from collections.abc import Callable
from typing import Any, TypeVar

from ..future import Future
from ..handles import Handle
from ..selector_events import BaseSelectorEventLoop
from .addresses import ensure_resolved

_T = TypeVar("_T")
_WOULD_BLOCK = (BlockingIOError, InterruptedError)


class SocketOperations(BaseSelectorEventLoop):
    """The part of an event loop that works on bare sockets.

    Raises ValueError, in debug mode, for a socket that blocks.
    """

    async def sock_recv(self, sock: socket.socket, n: int) -> bytes:
        """Receive at most `n` bytes; b"" at the end."""
        return await self._attempt(sock, lambda: sock.recv(n))

    async def sock_recv_into(self, sock: socket.socket, buf: Any) -> int:
        """Receive into `buf`; how many bytes."""
        return await self._attempt(sock, lambda: sock.recv_into(buf))

    async def sock_recvfrom(self, sock: socket.socket, bufsize: int) -> Any:
        """Receive a datagram; (bytes, address)."""
        return await self._attempt(sock, lambda: sock.recvfrom(bufsize))

    async def sock_recvfrom_into(
        self, sock: socket.socket, buf: Any, nbytes: int = 0
    ) -> Any:
        """Receive a datagram into `buf`; (how many bytes, address)."""
        size = nbytes or len(buf)
        return await self._attempt(sock, lambda: sock.recvfrom_into(buf, size))

    async def sock_sendto(self, sock: socket.socket, data: Any, address: Any) -> int:
        """Send a datagram; how many bytes."""
        return await self._attempt(
            sock, lambda: sock.sendto(data, address), writing=True
        )

    async def sock_sendall(self, sock: socket.socket, data: Any) -> None:
        """Send all of `data`."""
        self._check_socket(sock)
        rest = memoryview(data).cast("B")
        while rest:
            sent = await self._attempt(
                sock, functools.partial(sock.send, rest), writing=True
            )
            rest = rest[sent:]

    async def sock_accept(self, sock: socket.socket) -> tuple[socket.socket, Any]:
        """Accept a connection; (socket, address)."""
        conn, address = await self._attempt(sock, sock.accept)
        conn.setblocking(False)
        return conn, address

    async def sock_connect(self, sock: socket.socket, address: Any) -> None:
        """Connect to `address`; a host name is looked up first."""
        self._check_socket(sock)
        if sock.family in (socket.AF_INET, socket.AF_INET6):
            infos = await ensure_resolved(
                self, address, family=sock.family, type=sock.type, proto=sock.proto
            )
            address = infos[0][4]
        try:
            sock.connect(address)
            return
        except _WOULD_BLOCK:
            pass

        def finish() -> None:
            # Writable: it is decided.  The error, if any, is kept in an option.
            code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if code != 0:
                raise OSError(code, f"Connect call failed {address}")

        await self._when_ready(sock, finish, writing=True)

    # -- Waiting

    def _check_socket(self, sock: socket.socket) -> None:
        if type(sock).__name__ == "SSLSocket":
            raise TypeError("Socket cannot be of type SSLSocket")
        if self._debug and sock.gettimeout() != 0:
            raise ValueError("the socket must be non-blocking")

    async def _attempt(
        self, sock: socket.socket, call: Callable[[], _T], *, writing: bool = False
    ) -> _T:
        """`call()` now; else as soon as the socket is ready, until it succeeds."""
        self._check_socket(sock)
        try:
            return call()
        except _WOULD_BLOCK:
            return await self._when_ready(sock, call, writing=writing)

    async def _when_ready(
        self, sock: socket.socket, call: Callable[[], _T], *, writing: bool
    ) -> _T:
        fd = sock.fileno()
        self._ensure_fd_no_transport(fd)
        future: Future[_T] = self.create_future()
        watch = self._add_writer if writing else self._add_reader
        handle = watch(fd, _try, future, call)
        future.add_done_callback(
            functools.partial(self._stop_watching, fd, handle, writing)
        )
        try:
            return await future
        finally:
            del future  # an exception's traceback holds this frame

    def _stop_watching(self, fd: int, handle: Handle, writing: bool, _: Any) -> None:
        # A cancelled handle was replaced: the descriptor is watched by another.
        if not handle.cancelled():
            (self.remove_writer if writing else self.remove_reader)(fd)


def _try(future: Future[_T], call: Callable[[], _T]) -> None:
    if future.done():
        return
    try:
        result = call()
    except _WOULD_BLOCK:
        pass  # not ready after all: we stay registered
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        future.set_exception(exc)
    else:
        future.set_result(result)
    finally:
        del future, call  # an exception's traceback holds this frame
