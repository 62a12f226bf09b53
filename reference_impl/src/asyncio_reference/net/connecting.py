"""create_connection: look the host up, try its addresses, make a transport.

Refuses to: TLS.  `ssl=` is answered with NotImplementedError.
"""

import contextlib
import socket
from collections.abc import Callable
from typing import Any

from . import racing
from .addresses import AddressInfo, ensure_resolved, interleave
from .sock_ops import SocketOperations
from .socket_transport import _SelectorSocketTransport


def refuse_tls(**options: Any) -> None:
    """Raise for `ssl`, which is left out, and for options that go with it."""
    if options.pop("ssl", None):
        raise NotImplementedError(
            "asyncio_reference leaves TLS out: use the asyncio of the standard library"
        )
    for name, value in options.items():
        if value is not None:
            raise ValueError(f"{name} is only meaningful with ssl")


def check_stream_socket(sock: socket.socket) -> None:
    if sock.type != socket.SOCK_STREAM:
        raise ValueError(f"A Stream Socket was expected, got {sock!r}")


class Connecting(SocketOperations):
    """The part of an event loop that makes connections."""

    async def create_connection(
        self,
        protocol_factory: Callable[[], Any],
        host: Any = None,
        port: Any = None,
        *,
        ssl: Any = None,
        family: int = 0,
        proto: int = 0,
        flags: int = 0,
        sock: socket.socket | None = None,
        local_addr: Any = None,
        server_hostname: str | None = None,
        ssl_handshake_timeout: float | None = None,
        ssl_shutdown_timeout: float | None = None,
        happy_eyeballs_delay: float | None = None,
        interleave: int | None = None,
        all_errors: bool = False,
    ) -> tuple[Any, Any]:
        """Connect to `host` and `port`, or take `sock`; (transport, protocol).

        `happy_eyeballs_delay`: after so many seconds the next address is tried as
        well, and the first connection wins.  Raises OSError if none stands; with
        `all_errors` an ExceptionGroup (3.12) of all that went wrong.
        """
        refuse_tls(
            ssl=ssl,
            server_hostname=server_hostname,
            ssl_handshake_timeout=ssl_handshake_timeout,
            ssl_shutdown_timeout=ssl_shutdown_timeout,
        )
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError(
                    "host/port and sock can not be specified at the same time"
                )
            sock = await self._connect_any(
                (host, port),
                {"family": family, "proto": proto, "flags": flags},
                local_addr,
                happy_eyeballs_delay,
                interleave,
                all_errors,
            )
        elif sock is None:
            raise ValueError("host and port was not specified and no sock specified")
        else:
            self._check_socket_kind(sock)
            check_stream_socket(sock)
        return await self._create_connection_transport(sock, protocol_factory)

    async def connect_accepted_socket(
        self,
        protocol_factory: Callable[[], Any],
        sock: socket.socket,
        *,
        ssl: Any = None,
        ssl_handshake_timeout: float | None = None,
        ssl_shutdown_timeout: float | None = None,
    ) -> tuple[Any, Any]:
        """Make a transport for a connection accepted elsewhere."""
        check_stream_socket(sock)
        refuse_tls(
            ssl=ssl,
            ssl_handshake_timeout=ssl_handshake_timeout,
            ssl_shutdown_timeout=ssl_shutdown_timeout,
        )
        self._check_socket_kind(sock)
        return await self._create_connection_transport(sock, protocol_factory)

    async def _connect_any(
        self,
        address: tuple[Any, Any],
        kinds: dict[str, int],
        local_addr: Any,
        delay: float | None,
        first_family_count: int | None,
        all_errors: bool,
    ) -> socket.socket:
        """A connected socket, to the first of the host's addresses that answers."""
        infos = await ensure_resolved(self, address, **kinds)
        local_infos = None
        if local_addr is not None:
            local_infos = await ensure_resolved(self, local_addr, **kinds)
        if first_family_count is None and delay is not None:
            first_family_count = 1
        if first_family_count:
            infos = interleave(infos, first_family_count)
        errors: list[OSError] = []
        if delay is None:
            for info in infos:
                try:
                    return await self._connect_sock(errors, info, local_infos)
                except OSError:
                    continue
        else:
            attempts = [
                lambda info=info: self._connect_sock(errors, info, local_infos)
                for info in infos
            ]
            winner = (await racing.staggered_race(attempts, delay, loop=self))[0]
            if winner is not None:
                return winner  # type: ignore[no-any-return]
        try:
            raise _combined(errors, all_errors)
        finally:
            errors = []  # an exception's traceback holds this frame

    async def _connect_sock(
        self,
        errors: list[OSError],
        info: AddressInfo,
        local_infos: list[AddressInfo] | None,
    ) -> socket.socket:
        family, kind, proto, _, address = info
        sock = None
        try:
            sock = socket.socket(family=family, type=kind, proto=proto)
            sock.setblocking(False)
            if local_infos is not None:
                _bind_one(sock, family, local_infos, errors)
            await self.sock_connect(sock, address)
            return sock
        except BaseException as exc:
            if isinstance(exc, OSError):
                errors.append(exc)
            if sock is not None:
                # What is wrong with closing must not hide what went wrong before.
                with contextlib.suppress(OSError):
                    sock.close()
            raise
        finally:
            errors = []  # as in _connect_any()

    def _check_socket_kind(self, sock: socket.socket) -> None:
        if type(sock).__name__ == "SSLSocket":
            raise TypeError("Socket cannot be of type SSLSocket")

    async def _create_connection_transport(
        self, sock: socket.socket, protocol_factory: Callable[[], Any]
    ) -> tuple[Any, Any]:
        try:
            sock.setblocking(False)
            protocol = protocol_factory()
            waiter = self.create_future()
            transport = self._make_socket_transport(sock, protocol, waiter)
        except BaseException:
            sock.close()
            raise
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    def _make_socket_transport(
        self,
        sock: socket.socket,
        protocol: Any,
        waiter: Any = None,
        *,
        extra: dict[str, Any] | None = None,
        server: Any = None,
    ) -> Any:
        self._ensure_fd_no_transport(sock)
        return _SelectorSocketTransport(self, sock, protocol, waiter, extra, server)


def _bind_one(
    sock: socket.socket,
    family: int,
    local_infos: list[AddressInfo],
    errors: list[OSError],
) -> None:
    """Bind to the first local address of the family that works.

    The errors of those before it are added to `errors`, to be told if all fails.
    """
    error: OSError | None = None
    for info in local_infos:
        if info[0] != family:
            continue
        if error is not None:
            errors.append(error)
        try:
            sock.bind(info[4])
            return
        except OSError as exc:
            error = OSError(
                exc.errno,
                f"error while attempting to bind on address {info[4]!r}: "
                f"{str(exc).lower()}",
            )
    raise error or OSError(f"no matching local address with {family=} found")


def _combined(errors: list[OSError], all_errors: bool) -> Exception:
    """One exception that tells why no address could be reached."""
    if all_errors:
        return ExceptionGroup("create_connection failed", errors)
    if not errors:
        return TimeoutError("create_connection failed")
    if len({str(error) for error in errors}) == 1:
        return errors[0]
    reasons = ", ".join(str(error) for error in errors)
    return OSError(f"Multiple exceptions: {reasons}")
