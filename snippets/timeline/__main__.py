"""`python -m snippets.timeline FILE`: run a program, and show what its tasks did.

    python -m snippets.timeline FILE                            the table, as text
    python -m snippets.timeline FILE --out x.svg                the picture
    python -m snippets.timeline FILE --out x.json               the events
    python -m snippets.timeline FILE --implementation reference
    python -m snippets.timeline --record [FOLDER]               what the pages show

Refuses to: pass arguments on to the program, or show what it printed.
"""

import argparse
import sys
from pathlib import Path

from .events import Timeline
from .record import record, text
from .run import NoTimeline, trace
from .stdlib_tracer import Unsupported
from .svg import draw, summary
from .table import rows

CSS = Path(__file__).resolve().parents[2] / "docs" / "assets" / "css" / "timeline.css"
# What a picture that stands alone lacks of a page's colours.
_ALONE = """:root{--ra-sans:system-ui,sans-serif;--ra-mono:ui-monospace,monospace;
--md-default-fg-color:#1b2429;--md-default-fg-color--light:#52616a;--md-default-bg-color:#fff}
svg{background:#fff}"""


def standing_alone(timeline: Timeline, title: str) -> str:
    """An SVG file: the picture with the page's style sheet inside."""
    style = CSS.read_text(encoding="utf-8").replace(".md-typeset ", "")
    style = style.replace(".timeline {", "svg {", 1)
    svg = draw(timeline, title, "timeline")
    return svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1).replace(
        "<title", f"<style>{_ALONE}{style}</style><title", 1
    )


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
        for step, time, who, what in rows(timeline):
            print(f"{step:>4} {time:>8}  {who}: {', '.join(what) or 'goes on'}")
    elif chosen.out.suffix == ".json":
        chosen.out.write_text(text(timeline), encoding="utf-8")
    else:
        chosen.out.write_text(standing_alone(timeline, f"Timeline of {file.name}"), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
