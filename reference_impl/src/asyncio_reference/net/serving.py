"""create_server: bind, listen and accept.

Refuses to: TLS.
"""

import errno
import itertools
import os
import socket
import sys
from collections.abc import Callable, Iterable
from typing import Any

from .. import constants
from ..combining import gather
from ..log import logger
from .addresses import ensure_resolved
from .connecting import Connecting, check_stream_socket, refuse_tls
from .server import Server
from .trsock import TransportSocket

_OUT_OF_RESOURCES = (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM)


class Serving(Connecting):
    """The part of an event loop that serves."""

    async def create_server(
        self,
        protocol_factory: Callable[[], Any],
        host: Any = None,
        port: Any = None,
        *,
        family: int = socket.AF_UNSPEC,
        flags: int = socket.AI_PASSIVE,
        sock: socket.socket | None = None,
        backlog: int = 100,
        ssl: Any = None,
        reuse_address: bool | None = None,
        reuse_port: bool | None = None,
        keep_alive: bool | None = None,
        ssl_handshake_timeout: float | None = None,
        ssl_shutdown_timeout: float | None = None,
        start_serving: bool = True,
    ) -> Server:
        """Listen on `host` (one, several, or None: all) and `port`, or on `sock`.

        Raises OSError if nothing can be bound.
        """
        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")
        refuse_tls(
            ssl=ssl,
            ssl_handshake_timeout=ssl_handshake_timeout,
            ssl_shutdown_timeout=ssl_shutdown_timeout,
        )
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError(
                    "host/port and sock can not be specified at the same time"
                )
            if host == "":
                hosts: Iterable[Any] = [None]
            elif isinstance(host, str) or not isinstance(host, Iterable):
                hosts = [host]
            else:
                hosts = host
            found = await gather(
                *[
                    ensure_resolved(self, (name, port), family=family, flags=flags)
                    for name in hosts
                ]
            )
            infos = list(dict.fromkeys(itertools.chain.from_iterable(found)))
            if reuse_address is None:
                reuse_address = os.name == "posix" and sys.platform != "cygwin"
            options = []
            if reuse_address:
                options.append(socket.SO_REUSEADDR)
            if keep_alive:
                options.append(socket.SO_KEEPALIVE)
            sockets = _listeners(infos, options, bool(reuse_port))
        elif sock is None:
            raise ValueError("Neither host/port nor sock were specified")
        else:
            self._check_socket_kind(sock)
            check_stream_socket(sock)
            sockets = [sock]
        return await self._serve(sockets, protocol_factory, backlog, start_serving)

    async def _serve(
        self,
        sockets: list[socket.socket],
        protocol_factory: Callable[[], Any],
        backlog: int,
        start_serving: bool,
    ) -> Server:
        for sock in sockets:
            sock.setblocking(False)
        server = Server(self, sockets, protocol_factory, None, backlog)
        if start_serving:
            await server.start_serving()
        if self._debug:
            logger.info("%r is serving", server)
        return server

    def _start_serving(
        self,
        protocol_factory: Callable[[], Any],
        sock: socket.socket,
        server: Any = None,
        backlog: int = 100,
    ) -> None:
        self._add_reader(
            sock.fileno(),
            self._accept_connection,
            protocol_factory,
            sock,
            server,
            backlog,
        )

    def _stop_serving(self, sock: socket.socket) -> None:
        self._remove_reader(sock.fileno())
        sock.close()

    def _accept_connection(
        self,
        protocol_factory: Callable[[], Any],
        sock: socket.socket,
        server: Any = None,
        backlog: int = 100,
    ) -> None:
        """Accept all that wait, for the loop says so only once per iteration."""
        for _ in range(backlog + 1):
            try:
                conn, address = sock.accept()
                conn.setblocking(False)
            except ConnectionAbortedError:
                continue  # it did not wait for us
            except (BlockingIOError, InterruptedError):
                return
            except OSError as exc:
                if exc.errno not in _OUT_OF_RESOURCES:
                    raise
                # The socket stays readable; do not spin, try again later.
                self.call_exception_handler(
                    {
                        "message": "socket.accept() out of system resource",
                        "exception": exc,
                        "socket": TransportSocket(sock),
                    }
                )
                self._remove_reader(sock.fileno())
                self.call_later(
                    constants.ACCEPT_RETRY_DELAY,
                    self._retry_serving,
                    protocol_factory,
                    sock,
                    server,
                    backlog,
                )
                return
            self.create_task(
                self._accepted(protocol_factory, conn, {"peername": address}, server)
            )

    def _retry_serving(
        self, protocol_factory: Any, sock: socket.socket, server: Any, backlog: int
    ) -> None:
        if sock.fileno() != -1:
            self._start_serving(protocol_factory, sock, server, backlog)

    async def _accepted(
        self,
        protocol_factory: Callable[[], Any],
        conn: socket.socket,
        extra: dict[str, Any],
        server: Any,
    ) -> None:
        protocol = transport = None
        try:
            protocol = protocol_factory()
            waiter = self.create_future()
            transport = self._make_socket_transport(
                conn, protocol, waiter, extra=extra, server=server
            )
            try:
                await waiter
            except BaseException:
                transport.close()
                raise
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if transport is None:
                conn.close()
            if self._debug:
                context = {
                    "message": "Error on transport creation for incoming connection",
                    "exception": exc,
                }
                if protocol is not None:
                    context["protocol"] = protocol
                if transport is not None:
                    context["transport"] = transport
                self.call_exception_handler(context)


def _listeners(
    infos: list[Any], options: list[int], reuse_port: bool
) -> list[socket.socket]:
    """One bound socket for each address that exists here."""
    sockets: list[socket.socket] = []
    try:
        for family, kind, proto, _, address in infos:
            try:
                sock = socket.socket(family, kind, proto)
            except OSError:
                continue  # a family that this machine does not know
            sockets.append(sock)
            for option in options:
                sock.setsockopt(socket.SOL_SOCKET, option, True)
            if reuse_port:
                set_reuse_port(sock)
            if family == socket.AF_INET6:
                # IPv4 has a socket of its own.
                sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, True)
            try:
                sock.bind(address)
            except OSError as exc:
                if exc.errno == errno.EADDRNOTAVAIL:
                    sockets.pop().close()
                    continue  # the family is known but switched off
                raise OSError(
                    exc.errno,
                    f"error while attempting to bind on address {address!r}: "
                    f"{str(exc).lower()}",
                ) from None
        if not sockets:
            addresses = [info[4] for info in infos]
            raise OSError(f"could not bind on any address out of {addresses!r}")
    except BaseException:
        for sock in sockets:
            sock.close()
        raise
    return sockets


def set_reuse_port(sock: socket.socket) -> None:
    """Let several sockets share the port.  Raises ValueError where they cannot."""
    if not hasattr(socket, "SO_REUSEPORT"):
        raise ValueError("reuse_port not supported by socket module")
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    except OSError:
        raise ValueError(
            "reuse_port not supported by socket module, "
            "SO_REUSEPORT defined but not implemented."
        ) from None
