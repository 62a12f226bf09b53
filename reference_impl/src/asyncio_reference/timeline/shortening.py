"""Makes a very long timeline one that can be kept, and drawn at once: its beginning,
its end, and of what lies between only which tasks there were and how they ended.

Refuses to: leave anything out without a count.
"""

from dataclasses import replace
from itertools import groupby

from .events import ENDS, OUTSIDE, Event, Timeline

_LASTING = ENDS | {"created", "cancel"}
_FIRST, _LAST = 5, 2


def folded(timeline: Timeline) -> Timeline:
    """Of many lines that are printed in a row, the first and the last ones: their
    numbers tell how many were between."""
    if len(timeline.events) <= _FIRST + _LAST:
        return timeline
    kept: list[Event] = []
    for kind, group in groupby(timeline.events, lambda event: event.kind):
        if kind != "output":
            kept += group
            continue
        for _, lines in groupby(group, lambda event: (event.task, event.step)):
            printed = list(lines)
            if len(printed) > _FIRST + _LAST + 1:
                printed[_FIRST:-_LAST] = []
            kept += printed
    return replace(timeline, events=kept)


def shortened(timeline: Timeline, most: int) -> Timeline:
    """About `most` events of it, more if there are very many tasks."""
    events = timeline.events
    if len(events) <= most:
        return timeline
    first = _step(events, most // 2)
    last = _step(events, len(events) - most // 4)
    seen = {(event.task, event.kind) for event in events[:first]}
    kept: list[Event] = []
    steps = 0
    for event in events[first:last]:
        kind = event.kind
        if kind in _LASTING or (event.task, kind) not in seen:
            seen.add((event.task, kind))
            kept.append(event)
        else:
            steps += kind == "started"
    if not steps:
        return timeline
    time, step = events[first].time, events[first - 1].step + steps
    count = str(steps)
    gap = Event(time, step, "skipped", OUTSIDE, detail=count, others=(len(kept),))
    left = [*events[:first], gap, *kept, *events[last:]]
    return Timeline(timeline.clock, timeline.lanes, left)


def _step(events: list[Event], number: int) -> int:
    """Where the next step begins, from an event on."""
    while number < len(events) and events[number].kind != "started":
        number += 1
    return number
