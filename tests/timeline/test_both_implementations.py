"""stdlib and the reference do the same, step for step, on a virtual clock.

Compared on Python 3.14, whose semantics the reference has on every version. Programs that need
the real clock are left out: no two runs of theirs need to agree.
"""

import re
import sys

import pytest
from asyncio_reference.timeline.events import Timeline

from snippets import Snippet
from snippets.needs import needs
from snippets.timeline.run import traced

pytestmark = pytest.mark.skipif(
    sys.version_info[:2] != (3, 14), reason="the reference has the semantics of 3.14"
)


def test_the_steps_are_the_same(snippet: Snippet) -> None:
    if needs(snippet.source):
        pytest.skip("needs the real clock")
    if snippet.outputs.on("3.14") != snippet.outputs.on("3.15"):
        pytest.skip("the reference brings what 3.15 changed")

    stdlib, _ = traced(snippet.path, "stdlib", "virtual")
    reference, _ = traced(snippet.path, "reference", "virtual")

    if order_is_open(snippet, stdlib):
        # Which of them comes first changes what follows, and when; not what happens.
        assert titles(reference) == titles(stdlib)
        return
    assert reference.lanes == stdlib.lanes
    assert reference.steps() == stdlib.steps()


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


def titles(timeline: Timeline) -> list[str]:
    return sorted(lane.title for lane in timeline.lanes)
