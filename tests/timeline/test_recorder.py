"""What a timeline says of small programs, on both implementations."""

import sys
from pathlib import Path

import pytest
from asyncio_reference.timeline import tracer as reference_tracer
from asyncio_reference.timeline.events import OUTSIDE, Event, Timeline
from asyncio_reference.timeline.figure import figure
from asyncio_reference.timeline.recorder import Recorder
from asyncio_reference.timeline.shortening import shortened

from snippets.timeline.run import NoTimeline, trace
from snippets.timeline.stdlib import tracer as stdlib_tracer

pytestmark = pytest.mark.skipif(sys.version_info < (3, 12), reason="needs sys.monitoring")

HEAD = "import asyncio\n\n"


@pytest.fixture
def run(tmp_path: Path, implementation: str):  # type: ignore[no-untyped-def]
    def run(program: str) -> Timeline:
        path = tmp_path / "1_program.py"
        path.write_text(HEAD + program, encoding="utf-8")
        return trace(path, implementation)

    return run


def told(timeline: Timeline, *kinds: str) -> list[tuple[object, ...]]:
    return [
        (event.kind, event.task, event.detail, event.others)
        for event in timeline.events
        if event.kind in kinds
    ]


def test_an_eager_task_steps_inside_its_creator(run) -> None:  # type: ignore[no-untyped-def]
    timeline = run(
        "async def child():\n    print('child')\n    await asyncio.sleep(1)\n\n"
        "async def main():\n"
        "    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)\n"
        "    task = asyncio.create_task(child())\n    print('main')\n    await task\n\n"
        "asyncio.run(main())\n"
    )

    assert told(timeline, "started", "output", "waiting")[:6] == [
        ("started", 0, "", ()),
        ("started", 1, "", ()),
        ("output", 1, "1", ()),
        ("waiting", 1, "sleep(1)", ()),
        ("output", 0, "2", ()),
        ("waiting", 0, "a task", (1,)),
    ]


def test_a_request_goes_on_to_what_is_awaited(run) -> None:  # type: ignore[no-untyped-def]
    timeline = run(
        "async def inner():\n    await asyncio.sleep(1)\n\n"
        "async def outer():\n    await asyncio.create_task(inner())\n\n"
        "async def main():\n    task = asyncio.create_task(outer())\n"
        "    await asyncio.sleep(0.1)\n    task.cancel()\n    await asyncio.wait([task])\n\n"
        "asyncio.run(main())\n"
    )

    assert told(timeline, "cancel", "cancelled") == [
        ("cancel", 1, "cancel()", (0,)),
        ("cancel", 2, "awaited", (1,)),
        ("cancelled", 2, "", ()),
        ("cancelled", 1, "", ()),
    ]


def test_a_time_limit_asks_from_outside(run) -> None:  # type: ignore[no-untyped-def]
    timeline = run(
        "async def main():\n    try:\n        async with asyncio.timeout(0.2):\n"
        "            await asyncio.sleep(1)\n    except TimeoutError:\n        print('late')\n\n"
        "asyncio.run(main())\n"
    )

    assert told(timeline, "timer", "cancel", "output", "result") == [
        ("timer", 0, "0.2 s", ()),
        ("cancel", 0, "timeout of 0.2 s", (OUTSIDE,)),
        ("output", 0, "1", ()),
        ("result", 0, "", ()),
    ]
    assert timeline.events[-1].time == 0.2


LIMITED = """
async def limited(timeout):
    try:
        async with timeout:
            await asyncio.sleep(0.1)
    except TimeoutError:
        pass
    return id(timeout)

async def main():
    used = await asyncio.gather(*(limited(asyncio.timeout(1)) for _ in range(50)))
    # Kept, so that each takes a new address, until one that was left is taken.
    kept = [asyncio.timeout(0)]
    while id(kept[-1]) not in used and len(kept) < 5000:
        kept.append(asyncio.timeout(0))
    await limited(kept[-1])

asyncio.run(main())
"""


def test_a_limit_is_not_that_of_another_at_the_same_address(run) -> None:  # type: ignore[no-untyped-def]
    asked = told(run(LIMITED), "cancel")

    assert asked == [("cancel", 0, "timeout", (OUTSIDE,))]


