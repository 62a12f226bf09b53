"""What happened while a program ran: a flat list of events, whatever ran it.

    kind        task            line             detail                   others
    created     the new one     of the call      name, coroutine          by whom
    started     that runs       where it goes on                          (a step)
    waiting     that ran        of the await     what for: `sleep(0.1)`   tasks awaited
    result      that ended                       the value, if short
    exception   that ended      that raised      `ValueError: message`
    cancelled   that ended      that was left
    cancel      asked to stop   of the request   by what: `timeout`, ...  by whom
    timer       that it limits  of the call      limit in seconds, `none` by whom, if by
                                                                          another
    output      that printed                     number of the line
    destroyed   dropped while it was pending
    skipped                                      steps left out; 0: all   how many that
                                                 that followed            follow

`OUTSIDE` stands for what no task does: the program around its loop, callbacks, threads.

Refuses to: know tasks, frames or loops. Those stay with the recorder; this is data, and
the compact JSON of it that is committed.
"""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

Kind = Literal[
    "created",
    "started",
    "waiting",
    "result",
    "exception",
    "cancelled",
    "cancel",
    "timer",
    "output",
    "destroyed",
    "skipped",
]
ENDS: frozenset[str] = frozenset({"result", "exception", "cancelled", "destroyed"})
STOPS = ENDS | {"waiting"}

OUTSIDE = -1

_GRAINS = 0.05, 0.01

# One letter for each kind keeps the committed files small.
_LETTERS: dict[str, Kind] = {
    "n": "created",
    "s": "started",
    "w": "waiting",
    "r": "result",
    "x": "exception",
    "c": "cancelled",
    "q": "cancel",
    "t": "timer",
    "o": "output",
    "d": "destroyed",
    "e": "skipped",
}
_LETTER = {kind: letter for letter, kind in _LETTERS.items()}


class Event(NamedTuple):
    time: float
    """Seconds since the first event."""
    step: int
    """How many steps of tasks have begun; 0 before the first."""
    kind: Kind
    task: int
    """Index in order of creation, or OUTSIDE."""
    line: int = 0
    """Of the file; in a record, of the program as its page shows it. 0: unknown."""
    detail: str = ""
    others: tuple[int, ...] = ()

    def to_row(self, before: float) -> list[Any]:
        """As JSON holds it: time from the event before, empty ends cut off."""
        row: list[Any] = [_LETTER[self.kind], self.task, round(self.time - before, 6)]
        row += [self.line, self.detail, list(self.others)]
        while row[-1] in (0, "", []):
            row.pop()
        return row


class Lane(NamedTuple):
    """A task as the picture names it."""

    name: str
    """The name that the program gave it, else empty."""
    coroutine: str

    @property
    def title(self) -> str:
        return self.name or self.coroutine


@dataclass
class Timeline:
    clock: str
    """`virtual`, or `real`: then the times are rounded, for no two runs share them."""
    lanes: list[Lane] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    def steps(self) -> list[tuple[Any, ...]]:
        """What two runs, or implementations, have in common: all but measured time."""
        timed = self.clock == "virtual"
        return [(event.time if timed else 0, *event[1:]) for event in self.events]

    def happenings(self) -> list[tuple[Any, ...]]:
        """What is the same where only an order that nothing promises is another."""
        titles = {OUTSIDE: ""} | {n: lane.title for n, lane in enumerate(self.lanes)}
        timed = self.clock == "virtual"
        return sorted(
            (
                event.time if timed else 0,
                event.kind,
                titles[event.task],
                event.line,
                event.detail,
                sorted(
                    titles[other] for other in event.others if event.kind != "skipped"
                ),
            )
            for event in self.events
        )

    def rounded(self) -> "Timeline":
        """With times as coarse as their whole allows: what is shorter is the machine's
        doing, not the program's. A program that waits for nothing takes no time."""
        whole = self.events[-1].time if self.events else 0.0
        grain = next((grain for grain in _GRAINS if whole > 1.5 * grain), 2 * whole + 1)
        events = [
            event._replace(time=round(round(event.time / grain) * grain, 4))
            for event in self.events
        ]
        return Timeline(self.clock, self.lanes, events)

    def shows_something(self) -> bool:
        """Whether a picture of it is worth its place: two tasks, or one that is
        interrupted.
        """
        return len(self.lanes) > 1 or any(
            e.kind in ("cancel", "timer") for e in self.events
        )

    def without(self, coroutines: Collection[str]) -> "Timeline":
        """The same without the tasks of these coroutines."""
        dropped = {
            n for n, lane in enumerate(self.lanes) if lane.coroutine in coroutines
        }
        if not dropped:
            return self
        kept = [n for n in range(len(self.lanes)) if n not in dropped]
        renumbered = {old: new for new, old in enumerate([OUTSIDE, *kept], OUTSIDE)}
        first = min(dropped)
        step, events = 0, []
        for event in self.events:
            _, number, kind, task, _, detail, others = event
            if task in dropped:
                continue
            step += int(detail) if kind == "skipped" else kind == "started"
            # What was before the first of them stays as it is: nearly all of it.
            if task >= first or step != number or max(others, default=0) >= first:
                known = others if kind == "skipped" else self._known(others, renumbered)
                event = event._replace(step=step, task=renumbered[task], others=known)
            events.append(event)
        return Timeline(self.clock, [self.lanes[number] for number in kept], events)

    @staticmethod
    def _known(others: Iterable[int], renumbered: dict[int, int]) -> tuple[int, ...]:
        return tuple(renumbered.get(other, OUTSIDE) for other in others)

    def to_json(self) -> dict[str, Any]:
        """Times as differences, steps left out (they are counted again), empty ends cut
        off.
        """
        rows = []
        before = 0.0
        for event in self.events:
            rows.append(event.to_row(before))
            before = event.time
        return {
            "clock": self.clock,
            "tasks": [[lane.name, lane.coroutine] for lane in self.lanes],
            "events": rows,
        }

    def to_text(self) -> str:
        """The JSON, one event a line: small, and a diff that can be read."""
        data = self.to_json()
        dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
        clock, tasks = dump(data["clock"]), dump(data["tasks"])
        events = ",\n".join(map(dump, data["events"]))
        return f'{{"clock":{clock},\n"tasks":{tasks},\n"events":[\n{events}\n]}}\n'

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Timeline":
        return cls(
            data["clock"],
            [Lane(name, coroutine) for name, coroutine in data["tasks"]],
            list(_events(data["events"])),
        )


def _events(rows: Iterable[list[Any]]) -> Iterable[Event]:
    time, step = 0.0, 0
    defaults: list[Any] = ["", 0, 0, 0, "", []]
    for row in rows:
        # A task of 0 with nothing behind it was cut off, too.
        letter, task, delta, line, detail, others = row + defaults[len(row) :]
        time = round(time + delta, 6)
        step += int(detail) if letter == "e" else letter == "s"
        yield Event(time, step, _LETTERS[letter], task, line, detail, tuple(others))
