"""A program that is traced prints what it prints otherwise, on both implementations."""

import sys

import pytest

from snippets import Snippet
from snippets.implementations import Clock, install
from snippets.needs import needs
from snippets.observe import execute, observe
from snippets.timeline.run import traced

VERSION = "{}.{}".format(*sys.version_info)


@pytest.mark.skipif(sys.version_info < (3, 12), reason="stdlib is traced by sys.monitoring")
def test_the_transcript_is_the_same(snippet: Snippet, implementation: str) -> None:
    """The transcript was recorded without tracing, and tests/programs holds it so."""
    needed = needs(snippet.source)
    if needed & {"processes", "signals"}:
        pytest.skip("no timeline: it uses processes or signals")
    if implementation == "reference" and "create_subprocess_" in snippet.source:
        pytest.skip("the reference leaves subprocesses out")

    clock: Clock = "real" if needed else "virtual"
    _, seen = traced(snippet.path, implementation, clock)

    assert seen.complaints == []
    if seen.text != snippet.outputs.on(VERSION):
        # Not what stdlib prints here: then it is what the reference prints here.
        assert implementation == "reference"
        assert seen.text == untraced(snippet, clock)


def untraced(snippet: Snippet, clock: Clock) -> str:
    with install("reference", clock):
        return observe(lambda: execute(snippet.path), snippet.path).text
