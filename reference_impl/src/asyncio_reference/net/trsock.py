"""A transport's socket, to be asked but not used.

Refuses to: send or receive; that would go behind the transport's back.
"""

import socket
from typing import Any


class TransportSocket:
    """What `get_extra_info("socket")` gives."""

    __slots__ = ("_sock",)

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock

    @property
    def family(self) -> int:
        return self._sock.family

    @property
    def type(self) -> int:
        return self._sock.type

    @property
    def proto(self) -> int:
        return self._sock.proto

    def __repr__(self) -> str:
        info = [
            f"fd={self.fileno()}",
            f"family={self.family!s}",
            f"type={self.type!s}",
            f"proto={self.proto}",
        ]
        if self.fileno() != -1:
            ends = (("laddr", self.getsockname), ("raddr", self.getpeername))
            for label, ask in ends:
                try:
                    address = ask()
                except OSError:
                    continue
                if address:
                    info.append(f"{label}={address}")
        return f"<asyncio.TransportSocket {', '.join(info)}>"

    def __getstate__(self) -> None:
        raise TypeError("Cannot serialize asyncio.TransportSocket object")

    def fileno(self) -> int:
        return self._sock.fileno()

    def dup(self) -> socket.socket:
        return self._sock.dup()

    def get_inheritable(self) -> bool:
        return self._sock.get_inheritable()

    def shutdown(self, how: int) -> None:
        self._sock.shutdown(how)

    def getsockopt(self, *args: Any) -> Any:
        return self._sock.getsockopt(*args)

    def setsockopt(self, *args: Any) -> None:
        self._sock.setsockopt(*args)

    def getpeername(self) -> Any:
        return self._sock.getpeername()

    def getsockname(self) -> Any:
        return self._sock.getsockname()

    def getsockbyname(self) -> Any:
        return self._sock.getsockbyname()  # type: ignore[attr-defined]

    def settimeout(self, value: float | None) -> None:
        """Only 0: the transport's socket does not block.  Else ValueError."""
        if value != 0:
            raise ValueError(
                "settimeout(): only 0 timeout is allowed on transport sockets"
            )

    def gettimeout(self) -> float:
        return 0

    def setblocking(self, flag: bool) -> None:
        """Only False.  Else ValueError."""
        if flag:
            raise ValueError("setblocking(): transport sockets cannot be blocking")
