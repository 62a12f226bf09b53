"""Tells a recorder of what a program prints, just before it is written.

Refuses to: change what is written, or to hear what goes past `sys.stdout`.
"""

import contextlib
import io
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .recorder import Recorder


class Lines:
    """Counts the lines of what is printed in pieces."""

    def __init__(self) -> None:
        self._count = 0
        self._at_start = True

    def begun(self, text: str) -> Iterator[int]:
        """The numbers of the lines that begin in this piece."""
        for piece in text.splitlines(keepends=True):
            if self._at_start:
                self._count += 1
                yield self._count
            self._at_start = piece.endswith("\n")


class _Stdout(io.TextIOWrapper):
    recorder: "Recorder"

    def write(self, text: str) -> int:
        self.recorder.printed(text)
        return super().write(text)


@contextlib.contextmanager
def watched(recorder: "Recorder") -> Iterator[None]:
    """Let the recorder hear what is printed inside the block."""
    below: Any = sys.stdout
    below.flush()
    stdout = _Stdout(
        below.buffer,
        encoding=below.encoding,
        errors=below.errors,
        newline="\n",
        line_buffering=below.line_buffering,
        write_through=below.write_through,
    )
    stdout.recorder = recorder
    sys.stdout = stdout
    try:
        yield
    finally:
        if sys.stdout is stdout:
            sys.stdout = below
        if not stdout.closed:
            stdout.detach()
