"""The exceptions of asyncio.

Six classes and one alias; nothing here knows about tasks or loops.
`CancelledError` is a `BaseException`, so that `except Exception` in ordinary
code cannot swallow a cancellation by accident.

Refuses to: define a timeout error of its own.  Since Python 3.11 the name
`TimeoutError` is the builtin.
"""

__all__ = (
    "BrokenBarrierError",
    "CancelledError",
    "IncompleteReadError",
    "InvalidStateError",
    "LimitOverrunError",
    "SendfileNotAvailableError",
    "TimeoutError",
)

TimeoutError = TimeoutError


class CancelledError(BaseException):
    """The Future or Task was cancelled.

    Its `args` hold the message given to `cancel(msg)`, if there was one.
    Source of the semantics: CPython 3.8 (bpo-32528) made it a BaseException.
    """


class InvalidStateError(Exception):
    """The operation is not allowed in this state.

    Raised by `Future.result()` before there is one, and by `set_result()` after.
    """


class SendfileNotAvailableError(RuntimeError):
    """The sendfile system call cannot serve this pair of file and socket.

    Seen by users only with `fallback=False`.
    """


class IncompleteReadError(EOFError):
    """The stream ended before the read was satisfied.

    `partial` holds the bytes that did arrive; `expected` is the number of bytes
    that were asked for, or None where no number is known (`readuntil`).
    """

    def __init__(self, partial: bytes, expected: int | None) -> None:
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(
            f"{len(partial)} bytes read on a total of {wanted} expected bytes"
        )
        self.partial = partial
        self.expected = expected

    def __reduce__(self) -> tuple[type, tuple[bytes, int | None]]:
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """No separator within the stream's limit.

    `consumed` is the number of bytes that are certain not to contain it; they are
    still in the buffer.
    """

    def __init__(self, message: str, consumed: int) -> None:
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self) -> tuple[type, tuple[str, int]]:
        return type(self), (self.args[0], self.consumed)


class BrokenBarrierError(RuntimeError):
    """The barrier was aborted, or reset while tasks were waiting in it."""
