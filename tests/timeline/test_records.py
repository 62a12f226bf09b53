"""Recorded timelines are those of the programs as they are."""

import sys

import pytest

from snippets import DEFAULT_VERSION, Snippet, find
from snippets.needs import needs
from snippets.timeline.placing import RECORDS, load
from snippets.timeline.record import id_of, recordable

RECORDED = sorted(RECORDS.rglob("*.json"))


def test_every_record_belongs_to_a_program() -> None:
    ids = {id_of(path) for path in find()}
    recorded = {path.relative_to(RECORDS).with_suffix("").as_posix() for path in RECORDED}

    assert recorded - ids == set()


def test_records_are_small() -> None:
    sizes = {path: path.stat().st_size for path in RECORDED}

    assert max(sizes.values()) < 15_000
    assert sum(sizes.values()) / len(sizes) < 2_000


@pytest.mark.skipif(
    "{}.{}".format(*sys.version_info) != DEFAULT_VERSION, reason="recorded on another Python"
)
def test_a_record_is_what_a_run_shows(snippet: Snippet) -> None:
    """`python -m snippets.timeline --record` makes it so."""
    if needs(snippet.source):
        pytest.skip("needs the real clock")

    seen = recordable(snippet.path)

    recorded = load(snippet.id)
    if recorded is None:
        assert not seen.shows_something() or seen.clock == "real"
    else:
        assert recorded.happenings() == seen.happenings()
