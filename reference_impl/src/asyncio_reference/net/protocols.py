"""Protocols: what a transport calls.

A protocol's methods are called by the loop, in this order:

    connection_made  (data_received* eof_received?)  connection_lost
    with pause_writing and resume_writing in between, alternately

Refuses to: do anything.  A program overrides what it needs.
"""

from typing import Any

__all__ = (
    "BaseProtocol",
    "Protocol",
    "DatagramProtocol",
    "SubprocessProtocol",
    "BufferedProtocol",
)


class BaseProtocol:
    """What all protocols have."""

    __slots__ = ()

    def connection_made(self, transport: Any) -> None:
        """The connection stands; keep `transport` to write to it."""

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is gone: by an error, or (None) by EOF or closing."""

    def pause_writing(self) -> None:
        """The transport's buffer is over its high-water mark."""

    def resume_writing(self) -> None:
        """The buffer is down at the low-water mark."""


class Protocol(BaseProtocol):
    """For streams of bytes."""

    __slots__ = ()

    def data_received(self, data: bytes) -> None:
        """Some bytes arrived: some, not a message."""

    def eof_received(self) -> bool | None:
        """The other side writes no more.  Return True to keep our side open."""
        return None


class BufferedProtocol(BaseProtocol):
    """For streams of bytes into memory that the protocol provides."""

    __slots__ = ()

    def get_buffer(self, sizehint: int) -> Any:
        """A writable buffer; `sizehint` -1 means any size."""

    def buffer_updated(self, nbytes: int) -> None:
        """`nbytes` of it were filled."""

    def eof_received(self) -> bool | None:
        """As for Protocol."""
        return None


class DatagramProtocol(BaseProtocol):
    """For datagrams."""

    __slots__ = ()

    def datagram_received(self, data: bytes, addr: Any) -> None:
        """One datagram arrived."""

    def error_received(self, exc: OSError) -> None:
        """Sending or receiving failed."""


class SubprocessProtocol(BaseProtocol):
    """For subprocesses, which this package leaves out."""

    __slots__ = ()

    def pipe_data_received(self, fd: int, data: bytes) -> None:
        """The process wrote to its descriptor `fd`."""

    def pipe_connection_lost(self, fd: int, exc: Exception | None) -> None:
        """The pipe is closed."""

    def process_exited(self) -> None:
        """The process has ended."""


def _feed_data_to_buffered_proto(proto: BufferedProtocol, data: bytes) -> None:
    """Hand `data` to a buffered protocol, in as many pieces as it takes."""
    rest = memoryview(data)
    while rest:
        buffer = memoryview(proto.get_buffer(len(rest)))
        if not buffer:
            raise RuntimeError("get_buffer() returned an empty buffer")
        size = min(len(buffer), len(rest))
        buffer[:size] = rest[:size]
        proto.buffer_updated(size)
        rest = rest[size:]
