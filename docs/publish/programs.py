"""assets/programs.json: every program of the site by subject, for the playground to start from.

The code is what a page shows. Knows nothing of how the playground lists it.
"""

import json
from itertools import groupby
from pathlib import Path
from typing import Any

from snippets import find, read
from snippets.blocks import NEED_NOTES, page_of
from snippets.needs import needs

from .source import SECTIONS, pages


def subjects() -> list[dict[str, Any]]:
    """Subjects in the order of the site's sections, each with its programs in order."""
    order = {section: place for place, section in enumerate(SECTIONS)}
    titles = {page.name: page.title for page in pages()}
    snippets = [read(path) for path in find("")]
    shown = [snippet for snippet in snippets if page_of(snippet.id) in titles]
    shown.sort(key=lambda snippet: order.get(snippet.id.partition("/")[0], len(order)))
    return [
        {
            "subject": titles[page],
            "programs": [
                {
                    "id": snippet.id,
                    "title": snippet.heading.replace("`", ""),
                    "code": snippet.code,
                    "needs": [
                        NEED_NOTES[need]
                        for need in sorted(needs(snippet.source))
                        if need in NEED_NOTES
                    ],
                }
                for snippet in group
            ],
        }
        for page, group in groupby(shown, key=lambda snippet: page_of(snippet.id))
    ]


def write_programs(folder: Path) -> int:
    """Write the list below the built site's folder; returns how many programs it holds."""
    listed = subjects()
    path = folder / "assets" / "programs.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(listed, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")
    return sum(len(subject["programs"]) for subject in listed)
