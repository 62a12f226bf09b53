"""`<!-- printed -->`: what every program printed, once per text, with the columns that printed it.

The cells of the conformance table link here: each text has an id of its own, PROGRAM:NUMBER. No
text is a heading of the page: the table of contents would hold more lines than the page is for.
"""

from functools import cache
from html import escape

from ..format import Snippet
from .html import address, inline
from .records import Column, columns, programs

NOTHING = "(nothing)\n"


def texts(snippet: Snippet) -> dict[str, tuple[Column, ...]]:
    """What was printed anywhere, the transcript of 3.14 first, and by which columns."""
    return _all_texts()[snippet.id]


@cache
def _all_texts() -> dict[str, dict[str, tuple[Column, ...]]]:
    return {snippet.id: _texts(snippet) for snippet in programs()}


def _texts(snippet: Snippet) -> dict[str, tuple[Column, ...]]:
    found: dict[str, list[Column]] = {snippet.outputs.default: []}
    for column in columns():
        text = column.printed(snippet)
        if text is not None:
            found.setdefault(text, []).append(column)
    return {text: tuple(where) for text, where in found.items()}


def target(snippet: Snippet, column: Column) -> str:
    """The id of what the column printed; of the program, where it did not run."""
    text = column.printed(snippet)
    return snippet.id if text is None else f"{snippet.id}:{list(texts(snippet)).index(text) + 1}"


def printed(request: str, level: int) -> str:
    """Every program with its texts, as HTML that no Markdown is in."""
    parts = ['<div class="printed html-only">']
    for snippet in programs():
        parts.append(
            f'<section id="{snippet.id}"><p class="printed__program"><a href="{address(snippet)}">'
            f"{inline(snippet.heading)}</a> <small>{snippet.id}.py</small></p>"
        )
        for number, (text, where) in enumerate(texts(snippet).items(), 1):
            parts.append(
                f'<div id="{snippet.id}:{number}"><p>{_who(where)}</p>{_reasons(snippet, where)}'
                f"<pre><code>{escape(text or NOTHING, quote=False)}</code></pre></div>"
            )
        parts.append("</section>")
    # Markdown would end the block at an empty line.
    return "\n".join(parts).replace("\n\n", "\n&#10;") + "\n</div>"


def _who(where: tuple[Column, ...]) -> str:
    by_title: dict[str, list[str]] = {}
    for column in where:
        by_title.setdefault(column.title, []).append(column.place)
    said = "; ".join(f"<b>{title}</b> {', '.join(minors)}" for title, minors in by_title.items())
    return said or "Recorded on 3.14; no run of it as it stands is on record"


def _reasons(snippet: Snippet, where: tuple[Column, ...]) -> str:
    reasons = dict.fromkeys(
        column.cell(snippet)["reason"] for column in where if "reason" in column.cell(snippet)
    )
    return "".join(f"<p>Not available: {escape(reason, quote=False)}</p>" for reason in reasons)
