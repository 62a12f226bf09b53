"""What timelines say: labels, rows of the table, names, numbers. A line is a case."""

import sys
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from asyncio_reference.timeline import OUTSIDE, Event, Lane, Timeline, calls, wording
from asyncio_reference.timeline.calls import Calls
from asyncio_reference.timeline.events import Kind
from asyncio_reference.timeline.labels import LONGEST, Room, label
from asyncio_reference.timeline.scene import seconds
from asyncio_reference.timeline.table import names, words


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0 ms"),
        (0.0000004, "0 ms"),
        (0.0000016, "0.002 ms"),
        (0.025, "25 ms"),
        (0.0499999, "0.05 s"),
        (0.049999, "50 ms"),
        (0.05, "0.05 s"),
        (1.23456, "1.235 s"),
        (119.5, "119.5 s"),
        (119.9999999, "2 min"),
        (150.0, "2.5 min"),
        (7200.0, "120 min"),
    ],
)
def test_seconds(value: float, text: str) -> None:
    assert seconds(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.1 + 0.2, "0.3"),
        (2.0, "2.0"),
        (1234567.5, "1.23457e+06"),
        (3, "3"),
        (None, "None"),
        ("x", "'x'"),
    ],
)
def test_numbers(value: object, text: str) -> None:
    assert wording.number(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (7, "7"),
        ("x", "'x'"),
        (b"x", "b'x'"),
        ([1, ("a", 2.5)], "[1, ('a', 2.5)]"),
        ([], "[]"),
        (list("a" * 20), ""),
        ([object()], ""),
        (object(), ""),
        ({1: 2}, ""),
        (float("inf"), ""),
        (float("nan"), ""),
        ("y" * 46, "'" + "y" * 46 + "'"),
        ("y" * 47, "'" + "y" * 46 + "…"),
    ],
)
def test_values(value: object, text: str) -> None:
    assert wording.value(value) == text


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (ValueError(), "ValueError"),
        (ValueError("message"), "ValueError: message"),
        (ValueError("first\nsecond"), "ValueError: first"),
        (ValueError("<object at 0x7f>"), "ValueError"),
        (KeyError("k"), "KeyError: 'k'"),
        (ValueError("z" * 40), "ValueError: " + "z" * 35 + "…"),
    ],
)
def test_errors(error: Exception, text: str) -> None:
    assert wording.error(error) == text


@pytest.mark.parametrize(
    ("name", "text"),
    [("Task-1", ""), ("Task-x", "Task-x"), ("Task-", "Task-"), ("task-1", "task-1"), ("", "")],
)
def test_names_that_the_program_gave(name: str, text: str) -> None:
    assert wording.given(name) == text


class Worker:
    async def work(self, number: int, other: object = None) -> None:
        pass


async def work(*given: object, key: object = 0) -> None:
    pass


async def fetch(first: object, second: object = 2) -> None:
    pass


async def sleep(delay: float) -> None:
    pass


def inner() -> Coroutine[Any, Any, None]:
    async def local(value: object) -> None:
        pass

    return local(True)


@pytest.mark.skipif(sys.version_info < (3, 13), reason="names without arguments below 3.13")
@pytest.mark.parametrize(
    ("make", "text"),
    [
        (lambda: fetch("slow", 0.1 + 0.2), "fetch('slow', 0.3)"),
        (lambda: fetch(object(), object()), "fetch"),
        (lambda: fetch(object(), 1), "fetch(…, 1)"),
        (lambda: fetch(1, object()), "fetch(1)"),
        (lambda: fetch(ValueError, KeyError("k")), "fetch(ValueError, KeyError)"),
        (lambda: fetch(True, None), "fetch(True)"),
        (lambda: fetch([1], "x" * 50), "fetch([1], '" + "x" * 35 + "…"),
        (lambda: work(1, 2, key=3), "work(3)"),
        (lambda: Worker().work(1, "b"), "Worker.work(1, 'b')"),
        (lambda: sleep(0.5), "sleep(0.5)"),
        (lambda: inner(), "local(True)"),
    ],
)
def test_calls(make: Callable[[], Coroutine[Any, Any, None]], text: str) -> None:
    coroutine = make()
    ours, theirs = Calls(__file__), Calls("elsewhere.py")
    # Twice, for what was worked out is kept.
    (coroutine_of_ours, line), again = ours.of(coroutine), ours.of(coroutine)
    coroutine_of_others, none = theirs.of(coroutine)
    coroutine.close()

    assert coroutine_of_ours == text
    assert (line > 0, none) == (True, 0)
    assert again == (coroutine_of_ours, line)
    if not text.startswith("sleep"):
        assert coroutine_of_others == text.partition("(")[0].rpartition(".")[2]


@pytest.mark.skipif(sys.version_info < (3, 13), reason="names without arguments below 3.13")
def test_past_very_many_calls_arguments_are_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calls, "MOST", 2)
    found = Calls(__file__)
    coroutines = [fetch(number) for number in range(3)]
    told = [found.of(coroutine)[0] for coroutine in coroutines]
    for coroutine in coroutines:
        coroutine.close()

    assert told == ["fetch(0, 2)", "fetch(1, 2)", "fetch"]


