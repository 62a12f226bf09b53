"""What the playground can start from: every program of the site that runs in a browser, and a list.

assets/programs.json lists ids and titles by subject, a tenth of what the codes weigh; each code is
a file of its own, assets/programs/ID.py, loaded when it is chosen. The code is what a page shows.
Knows nothing of how the playground lists it.
"""

import json
from itertools import groupby
from pathlib import Path
from typing import Any

from snippets import Snippet, find, read
from snippets.blocks import page_of
from snippets.needs import needs

from .source import SECTIONS, pages

LACKING = frozenset({"network", "processes", "signals"})
"""What no browser has."""


def shown() -> list[Snippet]:
    """The programs of all pages that run there, in the order of the site's sections."""
    order = {section: place for place, section in enumerate(SECTIONS)}
    names = {page.name for page in pages()}
    snippets = [
        snippet
        for path in find("")
        if page_of((snippet := read(path)).id) in names and not needs(snippet.source) & LACKING
    ]
    return sorted(snippets, key=lambda s: order.get(s.id.partition("/")[0], len(order)))


def subjects(snippets: list[Snippet]) -> list[dict[str, Any]]:
    """The programs by subject, each with its id and title."""
    titles = {page.name: page.title for page in pages()}
    return [
        {
            "subject": titles[page],
            "programs": [
                {"id": snippet.id, "title": snippet.heading.replace("`", "")} for snippet in group
            ],
        }
        for page, group in groupby(snippets, key=lambda snippet: page_of(snippet.id))
    ]


def write_programs(folder: Path) -> int:
    """Write list and codes below the built site's folder; returns how many programs they are."""
    snippets = shown()
    assets = folder / "assets"
    for snippet in snippets:
        path = assets / "programs" / f"{snippet.id}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(snippet.code, encoding="utf-8")
    text = json.dumps(subjects(snippets), ensure_ascii=False, separators=(",", ":"))
    (assets / "programs.json").write_text(text, encoding="utf-8")
    return len(snippets)
