"""Recorded timelines are those of the programs as they are; where one is missing, why is said."""

import sys

import pytest
from asyncio_reference.timeline import Timeline, differences

from snippets import DEFAULT_VERSION, Snippet, find
from snippets.timeline.placing import OF_REFERENCE, RECORDS, load, timeline
from snippets.timeline.record import brings_what_3_15_changed, id_of, recordable
from snippets.timeline.run import traced
from tests.timeline.runs import ATTEMPTS, clock_of, lacks_timeline, run_of

RECORDED = sorted(RECORDS.rglob("*.json"))

# Of the programs with more than one task, or with one that is interrupted.
WITHOUT = {
    "functions/to_thread/6_several_at_once": "three threads end at the same time: any is first",
    "guide/threads-and-processes/8_another_program": "what a process prints comes when it comes",
}


def test_every_record_belongs_to_a_program() -> None:
    ids = {id_of(path) for path in find()}
    recorded = {path.relative_to(RECORDS).with_suffix("").as_posix() for path in RECORDED}

    assert recorded - ids == set()
    assert WITHOUT.keys() - ids == set()
    assert WITHOUT.keys() & recorded == set()


def test_records_are_small() -> None:
    sizes = {path: path.stat().st_size for path in RECORDED}

    assert max(sizes.values()) < 15_000
    assert sum(sizes.values()) / len(sizes) < 2_000


@pytest.mark.skipif(
    "{}.{}".format(*sys.version_info) != DEFAULT_VERSION, reason="recorded on another Python"
)
def test_a_record_is_what_a_run_shows(snippet: Snippet) -> None:
    """`python -m snippets.timeline --record` makes it so."""
    if reason := lacks_timeline(snippet):
        pytest.skip(reason)
    recorded = load(snippet.id)
    seen, _ = run_of(snippet, "stdlib")

    if snippet.id in WITHOUT:
        return
    if recorded is None:
        assert not seen.shows_something()
        return
    for _ in range(ATTEMPTS if clock_of(snippet) == "real" else 1):
        if same(snippet, recorded, seen):
            return
        seen, _ = traced(snippet.path, "stdlib", clock_of(snippet))
    assert recorded.happenings() == recordable(snippet.path, seen).happenings()


@pytest.mark.skipif(sys.version_info < (3, 13), reason="names of tasks need 3.13")
def test_where_the_reference_differs_its_own_record_is_compared(snippet: Snippet) -> None:
    recorded = load(snippet.id, OF_REFERENCE)
    if not brings_what_3_15_changed(snippet) or load(snippet.id) is None:
        assert recorded is None
        return
    seen, _ = run_of(snippet, "reference")

    assert recorded is not None
    assert recorded.happenings() == recordable(snippet.path, seen).happenings()
    stdlib = load(snippet.id)
    assert stdlib is not None
    assert any(differences((stdlib, recorded)))
    assert "timeline-compared" in timeline(snippet.id)


def same(snippet: Snippet, recorded: Timeline, seen: Timeline) -> bool:
    return recorded.happenings() == recordable(snippet.path, seen).happenings()
