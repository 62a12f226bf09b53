"""The same facts as the picture, in words: one row for each step, for those who hear
the page.

Refuses to: shorten. Only a program of very many steps is cut, with a count of what is
missing.
"""

from collections.abc import Iterator
from html import escape

from .events import OUTSIDE, Event, Timeline

MAX_ROWS = 120


def rows(timeline: Timeline) -> Iterator[tuple[str, str, str, list[str]]]:
    """Step, time, who, what: what one actor does in one step is one row."""
    key: tuple[int, int, float] | None = None
    row: tuple[str, str, str, list[str]] | None = None
    for event in timeline.events:
        given = event.others and event.kind in ("created", "cancel", "timer")
        actor = event.others[0] if given else event.task
        if event.detail == "awaited" and key is not None:
            actor = key[1]
        if event.kind in ("destroyed", "skipped"):
            actor = OUTSIDE
        if row is None or key != (event.step, actor, event.time):
            if row is not None:
                yield row
            key = (event.step, actor, event.time)
            row = (str(event.step), f"{event.time:g} s", name(timeline, actor), [])
        if event.kind != "started":
            row[3].append(words(timeline, event))
    if row is not None:
        yield row


def name(timeline: Timeline, task: int) -> str:
    if task == OUTSIDE:
        return "no task"
    title = timeline.lanes[task].title
    same = [number for number, lane in enumerate(timeline.lanes) if lane.title == title]
    return title if len(same) == 1 else f"{title} #{same.index(task) + 1}"


def words(timeline: Timeline, event: Event) -> str:
    who = name(timeline, event.task)
    others = " and ".join(name(timeline, other) for other in event.others[:6])
    if len(event.others) > 6:
        others += f" and {len(event.others) - 6} more"
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
        case "timer":
            return f"sets a time limit of {event.detail}" + (
                f" for {who}" if others else ""
            )
        case "output":
            return f"prints line {event.detail}"
        case "skipped":
            return f"{int(event.detail):,} steps are left out here"
        case "destroyed":
            return f"{who} is dropped while it waits"
    return ""


def table(timeline: Timeline) -> str:
    """The `<table>` element."""
    found = list(rows(timeline))
    left_out = len(found) - MAX_ROWS
    if left_out > 0:
        found[MAX_ROWS - 10 : -10] = [("…", "…", "", [f"{left_out:,} more rows"])]
    body = "".join(
        f"<tr><td>{step}</td><td>{time}</td><td>{escape(who, quote=False)}</td>"
        f"<td>{escape(', '.join(what) or 'goes on', quote=False)}</td></tr>"
        for step, time, who, what in found
    )
    head = "".join(
        f"<th>{title}</th>" for title in ("Step", "Time", "Task", "What it does")
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
