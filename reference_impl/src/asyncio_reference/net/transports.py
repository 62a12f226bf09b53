"""Transports: what a protocol writes to, and what holds it back.

Flow control: a write never blocks, it fills a buffer.  Over the high-water mark the
protocol is asked to pause, at the low-water mark to go on.

Refuses to: do input or output here; see socket_transport.py.
"""

from typing import Any

__all__ = (
    "BaseTransport",
    "ReadTransport",
    "WriteTransport",
    "Transport",
    "DatagramTransport",
    "SubprocessTransport",
)


class BaseTransport:
    """What all transports have."""

    __slots__ = ("_extra",)

    def __init__(self, extra: dict[str, Any] | None = None) -> None:
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        """Something about the connection: "peername", "sockname", "socket"."""
        return self._extra.get(name, default)

    def is_closing(self) -> bool:
        """Whether it is closed or being closed."""
        raise NotImplementedError

    def close(self) -> None:
        """Read no more, write out what is buffered, then `connection_lost(None)`."""
        raise NotImplementedError

    def set_protocol(self, protocol: Any) -> None:
        """Call the methods of another protocol from now on."""
        raise NotImplementedError

    def get_protocol(self) -> Any:
        """The protocol."""
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """One that receives."""

    __slots__ = ()

    def is_reading(self) -> bool:
        """Whether it is receiving."""
        raise NotImplementedError

    def pause_reading(self) -> None:
        """Receive no more; safe to repeat."""
        raise NotImplementedError

    def resume_reading(self) -> None:
        """Receive again; safe to repeat."""
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """One that sends."""

    __slots__ = ()

    def set_write_buffer_limits(
        self, high: int | None = None, low: int | None = None
    ) -> None:
        """Set the marks, in bytes.  Raises ValueError unless high >= low >= 0."""
        raise NotImplementedError

    def get_write_buffer_size(self) -> int:
        """Bytes in the buffer."""
        raise NotImplementedError

    def get_write_buffer_limits(self) -> tuple[int, int]:
        """The marks: (low, high)."""
        raise NotImplementedError

    def write(self, data: Any) -> None:
        """Send `data`, without blocking."""
        raise NotImplementedError

    def writelines(self, list_of_data: Any) -> None:
        """Send several pieces."""
        self.write(b"".join(list_of_data))

    def write_eof(self) -> None:
        """Close the writing side, after what is buffered."""
        raise NotImplementedError

    def can_write_eof(self) -> bool:
        """Whether `write_eof()` is possible."""
        raise NotImplementedError

    def abort(self) -> None:
        """Close at once; what is buffered is lost."""
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """One that does both."""

    __slots__ = ()


class DatagramTransport(BaseTransport):
    """One for datagrams."""

    __slots__ = ()

    def sendto(self, data: Any, addr: Any = None) -> None:
        """Send one datagram to `addr`, or to the address given at creation."""
        raise NotImplementedError

    def abort(self) -> None:
        """Close at once."""
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """One for subprocesses, which this package leaves out."""

    __slots__ = ()

    def get_pid(self) -> int:
        raise NotImplementedError

    def get_returncode(self) -> int | None:
        raise NotImplementedError

    def get_pipe_transport(self, fd: int) -> Any:
        raise NotImplementedError

    def send_signal(self, signal: int) -> None:
        raise NotImplementedError

    def terminate(self) -> None:
        raise NotImplementedError

    def kill(self) -> None:
        raise NotImplementedError


class _FlowControlMixin(Transport):
    """The water marks.  A subclass says how much is buffered, and when to look."""

    __slots__ = ("_high_water", "_loop", "_low_water", "_protocol_paused")

    _protocol: Any

    def __init__(self, extra: dict[str, Any] | None = None, loop: Any = None) -> None:
        super().__init__(extra)
        assert loop is not None
        self._loop: Any = loop
        self._protocol_paused = False
        self._set_write_buffer_limits()

    def _maybe_pause_protocol(self) -> None:
        if not self._protocol_paused and (
            self.get_write_buffer_size() > self._high_water
        ):
            self._protocol_paused = True
            self._tell_protocol("pause_writing")

    def _maybe_resume_protocol(self) -> None:
        if self._protocol_paused and self.get_write_buffer_size() <= self._low_water:
            self._protocol_paused = False
            self._tell_protocol("resume_writing")

    def _tell_protocol(self, method: str) -> None:
        try:
            getattr(self._protocol, method)()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler(
                {
                    "message": f"protocol.{method}() failed",
                    "exception": exc,
                    "transport": self,
                    "protocol": self._protocol,
                }
            )

    def get_write_buffer_limits(self) -> tuple[int, int]:
        return self._low_water, self._high_water

    def _set_write_buffer_limits(
        self, high: int | None = None, low: int | None = None
    ) -> None:
        if high is None:
            high = 64 * 1024 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._high_water = high
        self._low_water = low

    def set_write_buffer_limits(
        self, high: int | None = None, low: int | None = None
    ) -> None:
        self._set_write_buffer_limits(high=high, low=low)
        self._maybe_pause_protocol()
