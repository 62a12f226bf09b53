"""Two timelines of one program: what differs is found, marked and said; what is the same is not."""

from dataclasses import replace

from asyncio_reference.timeline import OUTSIDE, Event, Lane, Timeline, beside, differences, verdict

NAMED = ("stdlib", "reference")


def made(steps: int, clock: str = "virtual") -> Timeline:
    events = [Event(0, 0, "created", 0, 9, others=(OUTSIDE,))]
    for step in range(1, steps + 1):
        events.append(Event(step, step, "started", 0))
        events.append(Event(step, step, "output", 0, 3, str(step)))
        events.append(Event(step, step, "waiting", 0, 4, "sleep(1)"))
    return Timeline(clock, [Lane("", "main")], events)


def changed(timeline: Timeline, at: int, **fields: object) -> Timeline:
    events = timeline.events[:]
    events[at] = events[at]._replace(**fields)  # type: ignore[arg-type]
    return replace(timeline, events=events)


def test_the_same_is_the_same() -> None:
    pair = made(3), made(3)

    assert differences(pair) == (set(), set())
    html = beside(pair, NAMED, "a title", "t")
    assert (
        "stdlib and reference take the same 3 steps in the same order, at the same times." in html
    )
    assert html.count("<figure") == 2
    assert "\N{NOT EQUAL TO}" not in html


def test_what_differs_is_marked_in_picture_table_and_words() -> None:
    pair = made(3), changed(made(3), 5, line=7)
    assert differences(pair) == ({5}, {5})

    html = beside(pair, NAMED, "a title", "t")

    assert html.count('class="tl-differs"') == 2
    assert html.count("<td>\N{NOT EQUAL TO} 2</td>") == 2
    assert "stdlib: in step 2 main prints line 2, waits for sleep(1)" in html


def test_what_only_one_has_is_found_where_it_is() -> None:
    longer = made(5)
    shorter = replace(longer, events=longer.events[:4] + longer.events[7:])

    only_first, only_second = differences((longer, shorter))

    assert only_first == {4, 5, 6}
    assert only_second == set()
    assert "reference: nothing that the other has not" in verdict(
        (longer, shorter), NAMED, (only_first, only_second)
    )


def test_time_counts_on_virtual_clocks_only() -> None:
    assert differences((made(2), changed(made(2), 6, time=9))) == ({6}, {6})
    assert differences((made(2, "real"), changed(made(2, "real"), 6, time=9))) == (set(), set())


def test_ten_thousand_steps_that_have_nothing_in_common() -> None:
    other = [event._replace(line=event.line + 1) for event in made(10_000).events]

    only_first, only_second = differences((made(10_000), replace(made(1), events=other)))

    assert len(only_first) == len(only_second) == 30_001


def test_the_verdict_is_exact() -> None:
    real, nothing, longer = made(2, "real"), Timeline("virtual"), made(3)
    cases = [
        ((made(1), made(1)), "the same step in the same order, at the same times."),
        ((real, real), "the same 2 steps in the same order."),
        ((nothing, nothing), "the same 0 steps in the same order, at the same times."),
        (
            (longer, changed(longer, 5, line=7)),
            "They differ; what differs is marked \N{NOT EQUAL TO}. "
            "stdlib: in step 2 main prints line 2, waits for sleep(1); "
            "reference: in step 2 main prints line 2, waits for sleep(1).",
        ),
        (
            (longer, replace(longer, events=longer.events[:-1])),
            "They differ; the one difference is marked \N{NOT EQUAL TO}. "
            "stdlib: in step 3 main prints line 3, waits for sleep(1); "
            "reference: nothing that the other has not.",
        ),
        (
            (longer, changed(longer, 3, detail="sleep(2)")),
            "They differ; what differs is marked \N{NOT EQUAL TO}. "
            "stdlib: in step 1 main prints line 1, waits for sleep(1); "
            "reference: in step 1 main prints line 1, waits for sleep(2).",
        ),
    ]

    for pair, said in cases:
        found = verdict(pair, NAMED, differences(pair))
        assert found.removeprefix("stdlib and reference take ") == said


def test_tasks_are_the_same_by_name_and_not_by_number() -> None:
    created = [Event(0, 0, "created", task, 9, others=(OUTSIDE,)) for task in (0, 1)]
    outside = Event(0, 0, "output", OUTSIDE, 1, "1")
    lanes = [Lane("", "a"), Lane("", "b")]
    first = Timeline("virtual", lanes, [*created, outside])
    second = Timeline("virtual", lanes[::-1], [*created[::-1], outside])
    other = Timeline("virtual", [Lane("", ""), Lane("", "b")], [outside._replace(task=0)])

    assert differences((first, second)) == (set(), set())
    assert differences((first, other))[1] == set()
