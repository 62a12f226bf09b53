"""`<!-- conformance runs -->`, `… others`, `… counts`, `… programs`: the record as tables.

The runs are Markdown. The cells are HTML, one table per subject: a row is a program, a column an
implementation, and in each cell stand the verdicts, each with the versions that it holds for,
which link to what was printed there. Whole without JavaScript; docs/assets/js/conformance.js
hides what a reader does not ask for.
"""

from collections import Counter
from html import escape

from ..format import ROOT, Snippet, SnippetError
from ..implementations import OURS
from ..tables import DOCS, KINDS
from .html import address, inline, plural
from .printed import target
from .records import Column, columns, kinds, programs
from .verdicts import VERDICTS


def table(request: str, level: int) -> str:
    """Raises SnippetError for what no table is called."""
    match request:
        case "runs":
            return _runs()
        case "others":
            return _others()
        case "counts":
            return _counts()
        case "programs":
            return "\n\n".join(
                _subject(name, listed, level + 1) for name, listed in subjects().items()
            )
    raise SnippetError(ROOT, 0, "a conformance table is of runs, others, counts or programs")


def subjects() -> dict[str, list[Snippet]]:
    """The programs by page: functions, classes, errors as the site has them, then the chapters."""
    found: dict[str, list[Snippet]] = {}
    for snippet in programs():
        found.setdefault("/".join(snippet.id.split("/")[:2]), []).append(snippet)
    order = (*KINDS, "guide", "reference-implementation")
    return dict(sorted(found.items(), key=lambda item: order.index(item[0].partition("/")[0])))


def tally(listed: list[Snippet], where: tuple[Column, ...]) -> Counter[str]:
    """How many cells have which verdict."""
    return Counter(column.cell(snippet)["verdict"] for snippet in listed for column in where)


def _counts() -> str:
    listed = list(programs())
    found = tally(listed, columns())
    said = ", ".join(f"**{found[verdict]:,}** {verdict}" for verdict in VERDICTS)
    return (
        f"{plural(len(listed), 'program')} in {plural(len(columns()), 'column')} make "
        f"{len(listed) * len(columns()):,} cells: {said}."
    )


def _runs() -> str:
    rows = [
        "| Implementation | Python | Platform | Clock | Run on | " + " | ".join(VERDICTS) + " |",
        "| --- | --- | --- | --- | --- |" + " ---: |" * len(VERDICTS),
    ]
    listed = list(programs())
    for column in columns():
        found = tally(listed, (column,))
        browser = column.browser
        where = f"{column.place}, {browser['release']}" if browser else column.platform
        cells = [column.title, column.python, where, column.clock, column.date]
        cells += [str(found[verdict]) for verdict in VERDICTS]
        rows.append("| " + " | ".join(cells) + " |")
    return "\n".join(rows)


def _others() -> str:
    """The implementations that are not ours, and on which subjects most of their cells differ."""
    rows = [
        "| Implementation | Python | Run on | " + " | ".join(VERDICTS) + " | differs most on |",
        "| --- | --- | --- |" + " ---: |" * len(VERDICTS) + " --- |",
    ]
    for column in columns():
        if column.implementation in OURS:
            continue
        found = tally(list(programs()), (column,))
        numbers = {name: tally(listed, (column,))["differs"] for name, listed in subjects().items()}
        most = sorted(numbers, key=lambda name: -numbers[name])[:4]
        where = [
            f"[{name.partition('/')[2]}](conformance.md#{name}) {numbers[name]}"
            for name in most
            if numbers[name]
        ]
        cells = [column.title, column.python, column.date]
        cells += [str(found[verdict]) for verdict in VERDICTS] + [", ".join(where)]
        rows.append("| " + " | ".join(cells) + " |")
    return "\n".join(rows)


def _subject(name: str, listed: list[Snippet], level: int) -> str:
    heads = "".join(
        f'<th scope="col" data-kind="{kind}">{where[0].title}</th>'
        for kind, where in kinds().items()
    )
    rows = "\n".join(_row(snippet) for snippet in listed)
    return (
        f"{'#' * level} {title(name)} {{ #{name} }}\n\n"
        f'<div class="conformance html-only" data-subject="{name}">\n<table class="cells">\n'
        f'<thead><tr><th scope="col">Program</th>{heads}</tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody>\n</table>\n</div>"
    )


def title(name: str) -> str:
    """What the page of a subject is called: `gather`, or the title of a page of the guide."""
    kind, _, stem = name.partition("/")
    if kind in KINDS:
        return f"`{stem}`"
    if stem == "home":
        return "Home page"
    page = DOCS / f"{name}.md"
    first = next(line for line in page.read_text(encoding="utf-8").split("\n") if line[:2] == "# ")
    return first[2:].partition(" {")[0]


def _row(snippet: Snippet) -> str:
    cells = "".join(_cell(snippet, where) for where in kinds().values())
    head = f'<th scope="row"><a href="{address(snippet)}">{inline(snippet.heading)}</a></th>'
    return f"<tr>{head}{cells}</tr>"


def _cell(snippet: Snippet, where: tuple[Column, ...]) -> str:
    by_verdict: dict[str, list[Column]] = {}
    reasons: dict[str, None] = {}
    for column in where:
        cell = column.cell(snippet)
        by_verdict.setdefault(cell["verdict"], []).append(column)
        if "reason" in cell:
            reasons[cell["reason"]] = None
    parts = []
    for verdict in VERDICTS:
        if listed := by_verdict.get(verdict):
            links = " ".join(
                f'<a href="../printed/#{target(snippet, column)}">{column.place}</a>'
                for column in listed
            )
            parts.append(f'<p class="{verdict.replace(" ", "-")}"><b>{verdict}</b> {links}</p>')
    parts += [f"<small>{escape(reason, quote=False)}</small>" for reason in reasons]
    return f'<td data-kind="{where[0].title}">{"".join(parts)}</td>'
