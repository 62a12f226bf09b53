"""Draws placed lanes as one SVG: static, no script, no colours of its own.

Classes say what things are and docs/assets/css/timeline.css says how they look, light
and dark. What tells kinds apart is shape and words. A picture wider than a page goes on
below, like a line of music, with the lanes that are still of interest. All shapes of a
kind are one path: the picture stands in the page, so it has to be small.

Refuses to: decide the order or the extent of anything along the x axis.
"""

from collections import defaultdict
from collections.abc import Collection
from html import escape
from itertools import pairwise

from .events import Timeline
from .labels import CHARACTER
from .lanes import place
from .scene import Row, View, scene, seconds
from .shapes import Bar
from .shortening import folded

# A little more than the width that is asked for is not worth a second line.
STRETCH = 1.15
MONOSPACED = 6.7
LANE, AXIS, BETWEEN = 36.0, 18.0, 8.0
BAR_TOP, BAR_HEIGHT = 17.0, 13.0
MIDDLE = BAR_TOP + BAR_HEIGHT / 2
TITLE = 20

# Drawn around a point.
_SHAPES = {
    "result": "m-4,0a4,4 0 1 1 8,0a4,4 0 1 1-8,0z",
    "exception": "m-4.5-4.5l9,9m0-9l-9,9",
    "cancelled": "m-4.5,0a4.5,4.5 0 1 1 9,0a4.5,4.5 0 1 1-9,0zm1.3-3.2l6.4,6.4",
    "cancel": "m-5.5-7h11l-5.5,9z",
    "timer": "m-4.5,0a4.5,4.5 0 1 1 9,0a4.5,4.5 0 1 1-9,0zm4.5-2.8v2.8h2.2",
    "destroyed": "m-4.5-4.5h9v9h-9z",
}


def draw(timeline: Timeline, title: str, id_: str) -> str:
    """The `<svg>` element; `id_` is unique in its page."""
    return Drawing(timeline, View()).svg(title, id_)


def summary(timeline: Timeline) -> str:
    steps = timeline.events[-1].step if timeline.events else 0
    tasks = len(timeline.lanes)
    time = timeline.events[-1].time if timeline.events else 0
    text = f"{steps:,} {'step' if steps == 1 else 'steps'} of {tasks} {_tasks(tasks)}"
    return f"{text} in {seconds(time)}" if time else text


def _tasks(count: int) -> str:
    return "task" if count == 1 else "tasks"


