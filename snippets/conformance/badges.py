"""The row of badges on a subject's page: how its programs fare, each a link to their cells."""

from collections import Counter

from ..records import span, version_key
from .html import plural
from .records import kinds
from .table import subjects, tally
from .verdicts import VERDICTS


def badges(subject: str) -> str:
    """HTML in one line for the page of `functions/gather`; nothing where there are no programs."""
    listed = subjects().get(subject, [])
    if not listed:
        return ""
    target = f"../../conformance/?subject={subject}"
    found = [f'<a class="badge" href="{target}#{subject}">{plural(len(listed), "program")}</a>']
    for kind, where in kinds().items():
        minors = sorted({column.minor for column in where}, key=version_key)
        counts = tally(listed, where)
        state = "same" if set(counts) == {"same"} else "mixed"
        found.append(
            f'<a class="badge badge--{state}" href="{target}&amp;implementation={kind}#{subject}">'
            f"{where[0].title} {span(minors)}: {said(counts)}</a>"
        )
    return " ".join(found)


def said(counts: Counter[str]) -> str:
    """`98 same, 2 differ`; `all same`."""
    if set(counts) == {"same"}:
        return "all same"
    words = {"differs": "differ"}
    return ", ".join(f"{counts[v]} {words.get(v, v)}" for v in VERDICTS if counts[v])
