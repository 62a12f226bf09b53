"""What the rows of tables and the rows and columns of pictures are, and what stands in them."""

import pytest
from asyncio_reference.timeline import OUTSIDE, Event, Lane, Timeline
from asyncio_reference.timeline.events import Kind
from asyncio_reference.timeline.figure import figure
from asyncio_reference.timeline.scene import View, scene
from asyncio_reference.timeline.svg import summary
from asyncio_reference.timeline.table import MAX_ROWS, rows, said, shown, table

LANES = [Lane("", "main"), Lane("named", "job"), Lane("", "job"), Lane("", "job")]
CALLED = {OUTSIDE: "no task", 0: "main", 1: "named", 2: "job #1", 3: "job #2"}


def event(kind: Kind, task: int = 2, detail: str = "", *others: int, at: float = 0.0) -> Event:
    return Event(at, 1, kind, task, 7, detail, others)


def test_a_row_is_what_one_does_in_one_step_at_one_time() -> None:
    made = Timeline(
        "virtual",
        LANES,
        [
            event("created", 0, "", OUTSIDE),
            event("started", 0),
            event("created", 2, "", 0),
            event("output", 0, "1"),
            event("timer", 2, "1 s", 0),
            event("timer", 0, "2 s"),
            event("cancel", 2, "cancel()", 0),
            event("cancel", 3, "awaited", 2),
            event("output", 0, "2"),
            event("output", 0, "3"),
            event("waiting", 0, "sleep(1)"),
            event("output", OUTSIDE, "4", at=0.5),
            event("output", OUTSIDE, "5", at=0.5),
            event("output", OUTSIDE, "6", at=0.5),
            event("started", 2, at=1.25),
            event("destroyed", 3, at=1.25),
            event("skipped", OUTSIDE, "0", 0, at=1.25),
        ],
    )

    assert [said(row, CALLED) for row in rows(made)] == [
        ("1", "0 s", "no task", "makes the task main"),
        (
            "1",
            "0 s",
            "main",
            "makes the task job #1, prints line 1, sets a time limit of 1 s for job #1, "
            "sets a time limit of 2 s, asks job #1 to stop, "
            "asks job #2 to stop, awaited by job #1, prints lines 2 and 3, waits for sleep(1)",
        ),
        ("1", "0.5 s", "no task", "prints lines 4 to 6"),
        ("1", "1.25 s", "job #1", "goes on"),
        (
            "1",
            "1.25 s",
            "no task",
            "job #2 is dropped while it waits, more happens, which is not recorded",
        ),
    ]


def long(steps: int) -> Timeline:
    events = [Event(n, n, "result", 0, 1, str(n)) for n in range(1, steps + 1)]
    return Timeline("virtual", LANES, events)


def test_a_long_table_is_cut_in_its_middle() -> None:
    assert len(shown(long(MAX_ROWS), ())) == MAX_ROWS
    for steps in (MAX_ROWS + 1, 500):
        found = shown(long(steps), ())

        kept = [row if isinstance(row, int) else row.step for row in found]
        first, last = list(range(1, MAX_ROWS - 9)), list(range(steps - 9, steps + 1))
        assert kept == [*first, steps - MAX_ROWS, *last]
        assert f"<td>…</td><td>…</td><td></td><td>{steps - MAX_ROWS:,} more rows" in table(
            long(steps), found
        )


def test_what_the_picture_hides_is_counted() -> None:
    made = long(10)
    hidden = {id(event) for event in made.events[3:6]}

    found = shown(made, hidden)

    assert [row if isinstance(row, int) else row.step for row in found] == [1, 2, 3, 3, 7, 8, 9, 10]

    made = long(200)
    found = shown(made, {id(event) for event in made.events[115:125]})
    assert found[MAX_ROWS - 10] == 200 - MAX_ROWS