class Drawing:
    """A timeline as it is seen; `places` and `systems` are there once it is drawn."""

    def __init__(
        self, timeline: Timeline, view: View, marked: Collection[int] = ()
    ) -> None:
        """`marked`: the ids of events whose columns are pointed out."""
        self.scene = scene(folded(timeline), view)
        self.placed = place(self.scene)
        self.hidden = self.scene.hidden()
        self.marked = self._frames(marked) if marked else []
        self.places: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        """By the id of the event that began a bar: its x, y, width, more than once if
        the picture goes on below."""
        self.right = 0.0
        """Where the label ends that goes furthest."""
        self.systems: list[tuple[int, int]] = []
        """Where each line of the picture begins and ends."""
        longest = max((len(row.title) for row in self.scene.rows), default=0)
        self.gutter = min(longest, TITLE) * MONOSPACED + 8
        self.paths: dict[str, list[str]] = defaultdict(list)
        self.texts: list[str] = []

    def _frames(self, marked: Collection[int]) -> list[tuple[float, float]]:
        """Where columns with marked events begin and end; neighbours are one."""
        frames: list[tuple[float, float]] = []
        spans = pairwise(self.placed.edges)
        for column, (x0, x1) in zip(self.scene.columns, spans, strict=True):
            if any(id(event) in marked for event in column.events):
                if frames and frames[-1][1] == x0:
                    x0 = frames.pop()[0]
                frames.append((x0, x1))
        return frames

    def svg(self, title: str, id_: str) -> str:
        y, width = 0.0, 0.0
        for start, end in self._systems():
            height = self._system(start, end, y)
            self.systems.append((round(y), round(y + height)))
            y += height + BETWEEN
            width = max(width, self.gutter + end - start + 6, self.right)
        height = y - BETWEEN + 4
        paths = "".join(
            f'<path class="tl-{kind}" d="{"".join(self.paths[kind])}"/>'
            for kind in sorted(self.paths, key=_ORDER.index)
        )
        style = f' style="--tl-width:{_n(width)}"'
        return (
            f'<svg class="tl" role="img" aria-labelledby="{id_}-t {id_}-d"{style}'
            f' viewBox="0 0 {_n(width)} {_n(height)}">'
            f'<title id="{id_}-t">{escape(title)}</title>'
            f'<desc id="{id_}-d">{escape(summary(self.scene.timeline))}. '
            "The table that follows says the same in words.</desc>"
            f"{paths}{''.join(self.texts)}</svg>"
        )

    def _systems(self) -> list[tuple[float, float]]:
        """Cut where a column begins, before the picture gets too wide."""
        room = self.scene.view.width - self.gutter
        edges = self.placed.edges
        cuts = [0.0]
        if self._end() <= room * STRETCH:
            return [(0.0, self._end())]
        for edge, following in pairwise(edges):
            if following - cuts[-1] > room and edge > cuts[-1]:
                cuts.append(edge)
        return list(zip(cuts, [*cuts[1:], self._end()], strict=True))

    def _end(self) -> float:
        """Where the last bar or label ends."""
        end = self.placed.edges[-1]
        labels = [
            mark.x + CHARACTER * len(mark.label) - 5
            for mark in self.placed.marks
            if mark.label and mark.kind not in ("output", "count")
        ]
        labels += [bar.start + CHARACTER * len(bar.label) for bar in self.placed.bars]
        return min(max([end, *labels]), end + 90)

    def _system(self, start: float, end: float, top: float) -> float:
        """Draw what lies between two x; the height it took."""
        placed = self.placed
        bars = [bar for bar in placed.bars if bar.start < end and bar.end > start]
        marks = [mark for mark in placed.marks if start <= mark.x < end]
        rows = sorted({bar.row for bar in bars} | {mark.row for mark in marks})
        frames = [frame for frame in self.marked if frame[0] < end and frame[1] > start]
        above = frames or any(start <= pause[0] < end for pause in placed.pauses)
        axis = AXIS if above else 0.0
        tops = {row: top + axis + LANE * place_ for place_, row in enumerate(rows)}
        bottom = top + axis + LANE * len(rows)
        shift = self.gutter - start
        for x0, x1, kind, label in placed.pauses:
            if start <= x0 < end:
                self._rect(
                    "pause" if kind == "pause" else "left",
                    x0 + shift,
                    x1 + shift,
                    top + 2,
                    bottom - top - 2,
                )
                if x1 - x0 > CHARACTER * len(label) - 4:
                    self._text((x0 + x1) / 2 + shift, top + 13, label, "time", "middle")
        for x0, x1 in frames:
            left, right = max(x0, start) + shift - 2, min(x1, end) + shift - 2
            self._rect("differs", left, right, top + 2, bottom - top - 2)
            self._text(left + 4, top + 13, "\N{NOT EQUAL TO}", "name")
        for row in rows:
            self._lane(self.scene.rows[row], tops[row])
        # Where the last label of each row ends, so far.
        labelled: dict[int, float] = defaultdict(float)
        for bar in bars:
            self._bar(
                bar,
                tops[bar.row],
                max(bar.start, start) + shift,
                min(bar.end, end) + shift,
            )
            at = max(bar.start, start)
            # What does not fit before a cut, or after it, stands on the other side.
            taken = [
                mark.x - 5 for mark in marks if mark.row == bar.row and mark.x > at
            ]
            taken += [
                other.start - 6
                for other in bars
                if other.row == bar.row and other.label and other.start > at
            ]
            room = min(
                [end if bar.end > end else end + 90, *(taken if at == start else [])]
            )
            if bar.label and at + CHARACTER * len(bar.label) <= room:
                self._text(at + shift, tops[bar.row] + 12, bar.label, "label")
                ends = at + shift + CHARACTER * len(bar.label)
                labelled[bar.row] = max(labelled[bar.row], ends)
                self.right = max(self.right, ends)
        for link in placed.links:
            if start <= link.x < end and link.source in tops and link.target in tops:
                self._link(
                    link.kind, link.x + shift, tops[link.source], tops[link.target]
                )
        for mark in marks:
            x, y = mark.x + shift, tops[mark.row]
            if mark.kind in ("output", "count"):
                anchor = "middle" if mark.kind == "output" else "start"
                self._text(x, y + MIDDLE + 4, mark.label, mark.kind, anchor)
                continue
            self.paths[mark.kind].append(
                f"M{_n(x)},{_n(y + MIDDLE)}{_SHAPES[mark.kind]}"
            )
            if mark.label:
                width = CHARACTER * len(mark.label)
                over = x - 5 + width > end + shift + 8
                if over and x + 6 - width > labelled[mark.row]:
                    self._text(x + 6, y + 12, mark.label, "label", "end")
                    continue
                self._text(x - 5, y + 12, mark.label, "label")
                labelled[mark.row] = max(labelled[mark.row], x - 5 + width)
                self.right = max(self.right, x - 5 + width)
        return bottom - top

    def _lane(self, row: Row, y: float) -> None:
        title = row.title if len(row.title) <= TITLE else row.title[: TITLE - 1] + "…"
        self._text(0, y + (MIDDLE if row.subtitle else MIDDLE + 4), title, "name")
        if row.subtitle:
            below = (
                row.subtitle
                if len(row.subtitle) <= TITLE
                else row.subtitle[: TITLE - 1] + "…"
            )
            self._text(0, y + MIDDLE + 12, below, "time")

    def _bar(self, bar: Bar, y: float, x0: float, x1: float) -> None:
        if bar.event is not None:
            place_ = (round(x0), round(y + BAR_TOP), max(1, round(x1 - x0)))
            self.places[id(bar.event)].append(place_)
        if bar.kind == "ready":
            self.paths["ready"].append(f"M{_n(x0)},{_n(y + MIDDLE)}H{_n(x1)}")
            return
        inset = 3 if bar.kind == "wait" else 0
        self._rect(bar.kind, x0, x1, y + BAR_TOP + inset, BAR_HEIGHT - 2 * inset)

    def _link(self, kind: str, x: float, source: float, target: float) -> None:
        down = 1 if target > source else -1
        tip = (
            target
            + MIDDLE
            - down * (7 if kind == "cancel" else 3 if kind == "woke" else 0)
        )
        if kind == "cancel" and down < 0:
            tip = target + MIDDLE + 4
        path = f"M{_n(x)},{_n(source + MIDDLE + down * 4)}V{_n(tip)}"
        self.paths[f"by-{kind}"].append(path)
        if kind != "created":
            self.paths["tip"].append(f"M{_n(x)},{_n(tip)}l-3,{-5 * down}h6z")

    def _rect(self, kind: str, x0: float, x1: float, y: float, height: float) -> None:
        self.paths[kind].append(
            f"M{_n(x0)},{_n(y)}H{_n(x1)}v{_n(height)}H{_n(x0)}z" if x1 > x0 else ""
        )

    def _text(
        self, x: float, y: float, text: str, kind: str, anchor: str = "start"
    ) -> None:
        at = "" if anchor == "start" else f' text-anchor="{anchor}"'
        place_ = f'class="tl-{kind}" x="{_n(x)}" y="{_n(y)}"{at}'
        self.texts.append(f"<text {place_}>{escape(text, quote=False)}</text>")


# From the back to the front.
_ORDER = [
    "pause",
    "left",
    "differs",
    "ready",
    "wait",
    "by-created",
    "by-woke",
    "by-cancel",
    "run",
    "tip",
]
_ORDER += ["timer", "result", "exception", "cancelled", "cancel", "destroyed"]


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
