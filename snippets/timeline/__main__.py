"""`python -m snippets.timeline FILE`: run a program, and show what its tasks did.

    python -m snippets.timeline FILE                            the table, as text
    python -m snippets.timeline FILE --out x.svg                the picture
    python -m snippets.timeline FILE --out x.html               picture and table
    python -m snippets.timeline FILE --out x.json               the events
    python -m snippets.timeline FILE --implementation reference
    python -m snippets.timeline --record [FOLDER]               what the pages show

Refuses to: pass arguments on to the program, or show what it printed.
"""

import argparse
import signal
import sys
from pathlib import Path

from asyncio_reference.timeline import names, page, picture, rows, said, summary

from .record import record
from .run import NoTimeline, trace
from .stdlib import Unsupported


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m snippets.timeline",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", nargs="?", default="")
    parser.add_argument("--implementation", choices=["stdlib", "reference"], default="stdlib")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--record", action="store_true")
    chosen = parser.parse_args(arguments)
    # A shell lets its background jobs ignore Ctrl+C, and so would programs that send it.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if chosen.record:
        for id_, reason in record(chosen.file).items():
            print(f"{id_}: {reason}")
        return 0
    if not chosen.file:
        parser.error("name a FILE, or --record")
    file = Path(chosen.file).resolve()
    try:
        timeline = trace(file, chosen.implementation)
    except (NoTimeline, Unsupported) as reason:
        print(f"{chosen.file} has no timeline: {reason}", file=sys.stderr)
        return 1
    if chosen.out is None:
        print(summary(timeline))
        called = names(timeline)
        for row in rows(timeline):
            step, time, who, what = said(row, called)
            print(f"{step:>4} {time:>8}  {who}: {what}")
    elif chosen.out.suffix == ".json":
        chosen.out.write_text(timeline.to_text(), encoding="utf-8")
    else:
        drawn = page if chosen.out.suffix == ".html" else picture
        chosen.out.write_text(drawn(timeline, f"Timeline of {file.name}"), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