def test_a_deadline_moved_to_the_past_is_not_the_one_before(run) -> None:  # type: ignore[no-untyped-def]
    timeline = run(
        "async def main():\n    try:\n        async with asyncio.timeout(5) as limit:\n"
        "            limit.reschedule(0)\n            await asyncio.sleep(1)\n"
        "    except TimeoutError:\n        pass\n\nasyncio.run(main())\n"
    )

    assert told(timeline, "timer", "cancel") == [
        ("timer", 0, "5 s", ()),
        ("cancel", 0, "timeout", (OUTSIDE,)),
    ]


def test_names_arguments_and_ends(run) -> None:  # type: ignore[no-untyped-def]
    timeline = run(
        "async def job(name, *, n):\n    raise ValueError(name)\n\n"
        "async def main():\n    task = asyncio.create_task(job('x', n=object()), name='worker')\n"
        "    await asyncio.wait([task])\n    task.exception()\n    return 1\n\n"
        "asyncio.run(main())\n"
    )

    assert timeline.lanes[1].name == "worker"
    assert timeline.lanes[1].coroutine in ("job('x')", "job")  # the latter below 3.13
    assert told(timeline, "exception", "result") == [
        ("exception", 1, "ValueError: x", ()),
        ("result", 0, "1", ()),
    ]


def test_processes_have_no_timeline(run) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(NoTimeline, match="processes"):
        run("import subprocess\n\nasync def main():\n    pass\n\nasyncio.run(main())\n")


def test_json_keeps_everything(run) -> None:  # type: ignore[no-untyped-def]
    import json

    timeline = run(
        "async def main():\n    task = asyncio.create_task(asyncio.sleep(0.1, 'a'))\n"
        "    await task\n\nasyncio.run(main())\n"
    )

    assert Timeline.from_json(json.loads(timeline.to_text())) == timeline


def test_a_long_record_leaves_steps_out_and_says_how_many() -> None:
    events = [Event(0, 0, "created", 0, others=(OUTSIDE,))]
    for step in range(1, 1001):
        events += [Event(0, step, "started", 0), Event(0, step, "waiting", 0, 1, "sleep(0)")]
    short = shortened(Timeline("virtual", [], events), 600)

    (gap,) = [event for event in short.events if event.kind == "skipped"]
    shown = sum(event.kind == "started" for event in short.events)
    assert shown + int(gap.detail) == 1000
    assert len(short.events) < 600


def test_past_the_limit_nothing_is_recorded(monkeypatch, run) -> None:  # type: ignore[no-untyped-def]
    for tracer in (reference_tracer, stdlib_tracer):
        monkeypatch.setattr(tracer.tracing.__wrapped__, "__defaults__", (0.05, 10))
    timeline = run(
        "async def main():\n    for _ in range(20):\n        await asyncio.sleep(0)\n\n"
        "asyncio.run(main())\n"
    )

    assert len(timeline.events) == 11
    assert timeline.events[-1].kind == "skipped"
    html = figure(timeline, "a title", "t")
    assert "… not recorded …" in html
    assert "more happens, which is not recorded" in html


def test_what_makes_tasks_meets_the_limit_as_well(monkeypatch, run) -> None:  # type: ignore[no-untyped-def]
    full: list[int] = []
    for tracer in (reference_tracer, stdlib_tracer):
        monkeypatch.setattr(tracer.tracing.__wrapped__, "__defaults__", (0.05, 10))
    monkeypatch.setattr(Recorder, "_stop", lambda self: full.append(len(self.coroutines)))
    run(
        "async def main():\n    await asyncio.gather(*(asyncio.sleep(0) for _ in range(20)))\n\n"
        "asyncio.run(main())\n"
    )

    assert full[0] == 9


def test_a_limit_that_is_over_is_not_that_of_the_wait(run) -> None:  # type: ignore[no-untyped-def]
    timeline = run(
        "async def main():\n    async with asyncio.timeout(5) as limit:\n"
        "        limit.reschedule(None)\n        await asyncio.sleep(1)\n"
        "    async with asyncio.timeout(3):\n        pass\n    await asyncio.sleep(1)\n\n"
        "asyncio.run(main())\n"
    )

    limits = [("timer", 0, "5 s", ()), ("timer", 0, "none", ())]
    assert told(timeline, "timer")[:2] == limits
    assert told(timeline, "timer")[2:] == [("timer", 0, "3 s", ()), ("timer", 0, "none", ())]
    html = figure(timeline, "a title", "t")
    assert "\N{LESS-THAN OR EQUAL TO}" not in html
    assert html.count("lifts its time limit") == 2
