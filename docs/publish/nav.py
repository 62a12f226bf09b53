"""Writes the navigation into mkdocs.yml: `python -m docs.publish.nav`.

Derived, so that a new page is one file: functions, classes and errors by name; the guide, and
within it the pages on the reference implementation, in the order in which their indexes link to
the pages; then the playground, and every other page as evidence. `--check` writes nothing and
fails if mkdocs.yml is not up to date.
"""

import re
import sys

from snippets import ROOT, SnippetError
from snippets.pages import DOCS

from .source import SECTIONS, Page, pages

CONFIG = ROOT.parent / "mkdocs.yml"
HEAD = "# Written by ./run update.\nnav:\n"
NAMED = ("functions", "classes", "errors")
"""Sections whose pages are listed by name, without `asyncio.`: a column is narrow."""
WITHIN = {"reference-implementation": "guide"}
"""Sections listed at the end of another: the bar of tabs is short."""
EVIDENCE = (
    "how-we-know",
    "fact-check",
    "conformance",
    "printed",
    "cpython-tests",
    "libraries",
    "fuzzing",
    "mutation",
    "flakes",
    "reliability",
    "benchmarks",
    "modules",
    "test-your-event-loop",
)
"""The order of the pages that are neither in a section nor one of these."""
ALONE = ("index", "404", "playground")

_LINK = re.compile(r"\]\(([\w-]+)\.md[#)]")


def nav() -> str:
    """The `nav:` block of mkdocs.yml."""
    found = {page.name: page for page in pages()}
    lines = ["  - index.md"]
    for folder, title in SECTIONS.items():
        if folder not in WITHIN:
            lines += _section(folder, title, list(found.values()))
    lines += [f"  - {page.name}.md" for page in found.values() if page.name == "playground"]
    rest = [page for page in found.values() if page.section not in SECTIONS]
    rest = [page for page in rest if page.name not in ALONE]
    if rest:
        lines.append("  - Evidence:")
        lines += [f"      - {page.name}.md" for page in sorted(rest, key=_place)]
    return HEAD + "\n".join(lines) + "\n"


def _section(folder: str, title: str, everything: list[Page]) -> list[str]:
    """The lines of a section, with those within it; none where it has no page."""
    section = [page for page in everything if page.section == folder]
    if not section:
        return []
    lines = [f"- {title}:", *(f"    - {_entry(page)}" for page in _ordered(folder, section))]
    for inner, outer in WITHIN.items():
        if outer == folder:
            lines += [f"  {line}" for line in _section(inner, SECTIONS[inner], everything)]
    return [f"  {line}" for line in lines]


def _entry(page: Page) -> str:
    path = f"{page.name}.md"
    return f"{page.path.stem}: {path}" if page.section in NAMED else path


def _place(page: Page) -> tuple[int, str]:
    return (EVIDENCE.index(page.name) if page.name in EVIDENCE else len(EVIDENCE), page.name)


def _ordered(folder: str, section: list[Page]) -> list[Page]:
    index = DOCS / folder / "index.md"
    if not index.is_file():
        return sorted(section, key=lambda page: page.name.lower())
    order = ["index", *dict.fromkeys(_LINK.findall(index.read_text(encoding="utf-8")))]
    names = {page.path.stem: page for page in section}
    for name, page in names.items():
        if name not in order:
            raise SnippetError(page.path, 0, f"{folder}/index.md does not link to it")
    return sorted(section, key=lambda page: _rank(order, page))


def _rank(order: list[str], page: Page) -> tuple[int, str]:
    stem = page.path.stem
    return (order.index(stem) if stem in order else len(order), stem.lower())


def main(arguments: list[str]) -> int:
    text = CONFIG.read_text(encoding="utf-8")
    before, _, _ = text.partition(HEAD)
    wanted = before.rstrip() + "\n\n" + nav()
    if text == wanted:
        return 0
    if "--check" in arguments:
        print("mkdocs.yml: the navigation is not that of the pages: run ./run update")
        return 1
    CONFIG.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
