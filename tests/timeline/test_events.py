"""Events as data: rounded, written, read, cut down."""

import pytest
from asyncio_reference.timeline import OUTSIDE, Event, Lane, Timeline, shortened
from asyncio_reference.timeline.events import Kind

LANES = [Lane("named", "job"), Lane("", "main"), Lane("", "closing")]


def at(*times: float, clock: str = "real") -> Timeline:
    events = [Event(time, n, "started", 0) for n, time in enumerate(times, 1)]
    return Timeline(clock, LANES, events)


@pytest.mark.parametrize(
    ("times", "rounded"),
    [
        ((), []),
        ((0.004,), [0]),
        ((0.004, 0.0149), [0, 0]),
        ((0.004, 0.006, 0.0151), [0, 0.01, 0.02]),
        ((0.03, 0.074), [0.03, 0.07]),
        ((0.03, 0.0751), [0.05, 0.1]),
        ((0.1, 0.31), [0.1, 0.3]),
        ((1.024, 12.345678), [1, 12.35]),
    ],
)
def test_times_are_as_coarse_as_their_whole_allows(
    times: tuple[float, ...], rounded: list[float]
) -> None:
    given = at(*times)
    found = given.rounded()

    assert [event.time for event in found.events] == rounded
    assert (found.clock, found.lanes) == ("real", LANES)
    assert [event[1:] for event in found.events] == [event[1:] for event in given.events]


ROWS = [
    (Event(0.0, 0, "created", 0, 0, "", (OUTSIDE,)), ["n", 0, 0, 0, "", [OUTSIDE]]),
    (Event(0.0, 1, "started", 0), ["s"]),
    (Event(0.0, 1, "timer", 0, 3, "1 s"), ["t", 0, 0, 3, "1 s"]),
    (Event(0.0, 1, "created", 1, 4, "", (0,)), ["n", 1, 0, 4, "", [0]]),
    (Event(0.5, 1, "waiting", 0, 5), ["w", 0, 0.5, 5]),
    (Event(0.5, 2, "started", 1), ["s", 1]),
    (Event(0.5, 2, "cancel", 1, 0, "cancel()", (0,)), ["q", 1, 0, 0, "cancel()", [0]]),
    (Event(0.75, 2, "output", OUTSIDE, 0, "1"), ["o", OUTSIDE, 0.25, 0, "1"]),
    (Event(0.75, 2, "cancelled", 1), ["c", 1]),
    (Event(0.75, 2, "result", 0, 0, "7"), ["r", 0, 0, 0, "7"]),
    (Event(0.75, 2, "exception", 0, 6, "ValueError"), ["x", 0, 0, 6, "ValueError"]),
    (Event(0.75, 2, "destroyed", 1), ["d", 1]),
    (Event(0.75, 12, "skipped", OUTSIDE, 0, "10", (2,)), ["e", OUTSIDE, 0, 0, "10", [2]]),
]


def test_rows_are_short_and_say_all() -> None:
    given = Timeline("virtual", LANES, [event for event, _ in ROWS])

    data = given.to_json()

    assert data["events"] == [row for _, row in ROWS]
    assert data["tasks"] == [["named", "job"], ["", "main"], ["", "closing"]]
    assert Timeline.from_json(data) == given
    assert given.to_text().splitlines()[:4] == [
        '{"clock":"virtual",',
        '"tasks":[["named","job"],["","main"],["","closing"]],',
        '"events":[',
        '["n",0,0.0,0,"",[-1]],',
    ]


def test_text_is_not_escaped() -> None:
    given = Timeline("virtual", [Lane("größer", "…")], [])

    assert "größer" in given.to_text()


def test_tasks_are_taken_out() -> None:
    events = [
        Event(0, 0, "created", 0, others=(OUTSIDE,)),
        Event(0, 1, "started", 0),
        Event(0, 1, "created", 1, others=(0,)),
        Event(0, 2, "started", 1),
        Event(0, 2, "created", 2, others=(1,)),
        Event(0, 3, "started", 2),
        Event(0, 3, "waiting", 2, 1, "wait", (0, 1)),
        Event(0, 13, "skipped", OUTSIDE, 0, "10", (2,)),
        Event(0, 14, "started", 2),
        Event(0, 14, "result", 0),
    ]
    lanes = [Lane("", "main"), Lane("", "closing"), Lane("", "job")]
    given = Timeline("virtual", lanes, events)

    found = given.without({"closing"})

    assert given.without({"nothing"}) is given
    assert found.lanes == [Lane("", "main"), Lane("", "job")]
    assert found.events == [
        *events[:2],
        Event(0, 1, "created", 1, others=(OUTSIDE,)),
        Event(0, 2, "started", 1),
        Event(0, 2, "waiting", 1, 1, "wait", (0, OUTSIDE)),
        Event(0, 12, "skipped", OUTSIDE, 0, "10", (2,)),
        Event(0, 13, "started", 1),
        Event(0, 13, "result", 0),
    ]


@pytest.mark.parametrize(
    ("clock", "kinds", "tasks", "shows"),
    [
        ("virtual", ["started"], 1, False),
        ("virtual", ["started"], 2, True),
        ("virtual", ["cancel"], 1, True),
        ("virtual", ["timer"], 1, True),
        ("virtual", [], 0, False),
    ],
)
def test_what_is_worth_a_picture(clock: str, kinds: list[Kind], tasks: int, shows: bool) -> None:
    events = [Event(0, 1, kind, 0) for kind in kinds]

    assert Timeline(clock, LANES[:tasks], events).shows_something() is shows


def test_steps_and_happenings_leave_out_measured_time() -> None:
    virtual, real = at(1.5, 0.5, clock="virtual"), at(1.5, 0.5)

    assert [step[0] for step in virtual.steps()] == [1.5, 0.5]
    assert [step[0] for step in real.steps()] == [0, 0]
    assert [step[0] for step in virtual.happenings()] == [0.5, 1.5]
    assert [step[0] for step in real.happenings()] == [0, 0]
    assert virtual.steps()[0][1:] == (1, "started", 0, 0, "", ())
    assert virtual.happenings()[0][1:] == ("started", "named", 0, "", [])
    skipped = Timeline("real", LANES, [Event(0, 5, "skipped", OUTSIDE, 0, "5", (9,))])
    assert skipped.happenings() == [(0, "skipped", "", 0, "5", [])]
    several = Timeline("real", LANES, [Event(0, 5, "waiting", 2, 0, "wait", (1, 0, OUTSIDE))])
    assert several.happenings()[0][-1] == ["", "main", "named"]


@pytest.mark.parametrize("most", [40, 42])
def test_a_gap_says_how_much_it_left_out(most: int) -> None:
    events = []
    for step in range(1, 101):
        events.append(Event(step, step, "started", step % 2))
        events.append(Event(step, step, "waiting", step % 2, 1, "x"))
        if step == 50:
            events.append(Event(step, step, "cancel", 0, 2, "cancel()", (1,)))
    given = Timeline("virtual", LANES, events)

    found = shortened(given, most)

    (gap,) = (number for number, one in enumerate(found.events) if one.kind == "skipped")
    left = len(given.events) - len(found.events) + 1
    assert gap == (20 if most == 40 else 22)
    assert found.events[:gap] == events[:gap]
    assert found.events[gap + 1] == events[100]
    assert found.events[gap + 2 :] == events[gap + 1 + left :]
    assert found.events[gap][1:] == (
        gap // 2 + left // 2,
        "skipped",
        OUTSIDE,
        0,
        str(left // 2),
        (1,),
    )
    assert found.events[gap + 2].kind == "started"
    assert shortened(given, len(events)) is given
