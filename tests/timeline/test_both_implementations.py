"""stdlib and the reference do the same, step for step, for every program that has a timeline.

Compared on Python 3.14, whose semantics the reference has on every version; what 3.15 changed and
the reference brings is compared there. On the real clock measured time is left out, and a run that
differs is repeated: where stdlib's own runs agree with each other, the reference's must agree with
them.
"""

import re
import sys

import pytest
from asyncio_reference.timeline.events import Timeline

from snippets import Snippet
from snippets.timeline.record import brings_what_3_15_changed
from snippets.timeline.run import traced
from tests.timeline.runs import ATTEMPTS, clock_of, lacks_timeline, run_of

VERSION = "{}.{}".format(*sys.version_info)

pytestmark = pytest.mark.skipif(
    VERSION not in ("3.14", "3.15"), reason="the reference has the semantics of 3.14"
)


def test_the_steps_are_the_same(snippet: Snippet) -> None:
    if reason := lacks_timeline(snippet):
        pytest.skip(reason)
    changed = brings_what_3_15_changed(snippet)
    if changed is not (VERSION == "3.15"):
        pytest.skip(f"compared on {'3.15' if changed else '3.14'}")

    stdlib, reference = run_of(snippet, "stdlib")[0], run_of(snippet, "reference")[0]

    if clock_of(snippet) == "real":
        assert_agree(snippet, stdlib, reference)
    elif order_is_open(snippet, stdlib):
        assert reference.happenings() == stdlib.happenings()
    else:
        assert reference.lanes == stdlib.lanes
        assert reference.steps() == stdlib.steps()


def assert_agree(snippet: Snippet, stdlib: Timeline, reference: Timeline) -> None:
    """In one of several runs, if stdlib's agree; else but for the order."""
    first, steady, alike = stdlib.steps(), True, False
    for _ in range(ATTEMPTS):
        steady = steady and stdlib.steps() == first
        alike = alike or stdlib.happenings() == reference.happenings()
        if (stdlib.lanes, stdlib.steps()) == (reference.lanes, reference.steps()):
            return
        stdlib, _ = traced(snippet.path, "stdlib", "real")
        reference, _ = traced(snippet.path, "reference", "real")
    assert alike
    assert not steady


def order_is_open(snippet: Snippet, timeline: Timeline) -> bool:
    """Whether a set, which has no order, decides who comes first.

    as_completed() makes tasks of a set; all_tasks() is one; a group and asyncio.run cancel the
    tasks of one.
    """
    if re.search(r"\b(as_completed|all_tasks)\b", snippet.source):
        return True
    asked = [
        (event.step, event.detail)
        for event in timeline.events
        if event.kind == "cancel" and event.detail in ("TaskGroup", "asyncio.run")
    ]
    return len(set(asked)) < len(asked)
