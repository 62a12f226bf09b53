"""The badges of README: docs/assets/badges/NAME.svg, drawn from the records and nothing else.

`python -m snippets.evidence.badges` writes them, after each command that writes a record;
`--check` writes nothing, and fails where one is not what the records say. No other host draws
or serves them.
"""

import sys
from html import escape

from ..conformance.records import columns, programs
from ..conformance.table import tally
from ..format import ROOT
from .common import DATA, load
from .cpython import records as cpython_records
from .mutation import score, total

BADGES = ROOT.parent / "docs" / "assets" / "badges"
GREEN, AMBER, GREY = "#2d6a31", "#8a5a00", "#5c5c5c"  # white on each: at least 5.5 : 1
CHARACTER = 6.6
HEIGHT = 20


def badges() -> dict[str, str]:
    """By name, the drawing."""
    return {
        "conformance": _conformance(),
        "cpython": _cpython(),
        "mutation": _mutation(),
        "flakes": _flakes(),
    }


def _conformance() -> str:
    found = tally(list(programs()), columns())  # as the page counts
    said = f"{found['same']:,} same, {found['differs']:,} differ in {len(columns())} columns"
    return draw("conformance", said, GREEN)


def _cpython() -> str:
    found = cpython_records()
    if not found:
        return draw("CPython's own tests", "not run", GREY)
    passed = sum(one["total"]["passed"] for one in found.values())
    failed = sum(one["total"]["failed"] for one in found.values())
    versions = list(found)
    said = f"{passed:,} passed, {failed:,} failed on {versions[0]}–{versions[-1]}"
    return draw("CPython's own tests", said, AMBER if failed else GREEN)


def _mutation() -> str:
    found = load(DATA / "mutation.json")
    if found is None:
        return draw("mutation", "not run", GREY)
    counts = total(found["modules"])
    noticed = score(counts)
    said = f"{noticed:.1f} % of {counts['tried']:,} mutants noticed"
    return draw("mutation", said, GREEN if noticed >= 85 else AMBER)


def _flakes() -> str:
    found = load(DATA / "flakes.json")
    if found is None:
        return draw("flakes", "not run", GREY)
    number = len(found["differences"])
    runs = sum(one["runs"] for one in found["clocks"])
    return draw("flakes", f"{number} in {runs} runs of every program", AMBER if number else GREEN)


def draw(label: str, said: str, colour: str) -> str:
    """Two words side by side, as SVG that needs no font and no script."""
    left, right = (round(len(text) * CHARACTER) + 12 for text in (label, said))
    name = escape(f"{label}: {said}")

    def text(middle: float, content: str) -> str:
        return (
            f'<text x="{middle:g}" y="14" textLength="{round(len(content) * CHARACTER)}" '
            f'lengthAdjust="spacingAndGlyphs">{escape(content)}</text>'
        )

    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="{HEIGHT}" '
        f'role="img" aria-label="{name}"><title>{name}</title>'
        f'<rect width="{left}" height="{HEIGHT}" fill="#444"/>'
        f'<rect x="{left}" width="{right}" height="{HEIGHT}" fill="{colour}"/>'
        '<g fill="#fff" text-anchor="middle" font-family="Verdana, sans-serif" font-size="11">'
        f"{text(left / 2, label)}{text(left + right / 2, said)}</g></svg>\n"
    )


def main(arguments: list[str]) -> int:
    """Write what has changed; with `--check`, only tell of it."""
    status = 0
    BADGES.mkdir(parents=True, exist_ok=True)
    for name, drawing in badges().items():
        path = BADGES / f"{name}.svg"
        if path.is_file() and path.read_text(encoding="utf-8") == drawing:
            continue
        if "--check" in arguments:
            print(f"{path.relative_to(ROOT.parent)}: not what the records say: ./run badges")
            status = 1
        else:
            path.write_text(drawing, encoding="utf-8")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