LANES = [Lane("", "main"), Lane("named", "job"), Lane("", "job"), Lane("", "job")]
CALLED = {OUTSIDE: "no task", 0: "main", 1: "named", 2: "job #1", 3: "job #2"}


def event(kind: Kind, task: int = 2, detail: str = "", *others: int, at: float = 0.0) -> Event:
    return Event(at, 1, kind, task, 7, detail, others)


@pytest.mark.parametrize(
    ("given", "limits", "text"),
    [
        (event("created", 2, "", 0), [], ""),
        (event("started"), [], ""),
        (event("output", 2, "3"), [], ""),
        (event("waiting", 2, "sleep(1)"), [], "sleep(1)"),
        (event("waiting", 2, "sleep(1)"), ["1 s", "2 s"], "sleep(1), ≤ 2 s, ≤ 1 s"),
        (event("waiting", 2, "a task", 1), [], "awaits named"),
        (event("waiting", 2, "a task", 3), [], "awaits job"),
        (event("waiting", 2, "a task"), [], "a task"),
        (event("waiting", 2, "shield", 1), ["1 s"], "shield of named, ≤ 1 s"),
        (event("waiting", 2, "gather", 1), [], "gather"),
        (event("cancel", 2, "cancel()", 0), [], "cancel"),
        (event("cancel", 2, "awaited", 0), [], ""),
        (event("cancel", 2, "timeout of 1 s", 0), [], "cancel by timeout of 1 s"),
        (event("timer", 2, "1 s"), [], ""),
        (event("timer", 2, "1 s", 0), [], "≤ 1 s"),
        (event("exception", 2, "ValueError: message"), [], "ValueError"),
        (event("cancelled"), [], "cancelled"),
        (event("destroyed"), [], "dropped while waiting"),
        (event("result", 2, "7"), [], "7"),
        (event("result", 2, "x" * LONGEST), [], "x" * LONGEST),
        (event("result", 2, "x" * (LONGEST + 1)), [], "x" * (LONGEST - 1) + "…"),
    ],
)
def test_labels(given: Event, limits: list[str], text: str) -> None:
    assert label(given, Timeline("virtual", LANES), limits) == text


def test_labels_make_room_for_each_other() -> None:
    room = Room(2)
    room.put(0, 10, "abc")
    room.put(0, 50, "")

    assert room.ends == [10 + 3 * 6.6 + 6.0, 0.0]
    assert room.way(0, 30, "x") == (10 + 3 * 6.6 + 6.0, "x")
    assert room.way(0, 30, "abc") == (30, "")
    assert room.way(0, room.ends[0], "x") == (room.ends[0], "x")
    assert room.way(0, 30, "") == (30, "")
    assert room.way(1, 0, "abc") == (0, "abc")


def test_namesakes_are_numbered() -> None:
    assert names(Timeline("virtual", LANES)) == CALLED


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (event("created", 2, "", 0), "makes the task job #1"),
        (event("waiting", 2, "sleep(1)"), "waits for sleep(1)"),
        (event("waiting", 2, "a task", 1), "waits for named"),
        (event("waiting", 2, "a task"), "waits"),
        (event("waiting", 2, "the next turn"), "waits for its next turn"),
        (event("waiting", 2, "gather", 1, 3), "waits for gather (named and job #2)"),
        (
            event("waiting", 2, "wait", 0, 1, 2, 3, 0, 1, 2, 3),
            "waits for wait (main and named and job #1 and job #2 and main and named and 2 more)",
        ),
        (
            event("waiting", 2, "wait", 0, 1, 2, 3, 0, 1),
            "waits for wait (main and named and job #1 and job #2 and main and named)",
        ),
        (event("result", 2, "7"), "returns 7"),
        (event("result"), "returns"),
        (event("exception", 2, "ValueError: m"), "ends with ValueError: m"),
        (event("cancelled"), "ends cancelled"),
        (event("cancel", 2, "cancel()", 0), "asks job #1 to stop"),
        (event("cancel", 2, "awaited", 0), "asks job #1 to stop, awaited by main"),
        (event("cancel", 2, "timeout", 0), "asks job #1 to stop (timeout)"),
        (event("timer", 2, "none"), "lifts its time limit"),
        (event("timer", 2, "1 s"), "sets a time limit of 1 s"),
        (event("timer", 2, "1 s", 0), "sets a time limit of 1 s for job #1"),
        (event("skipped", OUTSIDE, "0", 0), "more happens, which is not recorded"),
        (event("skipped", OUTSIDE, "1200", 4), "1,200 steps are left out here"),
        (event("destroyed"), "job #1 is dropped while it waits"),
        (event("started"), ""),
    ],
)
def test_words(given: Event, text: str) -> None:
    assert words(CALLED, given) == text
