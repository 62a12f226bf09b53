"""The same facts as the picture, in words: one row for each step, for those who hear
the page.

Refuses to: shorten. Only what the picture leaves out is left out here, with a count.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

from .events import OUTSIDE, Event, Timeline

MAX_ROWS = 120

Names = dict[int, str]
"""By task, and OUTSIDE: what it is called, told apart from its namesakes."""


@dataclass
class Row:
    """What one actor does in one step, at one time."""

    step: int
    time: float
    actor: int
    events: list[Event]


def rows(timeline: Timeline) -> Iterator[Row]:
    row: Row | None = None
    for event in timeline.events:
        given = event.others and event.kind in ("created", "cancel", "timer")
        actor = event.others[0] if given else event.task
        if event.detail == "awaited" and row is not None:
            actor = row.actor
        if event.kind in ("destroyed", "skipped"):
            actor = OUTSIDE
        if row is None or (row.step, row.actor, row.time) != (
            event.step,
            actor,
            event.time,
        ):
            if row is not None:
                yield row
            row = Row(event.step, event.time, actor, [])
        row.events.append(event)
    if row is not None:
        yield row


def names(timeline: Timeline) -> Names:
    count = Counter(lane.title for lane in timeline.lanes)
    seen: Counter[str] = Counter()
    found = {OUTSIDE: "no task"}
    for number, lane in enumerate(timeline.lanes):
        seen[lane.title] += 1
        several = count[lane.title] > 1
        found[number] = f"{lane.title} #{seen[lane.title]}" if several else lane.title
    return found


def said(row: Row, names: Names) -> tuple[str, str, str, str]:
    """Step, time, who, what."""
    what: list[str] = []
    printed: list[str] = []
    for event in row.events:
        if event.kind == "output":
            printed.append(event.detail)
            continue
        what += _prints(printed)
        printed = []
        if event.kind != "started":
            what.append(words(names, event))
    what += _prints(printed)
    return (
        str(row.step),
        f"{row.time:g} s",
        names[row.actor],
        ", ".join(what) or "goes on",
    )


def _prints(lines: list[str]) -> list[str]:
    match lines:
        case []:
            return []
        case [line]:
            return [f"prints line {line}"]
        case [first, second]:
            return [f"prints lines {first} and {second}"]
    return [f"prints lines {lines[0]} to {lines[-1]}"]


def words(names: Names, event: Event) -> str:
    who = names[event.task]
    tasks = () if event.kind == "skipped" else event.others
    others = " and ".join(names[other] for other in tasks[:6])
    if len(tasks) > 6:
        others += f" and {len(tasks) - 6} more"
    match event.kind:
        case "created":
            return f"makes the task {who}"
        case "waiting":
            limited = {"a task": "", "the next turn": "for its next turn"}
            what = limited.get(event.detail, f"for {event.detail}")
            return (
                f"waits {what}".rstrip()
                + (f" for {others}" if not what and others else "")
                + (f" ({others})" if what and others else "")
            )
        case "result":
            return f"returns {event.detail}" if event.detail else "returns"
        case "exception":
            return f"ends with {event.detail}"
        case "cancelled":
            return "ends cancelled"
        case "cancel":
            by = {"cancel()": "", "awaited": f", awaited by {others}"}
            return f"asks {who} to stop" + by.get(event.detail, f" ({event.detail})")
        case "timer" if event.detail == "none":
            return "lifts its time limit"
        case "timer":
            return f"sets a time limit of {event.detail}" + (
                f" for {who}" if others else ""
            )
        case "skipped" if event.detail == "0":
            return "more happens, which is not recorded"
        case "skipped":
            return f"{int(event.detail):,} steps are left out here"
        case "destroyed":
            return f"{who} is dropped while it waits"
    return ""


def shown(timeline: Timeline, hidden: Collection[int]) -> list[Row | int]:
    """The rows of the table; a number stands for so many that are left out.

    `hidden`: the ids of the events that the picture leaves out.
    """
    found: list[Row | int] = []
    for left_out, group in groupby(
        rows(timeline),
        lambda row: bool(hidden) and all(id(event) in hidden for event in row.events),
    ):
        kept = list(group)
        if left_out:
            found.append(len(kept))
        else:
            found += kept
    over = len(found) - MAX_ROWS
    if over > 0:
        cut = found[MAX_ROWS - 10 : -10]
        found[MAX_ROWS - 10 : -10] = [
            sum(row if isinstance(row, int) else 1 for row in cut)
        ]
    return found


def table(
    timeline: Timeline, found: list[Row | int], marked: Collection[int] = ()
) -> str:
    """The `<table>` element of these rows; `marked`: ids of events to point out."""
    called = names(timeline)
    body = []
    for row in found:
        if isinstance(row, Row):
            cells = said(row, called)
            if marked and any(id(event) in marked for event in row.events):
                cells = (f"\N{NOT EQUAL TO} {cells[0]}", *cells[1:])
        else:
            cells = ("…", "…", "", f"{row:,} more rows")
        inner = "".join(f"<td>{escape(cell, quote=False)}</td>" for cell in cells)
        body.append(f"<tr>{inner}</tr>")
    titles = ("Step", "Time", "Task", "What it does")
    head = "".join(f"<th>{title}</th>" for title in titles)
    return (
        f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>"
    )
