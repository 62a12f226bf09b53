"""Gives everything of a scene its place along the x axis: bars, marks and links per
lane.

Order is exact: whatever happens later stands further to the right, and steps, which
take no time on a virtual clock, have a width of their own. A label that would run into
the one before it on the same lane pushes its column, and all that follows, to the
right.

Refuses to: know y, colours, or how wide the page is.
"""

from dataclasses import replace

from .events import ENDS, OUTSIDE, STOPS, Event
from .labels import CHARACTER, Room, label
from .scene import Column, Scene
from .shapes import Bar, Link, Mark, Placed

STEP, PAUSE, LEFT_OUT, OUTPUT, MARK, ITEM = 12.0, 48.0, 110.0, 14.0, 13.0, 6.0
GAP = 6.0
DIGIT = 6.2
# Of all pauses together, and of one, on an axis of time.
TIME, LEAST = 480.0, 8.0


class _Placing:
    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.placed = Placed()
        self.x = 0.0
        # By task: the bar that is not closed yet.
        self.open: dict[int, Bar] = {}
        # By task: the tasks it waits for; and where those ended.
        self.awaited: dict[int, tuple[int, ...]] = {}
        self.ended: dict[int, float] = {}
        self.limits: dict[int, list[str]] = {}
        self.labels = Room(len(scene.rows))
        # The one bar of the row that many tasks share, and how many they are.
        self.crowd: Bar | None = None
        self.crowded = 0
        # The last line of the output so far.
        self.line = 0

    def place(self) -> Placed:
        for column in self.scene.columns:
            self._make_room(column)
            self.placed.edges.append(self.x)
            if column.kind == "pause":
                self._blank(column, self._pause(column.seconds))
            elif column.kind == "left out":
                self._blank(column, LEFT_OUT)
            else:
                self._column(column)
        self.x += GAP
        for task in list(self.open):
            self._close(task)
        self._leave_crowd()
        self.placed.edges.append(self.x)
        return self.placed

    def _pause(self, seconds: float) -> float:
        """How wide a pause is; on an axis of time, by its share of all pauses."""
        if self.scene.view.axis == "step":
            return PAUSE
        total = sum(column.seconds for column in self.scene.columns)
        return max(LEAST, TIME * seconds / total)

    def _make_room(self, column: Column) -> None:
        """A label of this column begins where the last one of its lane has ended."""
        for event in column.events:
            row = self.scene.row_of.get(event.task)
            if row is not None and row != self.scene.crowd and self._label(event):
                before = 0 if event.kind == "cancel" else STEP
                self.x = max(self.x, self.labels.ends[row] - before)

    def _label(self, event: Event) -> str:
        return label(event, self.scene.timeline, self.limits.get(event.task, []))

    def _blank(self, column: Column, width: float) -> None:
        start = self.x
        self.x += width / 2
        for event in column.events:
            self._event(event, quiet=True)
        self.x = start + width
        self.placed.pauses.append((start, self.x, column.kind, column.label))

    def _column(self, column: Column) -> None:
        begun = self.x
        for event in column.events:
            self._event(event)
        row = self.scene.row_of.get(column.task)
        if column.kind == "step" and row is not None and row == self.scene.crowd:
            self.x = begun + max(STEP, CHARACTER * len(column.label) + 9)
            bar = Bar("run", row, begun, self.x, event=column.events[0])
            self.placed.bars.append(bar)
            self.placed.marks.append(Mark("count", row, begun + 3, column.label))
        self.x += GAP

    # -- One event

    def _event(self, event: Event, quiet: bool = False) -> None:
        row = self.scene.row_of.get(event.task)
        if row is None or row == self.scene.crowd:
            if row is not None:
                self._of_crowd(event, row)
            if event.kind == "output":
                self.line = int(event.detail)
            return
        task = event.task
        text = "" if quiet else self._label(event)
        wide = 0.0 if quiet else 1.0
        if event.kind == "created":
            self._link("created", event.others[0], task)
            self.open[task] = Bar("ready", row, self.x, event=event)
            self.x += ITEM * wide
        elif event.kind == "started":
            self._woken(task)
            self._close(task)
            self.open[task] = Bar("run", row, self.x, event=event)
            self.x += STEP / 2 * wide
        elif event.kind == "timer":
            limits = self.limits.setdefault(task, [])
            if event.detail == "none":
                del limits[-1:]
                return
            if not event.others:
                limits.append(event.detail)
            self._mark(event, row, text, wide)
        elif event.kind == "output":
            self._line(event, row, wide)
            self.line = int(event.detail)
        elif event.kind == "cancel":
            self.x, text = self.labels.way(row, self.x, text)
            self._link("cancel", event.others[0], task)
            self._mark(event, row, text, wide)
        elif event.kind in STOPS:
            self._stop(event, row, text, wide)

    def _line(self, event: Event, row: int, wide: float) -> None:
        """A line of the output; dots before it if lines before it are left out."""
        start = self.x
        if int(event.detail) > self.line + 1:
            self._mark(event, row, "…", wide)
        self._mark(event, row, event.detail, wide)
        if event.task == OUTSIDE and wide:
            self.placed.bars.append(Bar("run", row, start, self.x, event=event))

    def _of_crowd(self, event: Event, row: int) -> None:
        if event.kind == "created":
            self.crowded += 1
            if self.crowd is None:
                self._link("created", event.others[0], event.task)
                self.crowd = Bar("ready", row, self.x)
                self.x += ITEM
        elif (
            self.crowd is not None
            and event.kind == "started"
            and self.crowd.kind == "ready"
        ):
            self._leave_crowd()
            self.crowd = Bar("wait", row, self.x)
        elif event.kind in ENDS:
            self.crowded -= 1
            self.ended[event.task] = self.x + STEP
            if not self.crowded:
                self._leave_crowd()

    def _leave_crowd(self) -> None:
        if self.crowd is not None:
            self.placed.bars.append(replace(self.crowd, end=self.x))
            self.crowd = None

    def _stop(self, event: Event, row: int, text: str, wide: float) -> None:
        task = event.task
        self.x += STEP / 2 * wide
        self.x, text = self.labels.way(row, self.x, text)
        self._close(task)
        self.limits.pop(task, None)
        if event.kind in ENDS:
            self.ended[task] = self.x + MARK / 2
            if wide:
                self._mark(event, row, text, wide)
        else:
            self.open[task] = Bar("wait", row, self.x, label=text, event=event)
            self.awaited[task] = event.others
            self.labels.put(row, self.x, text)

    def _mark(self, event: Event, row: int, text: str, wide: float) -> None:
        if not wide:
            return
        width = MARK
        if event.kind == "output":
            width = max(OUTPUT, DIGIT * len(text) + 3)
        self.placed.marks.append(Mark(event.kind, row, self.x + width / 2, text))
        self.x += width
        if event.kind != "output":
            self.labels.put(row, self.x, text)

    def _close(self, task: int) -> None:
        if bar := self.open.pop(task, None):
            bar.end = self.x
            if bar.end > bar.start:
                self.placed.bars.append(bar)

    def _link(
        self, kind: str, source: int, target: int, x: float | None = None
    ) -> None:
        rows = self.scene.row_of
        if (
            source != OUTSIDE
            and source in rows
            and target in rows
            and rows[source] != rows[target]
        ):
            middle = self.x + (MARK if kind == "cancel" else ITEM) / 2
            x = middle if x is None else x
            self.placed.links.append(Link(kind, rows[source], rows[target], x))

    def _woken(self, task: int) -> None:
        """Link the last of the awaited tasks that ended to the one that goes on because
        of it.
        """
        waited = self.awaited.pop(task, ())
        bar = self.open.get(task)
        done = [(self.ended[other], other) for other in waited if other in self.ended]
        if bar is not None and done and max(done)[0] >= bar.start:
            x, other = max(done)
            self._link("woke", other, task, x)


def place(scene: Scene) -> Placed:
    return _Placing(scene).place()
