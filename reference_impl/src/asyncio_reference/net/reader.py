"""StreamReader: bytes that arrive by callbacks, read by `await`.

A bytearray in the middle.  The protocol feeds it; at most one task reads.  When it
holds more than twice the limit, the transport is paused until it is read down.

Refuses to: lose what it could not return.  After LimitOverrunError the bytes are
still there (`readline()`, which skips them, says ValueError).
"""

import sys
from typing import Any

from .. import events, format_helpers
from ..exceptions import IncompleteReadError, LimitOverrunError

_DEFAULT_LIMIT = 64 * 1024  # bytes


class StreamReader:
    """The reading side of a stream.

    `limit` in bytes bounds what `readuntil()` and `readline()` look through.
    Raises ValueError unless it is positive.
    """

    _source_traceback: Any = None

    def __init__(self, limit: int = _DEFAULT_LIMIT, loop: Any = None) -> None:
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._limit = limit
        self._loop = events.get_event_loop() if loop is None else loop
        self._buffer = bytearray()
        self._eof = False
        self._waiter: Any = None  # of the task that reads
        self._exception: BaseException | None = None
        self._transport: Any = None
        self._paused = False
        if self._loop.get_debug():
            self._source_traceback = format_helpers.extract_stack(sys._getframe(1))

    def __repr__(self) -> str:
        info = ["StreamReader"]
        if self._buffer:
            info.append(f"{len(self._buffer)} bytes")
        if self._eof:
            info.append("eof")
        if self._limit != _DEFAULT_LIMIT:
            info.append(f"limit={self._limit}")
        for name in ("waiter", "exception", "transport"):
            value = getattr(self, f"_{name}")
            if value:
                info.append(f"{name}={value!r}")
        if self._paused:
            info.append("paused")
        return f"<{' '.join(info)}>"

    # -- The protocol's side

    def set_transport(self, transport: Any) -> None:
        """The transport to be paused when too much arrives."""
        assert self._transport is None, "Transport already set"
        self._transport = transport

    def _replace_transport(self, transport: Any) -> None:
        assert self._transport is not None, "Transport not set"
        self._transport = transport

    def feed_data(self, data: bytes) -> None:
        """Some bytes arrived."""
        assert not self._eof, "feed_data after feed_eof"
        if not data:
            return
        self._buffer.extend(data)
        self._wakeup_waiter()
        if (
            self._transport is not None
            and not self._paused
            and len(self._buffer) > 2 * self._limit
        ):
            try:
                self._transport.pause_reading()
            except NotImplementedError:
                self._transport = None  # one that cannot be paused
            else:
                self._paused = True

    def feed_eof(self) -> None:
        """No more bytes will arrive."""
        self._eof = True
        self._wakeup_waiter()

    def set_exception(self, exc: BaseException) -> None:
        """The connection failed: every read raises `exc`."""
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_exception(exc)

    def _wakeup_waiter(self) -> None:
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None)

    # -- The program's side

    def exception(self) -> BaseException | None:
        """What `set_exception()` was given, or None."""
        return self._exception

    def at_eof(self) -> bool:
        """Whether everything was read and no more will come."""
        return self._eof and not self._buffer

    async def read(self, n: int = -1) -> bytes:
        """At least one byte and at most `n`; all up to EOF if `n` is negative.

        b"" at EOF.
        """
        self._raise_failure()
        if n == 0:
            return b""
        if n < 0:
            blocks = []
            while block := await self.read(self._limit):
                blocks.append(block)
            return b"".join(blocks)
        if not self._buffer and not self._eof:
            await self._wait_for_data("read")
        return self._take(n)

    async def readexactly(self, n: int) -> bytes:
        """`n` bytes.  Raises IncompleteReadError if EOF comes first."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        self._raise_failure()
        while len(self._buffer) < n:
            if self._eof:
                partial = bytes(self._buffer)
                self._buffer.clear()
                raise IncompleteReadError(partial, n)
            await self._wait_for_data("readexactly")
        return self._take(n) if n else b""

    async def readuntil(self, separator: bytes | tuple[bytes, ...] = b"\n") -> bytes:
        r"""Bytes up to and including `separator`, or the first of several (3.13).

        Raises IncompleteReadError (`expected` None) if EOF comes first, and
        LimitOverrunError if what precedes the separator is longer than the limit.
        """
        if not isinstance(separator, tuple):
            separator = (separator,)
        if not separator:
            raise ValueError("Separator should contain at least one element")
        if not all(separator):
            raise ValueError("Separator should be at least one-byte string")
        longest = max(map(len, separator))
        self._raise_failure()
        searched = 0  # where no separator can begin
        while True:
            found = self._find(separator, searched)
            if found is not None:
                break
            searched = max(searched, len(self._buffer) + 1 - longest)
            if searched > self._limit:
                raise LimitOverrunError(
                    "Separator is not found, and chunk exceed the limit", searched
                )
            if self._eof:
                partial = bytes(self._buffer)
                self._buffer.clear()
                raise IncompleteReadError(partial, None)
            await self._wait_for_data("readuntil")
        start, end = found
        if start > self._limit:
            raise LimitOverrunError(
                "Separator is found, but chunk is longer than limit", start
            )
        return self._take(end)

    def _find(
        self, separators: tuple[bytes, ...], offset: int
    ) -> tuple[int, int] | None:
        """Start and end of the separator that ends first; the shorter of two."""
        best: tuple[int, int] | None = None
        for separator in sorted(separators, key=len):
            start = self._buffer.find(separator, offset)
            if start >= 0 and (best is None or start + len(separator) < best[1]):
                best = start, start + len(separator)
        return best

    async def readline(self) -> bytes:
        r"""A line with its b"\n"; without it at EOF, b"" after that.

        Raises ValueError, and drops the line, if it is longer than the limit.
        """
        try:
            return await self.readuntil(b"\n")
        except IncompleteReadError as exc:
            return exc.partial
        except LimitOverrunError as exc:
            if self._buffer.startswith(b"\n", exc.consumed):
                del self._buffer[: exc.consumed + 1]
            else:
                self._buffer.clear()
            self._maybe_resume_transport()
            raise ValueError(exc.args[0]) from None

    def __aiter__(self) -> "StreamReader":
        return self

    async def __anext__(self) -> bytes:
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line

    def _raise_failure(self) -> None:
        if self._exception is not None:
            raise self._exception

    def _take(self, n: int) -> bytes:
        data = bytes(memoryview(self._buffer)[:n])
        del self._buffer[:n]
        self._maybe_resume_transport()
        return data

    def _maybe_resume_transport(self) -> None:
        if self._paused and len(self._buffer) <= self._limit:
            self._paused = False
            self._transport.resume_reading()

    async def _wait_for_data(self, method: str) -> None:
        if self._waiter is not None:
            raise RuntimeError(
                f"{method}() called while another coroutine is "
                "already waiting for incoming data"
            )
        assert not self._eof, "_wait_for_data after EOF"
        # A reader that waits has room, whatever the limit says: or it would
        # wait for a transport that waits for it.
        if self._paused:
            self._paused = False
            self._transport.resume_reading()
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None
