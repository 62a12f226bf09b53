"""Orders events for drawing: rows for tasks, columns for what happens one after
another.

A column is one step of one task, a pause in which only time passes, or something that
no task did (a callback, the program around its loop). Many tasks share a row, many
steps a column, so that a picture of 100 tasks or 10,000 steps stays one that a person
can read; both say how many.

Refuses to: know widths, colours or SVG.
"""

from dataclasses import dataclass, field
from itertools import accumulate
from typing import Literal

from .events import OUTSIDE, STOPS, Event, Timeline

MAX_ROWS, MAX_TASKS = 12, 300
# Of all rows together; a picture of few rows may have more columns.
MAX_CELLS = 420
MIN_COLUMNS, MAX_COLUMNS = 30, 60


@dataclass
class Row:
    title: str
    subtitle: str = ""


@dataclass
class Column:
    kind: Literal["step", "outside", "pause", "left out"]
    task: int
    events: list[Event] = field(default_factory=list)
    label: str = ""
    steps: int = 1
    seconds: float = 0.0


@dataclass(frozen=True)
class View:
    """What of a timeline is looked at, and how."""

    axis: Literal["step", "time"] = "step"
    """What the width of a pause tells: only that time passes, or how much."""
    first: int = 0
    """The step where the picture begins; 0: the beginning and the end."""
    all_tasks: bool = False
    """Whether each task has a row of its own, however many they are."""
    width: float = 600.0
    """Where the picture goes on below, like a line of music."""


@dataclass
class Scene:
    timeline: Timeline
    rows: list[Row]
    columns: list[Column]
    row_of: dict[int, int]
    """Task, or OUTSIDE if something is drawn there -> row."""
    crowd: int | None = None
    """The row that stands for many tasks."""
    view: View = field(default_factory=View)

    def hidden(self) -> set[int]:
        """The ids of the events that are left out."""
        return {
            id(event)
            for column in self.columns
            if column.kind == "left out"
            for event in column.events
        }


def scene(timeline: Timeline, view: View) -> Scene:
    rows, row_of, crowd = _rows(timeline, MAX_TASKS if view.all_tasks else MAX_ROWS)
    columns = _columns(timeline.events)
    if crowd is not None:
        columns = _together(columns, row_of, crowd)
    columns = _shortened(columns, len(rows), view.first)
    return Scene(timeline, rows, columns, row_of, crowd, view)


def seconds(value: float) -> str:
    """`0.1 s`, `25 ms`, `2 min`."""
    value = round(value, 6)
    if value >= 120:
        return f"{value / 60:.3g} min"
    if value < 0.05:
        return f"{value * 1000:.3g} ms"
    return f"{value:.4g} s"


def _rows(
    timeline: Timeline, most: int
) -> tuple[list[Row], dict[int, int], int | None]:
    rows: list[Row] = []
    row_of: dict[int, int] = {}
    if any(
        event.task == OUTSIDE and event.kind == "output" for event in timeline.events
    ):
        row_of[OUTSIDE] = 0
        rows.append(Row("no task"))
    count = len(timeline.lanes)
    hidden = range(most - 3, count - 1) if count > most else range(0)
    crowd = None
    for number, lane in enumerate(timeline.lanes):
        if number in hidden:
            if crowd is None:
                crowd = len(rows)
                rows.append(Row(f"{len(hidden)} more tasks", "all in this row"))
            row_of[number] = crowd
        else:
            row_of[number] = len(rows)
            below = lane.coroutine if lane.name and lane.name != lane.coroutine else ""
            rows.append(Row(lane.title, below))
    return rows, row_of, crowd


def _columns(events: list[Event]) -> list[Column]:
    columns: list[Column] = []
    running: list[int] = []
    inside = 0
    now = 0.0
    for event in events:
        if inside:
            # From among the steps that are left out: it has no column of its own.
            inside -= 1
            columns[-1].events.append(event)
            now = event.time
            continue
        if event.time > now and event.kind != "skipped":
            columns.append(_pause(event.time - now))
        now = event.time
        actor = _actor(event)
        last = columns[-1] if columns else None
        if event.kind == "skipped":
            count = int(event.detail)
            label = f"… {count:,} steps …" if count else "… not recorded …"
            columns.append(Column("left out", OUTSIDE, [], label, count))
            inside = event.others[0]
        elif event.kind == "started":
            running.append(event.task)
            columns.append(Column("step", event.task, [event]))
        elif last and (
            event.detail == "awaited" or (last.events and last.task == actor)
        ):
            last.events.append(event)
        elif actor in running:
            # An eager task ran inside this step, which now goes on.
            columns.append(Column("step", actor, [event], steps=0))
        else:
            columns.append(Column("outside", actor, [event], steps=0))
        if event.kind in STOPS and event.task in running:
            running.remove(event.task)
    return columns


def _pause(length: float) -> Column:
    return Column("pause", OUTSIDE, [], seconds(length), steps=0, seconds=length)


def _actor(event: Event) -> int:
    if event.kind in ("created", "cancel", "timer") and event.others:
        return event.others[0]
    return OUTSIDE if event.kind == "destroyed" else event.task


def _together(
    columns: list[Column], row_of: dict[int, int], crowd: int
) -> list[Column]:
    """Steps of the crowd that follow one another become one."""
    kept: list[Column] = []
    for column in columns:
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.kind == column.kind == "step"
            and row_of[last.task] == row_of[column.task] == crowd
        ):
            last.events += column.events
            last.steps += column.steps
            last.label = f"\N{MULTIPLICATION SIGN}{last.steps}"
        else:
            kept.append(column)
    return kept


def _shortened(columns: list[Column], rows: int, begin: int) -> list[Column]:
    most = min(MAX_COLUMNS, max(MIN_COLUMNS, MAX_CELLS // max(rows, 1)))
    if len(columns) <= most:
        return columns
    if not begin:
        first, last = most * 2 // 3, len(columns) - most // 3
        return [*columns[:first], *_left_out(columns[first:last]), *columns[last:]]
    steps = accumulate(column.steps for column in columns)
    first = next((n for n, step in enumerate(steps) if step >= begin), len(columns))
    first = max(0, min(first, len(columns) - most))
    last = first + most
    return [
        *_left_out(columns[:first]),
        *columns[first:last],
        *_left_out(columns[last:]),
    ]


def _left_out(columns: list[Column]) -> list[Column]:
    if not columns:
        return []
    steps = sum(column.steps for column in columns)
    events = [event for column in columns for event in column.events]
    return [Column("left out", OUTSIDE, events, f"… {steps:,} steps …", steps)]
