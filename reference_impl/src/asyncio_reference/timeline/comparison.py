"""Two timelines of one program, compared: what in each the other has not is marked.

Time counts where both clocks are virtual; numbers of tasks do not, titles do.

Refuses to: say which of the two is right.
"""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from html import escape

from .events import OUTSIDE, Timeline
from .figure import figure
from .scene import View
from .table import names, rows, said

WIDTH = 340.0
"""Of each picture: two are beside each other where a page has room for one."""
LONGEST = 2_000
"""Of what differs: in more than so many events no counterparts are looked for."""

Names = tuple[str, str]
Pair = tuple[Timeline, Timeline]
Positions = tuple[set[int], set[int]]
"""In the events of either timeline: those that the other has not."""


def differences(pair: Pair) -> Positions:
    first, second = (_keys(timeline, _timed(pair)) for timeline in pair)
    begin = _alike(first, second)
    end = _alike(first[begin:][::-1], second[begin:][::-1])
    left, right = first[begin : len(first) - end], second[begin : len(second) - end]
    only = set(range(len(left))), set(range(len(right)))
    if max(len(left), len(right)) <= LONGEST:
        matcher = SequenceMatcher(None, left, right, autojunk=False)
        for block in matcher.get_matching_blocks():
            only[0].difference_update(range(block.a, block.a + block.size))
            only[1].difference_update(range(block.b, block.b + block.size))
    return {n + begin for n in only[0]}, {n + begin for n in only[1]}


def verdict(pair: Pair, named: Names, found: Positions) -> str:
    """In a sentence or two."""
    if not any(found):
        steps = pair[0].events[-1].step if pair[0].events else 0
        same = f"the same {steps:,} steps" if steps != 1 else "the same step"
        timed = ", at the same times" if _timed(pair) else ""
        return f"{named[0]} and {named[1]} take {same} in the same order{timed}."
    parts = [
        f"{name}: {_first(timeline, only)}"
        for name, timeline, only in zip(named, pair, found, strict=True)
    ]
    count = sum(map(len, found))
    marked = "what differs is" if count > 1 else "the one difference is"
    return f"They differ; {marked} marked \N{NOT EQUAL TO}. {'; '.join(parts)}."


def beside(pair: Pair, named: Names, title: str, unique: str) -> str:
    """Both pictures, and what to see in them; as a page has room, side by side."""
    found = differences(pair)
    figures = "".join(
        f'<div class="timeline-side"><p class="timeline-of">{escape(name)}</p>'
        + one(pair, found, which, f"{title}, on {name}", f"{unique}-{which}")
        + "</div>"
        for which, name in enumerate(named)
    )
    text = escape(verdict(pair, named, found))
    return (
        f'<div class="timeline-pair"><p class="timeline-verdict">{text}</p>'
        f'<div class="timeline-sides">{figures}</div></div>'
    )


def one(
    pair: Pair,
    found: Positions,
    which: int,
    title: str,
    unique: str,
    view: View | None = None,
) -> str:
    """One of the two, marked."""
    timeline = pair[which]
    marked = {id(timeline.events[n]) for n in found[which]}
    narrow = replace(view or View(), width=WIDTH)
    return figure(timeline, title, unique, narrow, marked)


def _timed(pair: Pair) -> bool:
    return all(timeline.clock == "virtual" for timeline in pair)


def _keys(timeline: Timeline, timed: bool) -> list[tuple[object, ...]]:
    titles = {OUTSIDE: ""} | {n: lane.title for n, lane in enumerate(timeline.lanes)}
    return [
        (
            event.time if timed else 0,
            event.kind,
            titles[event.task],
            event.line,
            event.detail,
            tuple(titles.get(other, "") for other in event.others),
        )
        for event in timeline.events
    ]


def _alike(first: Sequence[object], second: Sequence[object]) -> int:
    """How many are the same from the beginning on."""
    count = 0
    for one_, other in zip(first, second, strict=False):
        if one_ != other:
            break
        count += 1
    return count


def _first(timeline: Timeline, only: set[int]) -> str:
    """The first thing that the other has not."""
    if not only:
        return "nothing that the other has not"
    event = timeline.events[min(only)]
    row = next(row for row in rows(timeline) if any(one is event for one in row.events))
    step, _, who, what = said(row, names(timeline))
    return f"in step {step} {who} {what}".rstrip(".")