def test_events_are_marked_in_the_table() -> None:
    made = Timeline("virtual", LANES, [event("result", 2, "<7>"), event("result", 3)])
    html = table(made, shown(made, ()), {id(made.events[1])})

    assert "<td>1</td><td>0 s</td><td>job #1</td><td>returns &lt;7&gt;</td>" in html
    assert "<td>\N{NOT EQUAL TO} 1</td><td>0 s</td><td>job #2</td><td>returns</td>" in html
    assert html.startswith(
        "<table><thead><tr><th>Step</th><th>Time</th><th>Task</th><th>What it does</th></tr>"
    )


@pytest.mark.parametrize(
    ("steps", "tasks", "text"),
    [
        (0, 0, "0 steps of 0 tasks"),
        (1, 1, "1 step of 1 task"),
        (2_000, 4, "2,000 steps of 4 tasks"),
    ],
)
def test_a_summary_counts(steps: int, tasks: int, text: str) -> None:
    made = Timeline("virtual", LANES[:tasks], long(steps).events[-1:])

    assert summary(made).startswith(text)


def test_columns_of_the_picture() -> None:
    events = [
        event("created", 0, "", OUTSIDE),
        event("started", 0),
        event("created", 1, "", 0),
        event("started", 1),  # eagerly
        event("waiting", 1, "sleep(1)"),
        event("output", 0, "1"),
        event("waiting", 0, "a task", 1),
        event("started", 1, at=0.5),
        event("result", 1, at=0.5),
        event("output", OUTSIDE, "2", at=0.5),
        event("cancel", 0, "cancel()", 1, at=0.5),
        event("cancel", 1, "awaited", 0, at=0.5),
        event("skipped", OUTSIDE, "1200", 1, at=9.0),
        event("result", 0, at=9.0),
        event("skipped", OUTSIDE, "0", 0, at=9.0),
        event("started", 0, at=9.5),
    ]
    drawn = scene(Timeline("virtual", LANES, events), View())

    assert [(c.kind, c.task, c.label, c.steps, len(c.events)) for c in drawn.columns] == [
        ("outside", OUTSIDE, "", 0, 1),
        ("step", 0, "", 1, 2),
        ("step", 1, "", 1, 2),
        ("step", 0, "", 0, 2),
        ("pause", OUTSIDE, "0.5 s", 0, 0),
        ("step", 1, "", 1, 2),
        ("outside", OUTSIDE, "", 0, 1),
        ("outside", 1, "", 0, 2),
        ("left out", OUTSIDE, "… 1,200 steps …", 1200, 1),
        ("left out", OUTSIDE, "… not recorded …", 0, 0),
        ("pause", OUTSIDE, "0.5 s", 0, 0),
        ("step", 0, "", 1, 1),
    ]


def test_a_picture_may_begin_anywhere() -> None:
    events = [Event(0, n, kind, 0) for n in range(1, 101) for kind in STEP]

    def steps(first: int) -> list[int]:
        return [
            c.steps for c in scene(Timeline("virtual", LANES, events), View(first=first)).columns
        ]

    assert len(steps(0)) == 61
    assert steps(50) == [40, *[1] * 60]  # not fewer than there is room for
    assert steps(20) == [19, *[1] * 60, 21]
    assert steps(1) == [*[1] * 60, 40]
    assert steps(10_000) == [40, *[1] * 60]


STEP: tuple[Kind, Kind] = ("started", "waiting")


def test_nothing_is_drawn_as_nothing() -> None:
    assert figure(Timeline("virtual"), "a title", "t").count("<svg") == 1


def test_rows_of_the_picture() -> None:
    def titles(tasks: int, view: View) -> list[tuple[str, str]]:
        lanes = [Lane(f"n{n}" if n % 2 else "", "job") for n in range(tasks)]
        events = [event("output", OUTSIDE, "1"), *(event("started", n) for n in range(tasks))]
        drawn = scene(Timeline("virtual", lanes, events), view)
        assert len(drawn.row_of) == tasks + 1
        return [(row.title, row.subtitle) for row in drawn.rows]

    assert titles(2, View()) == [("no task", ""), ("job", ""), ("n1", "job")]
    assert len(titles(12, View())) == 13
    found = titles(14, View())
    assert found[9:] == [("job", ""), ("4 more tasks", "all in this row"), ("n13", "job")]
    assert len(titles(14, View(all_tasks=True))) == 15
