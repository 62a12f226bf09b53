"""Records one run of a program into files, for `python -m asyncio_reference`.

Refuses to: change what the program prints, or how it ends. The files are written also
when it fails.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .alone import page, picture
from .events import Timeline
from .recorder import Recorder
from .tracer import tracing


@contextmanager
def recording(program: str, files: list[Path]) -> Iterator[None]:
    """Write what `program` does in the block: .json events, .html a page, else SVG."""
    with tracing(program, "real") as recorder:
        try:
            with _watched_output(recorder):
                yield
        finally:
            timeline = recorder.timeline()
            for file in files:
                _write(timeline, file, f"Timeline of {Path(program).name}")


def _write(timeline: Timeline, file: Path, title: str) -> None:
    if file.suffix == ".json":
        text = timeline.to_text()
    elif file.suffix == ".html":
        text = page(timeline, title)
    else:
        text = picture(timeline, title)
    file.write_text(text, encoding="utf-8")


@contextmanager
def _watched_output(recorder: Recorder) -> Iterator[None]:
    stdout: Any = sys.stdout
    write = stdout.write

    def watched(text: str) -> int:
        recorder.printed(text)
        return write(text)  # type: ignore[no-any-return]

    stdout.write = watched
    try:
        yield
    finally:
        stdout.write = write
