"""Datagrams: a transport that keeps messages apart, and its endpoint.

Refuses to: repeat what got lost.
"""

import os
import socket
import stat
from collections.abc import Callable
from typing import Any

from .. import constants
from ..log import logger
from .addresses import ensure_resolved
from .selector_transport import _SelectorTransport
from .serving import Serving, set_reuse_port
from .transports import DatagramTransport

_WOULD_BLOCK = (BlockingIOError, InterruptedError)


class _SelectorDatagramTransport(_SelectorTransport, DatagramTransport):
    _header_size = 8  # bytes counted per datagram: empty ones fill the buffer too

    def __init__(
        self,
        loop: Any,
        sock: socket.socket,
        protocol: Any,
        address: Any = None,
        waiter: Any = None,
        extra: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(loop, sock, protocol, extra)
        self._address = address
        self._buffer_size = 0
        self._start(waiter)

    def get_write_buffer_size(self) -> int:
        return self._buffer_size

    def _read_ready(self) -> None:
        if self._conn_lost:
            return
        try:
            data, address = self._sock.recvfrom(self.max_size)
        except _WOULD_BLOCK:
            return
        except OSError as exc:
            self._protocol.error_received(exc)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, "Fatal read error on datagram transport")
        else:
            self._protocol.datagram_received(data, address)

    def sendto(self, data: Any, addr: Any = None) -> None:
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(
                "data argument must be a bytes-like object, "
                f"not {type(data).__name__!r}"
            )
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f"Invalid address: must be None or {self._address}")
            addr = self._address
            if self._conn_lost:
                if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                    logger.warning("socket.send() raised exception.")
                self._conn_lost += 1
                return
        if not self._buffer:
            if self._send(data, addr):
                return
            self._loop._add_writer(self._sock_fd, self._sendto_ready)
        self._buffer.append((bytes(data), addr))
        self._buffer_size += len(data) + self._header_size
        self._maybe_pause_protocol()

    def _send(self, data: Any, addr: Any) -> bool:
        """False if it has to be tried again; errors are reported, and final."""
        try:
            if self._extra["peername"]:
                self._sock.send(data)
            else:
                self._sock.sendto(data, addr)
        except _WOULD_BLOCK:
            return False
        except OSError as exc:
            self._protocol.error_received(exc)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, "Fatal write error on datagram transport")
        return True

    def _sendto_ready(self) -> None:
        while self._buffer:
            data, addr = self._buffer[0]
            if not self._send(data, addr):
                break
            if not self._buffer:
                return  # a fatal error has cleared it
            self._buffer.popleft()
            self._buffer_size -= len(data) + self._header_size
        self._maybe_resume_protocol()  # may send more
        if not self._buffer:
            self._loop._remove_writer(self._sock_fd)
            if self._closing:
                self._call_connection_lost(None)


class Datagrams(Serving):
    """The part of an event loop for datagrams."""

    async def create_datagram_endpoint(
        self,
        protocol_factory: Callable[[], Any],
        local_addr: Any = None,
        remote_addr: Any = None,
        *,
        family: int = 0,
        proto: int = 0,
        flags: int = 0,
        reuse_port: bool | None = None,
        allow_broadcast: bool | None = None,
        sock: socket.socket | None = None,
    ) -> tuple[Any, Any]:
        """A socket bound to `local_addr`, connected to `remote_addr`, or `sock`.

        Returns (transport, protocol).  Raises OSError if no pair of addresses
        works, ValueError if there is none.
        """
        remote = None
        if sock is not None:
            if sock.type == socket.SOCK_STREAM:
                raise ValueError(f"A datagram socket was expected, got {sock!r}")
            given = {
                "local_addr": local_addr,
                "remote_addr": remote_addr,
                "family": family,
                "proto": proto,
                "flags": flags,
                "reuse_port": reuse_port,
                "allow_broadcast": allow_broadcast,
            }
            problems = ", ".join(f"{k}={v}" for k, v in given.items() if v)
            if problems:
                raise ValueError(
                    "socket modifier keyword arguments can not be used "
                    f"when sock is specified. ({problems})"
                )
            sock.setblocking(False)
        else:
            pairs = await self._address_pairs(
                local_addr, remote_addr, family, proto, flags
            )
            sock, remote = await self._first_socket(
                pairs, bool(reuse_port), bool(allow_broadcast)
            )
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = _SelectorDatagramTransport(self, sock, protocol, remote, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def _address_pairs(
        self, local: Any, remote: Any, family: int, proto: int, flags: int
    ) -> list[tuple[int, int, Any, Any]]:
        """What can be tried: (family, proto, local address, remote address)."""
        if not (local or remote):
            if family == 0:
                raise ValueError("unexpected address family")
            return [(family, proto, None, None)]
        if hasattr(socket, "AF_UNIX") and family == socket.AF_UNIX:
            for path in (local, remote):
                if path is not None and not isinstance(path, str):
                    raise TypeError("string is expected")
            if local and local[0] != "\x00":
                _remove_stale(local)
            return [(family, proto, local, remote)]
        found: dict[tuple[int, int], list[Any]] = {}
        for place, address in enumerate((local, remote)):
            if address is None:
                continue
            if not (isinstance(address, tuple) and len(address) == 2):
                raise TypeError("2-tuple is expected")
            infos = await ensure_resolved(
                self,
                address,
                family=family,
                type=socket.SOCK_DGRAM,
                proto=proto,
                flags=flags,
            )
            for info in infos:
                found.setdefault((info[0], info[2]), [None, None])[place] = info[4]
        pairs = [
            (*kind, here, there)
            for kind, (here, there) in found.items()
            if not (local and here is None) and not (remote and there is None)
        ]
        if not pairs:
            raise ValueError("can not get address information")
        return pairs

    async def _first_socket(
        self,
        pairs: list[tuple[int, int, Any, Any]],
        reuse_port: bool,
        allow_broadcast: bool,
    ) -> tuple[socket.socket, Any]:
        first_error: OSError | None = None
        for family, proto, local, remote in pairs:
            sock = None
            try:
                sock = socket.socket(family=family, type=socket.SOCK_DGRAM, proto=proto)
                if reuse_port:
                    set_reuse_port(sock)
                if allow_broadcast:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
                sock.setblocking(False)
                if local:
                    sock.bind(local)
                if remote and not allow_broadcast:
                    await self.sock_connect(sock, remote)
                return sock, remote
            except BaseException as exc:
                if sock is not None:
                    sock.close()
                if not isinstance(exc, OSError):
                    raise
                first_error = first_error or exc
        assert first_error is not None
        raise first_error


def _remove_stale(path: str) -> None:
    try:
        if stat.S_ISSOCK(os.stat(path).st_mode):
            os.remove(path)
    except FileNotFoundError:
        pass
    except OSError as exc:
        logger.error("Unable to check or remove stale UNIX socket %r: %r", path, exc)
