"""A program that is traced prints what it prints otherwise, on both implementations."""

import sys

import pytest

from snippets import Snippet
from snippets.implementations import install
from snippets.observe import execute, observe
from tests.timeline.runs import clock_of, lacks_timeline, run_of

VERSION = "{}.{}".format(*sys.version_info)


@pytest.mark.skipif(sys.version_info < (3, 12), reason="stdlib is traced by sys.monitoring")
def test_the_transcript_is_the_same(snippet: Snippet, implementation: str) -> None:
    """The transcript was recorded without tracing, and tests/programs holds it so."""
    if reason := lacks_timeline(snippet):
        pytest.skip(reason)

    _, seen = run_of(snippet, implementation)

    assert seen.complaints == []
    if seen.text != snippet.outputs.on(VERSION):
        # Not what stdlib prints here: then it is what the reference prints here.
        assert implementation == "reference"
        assert seen.text == untraced(snippet)


def untraced(snippet: Snippet) -> str:
    with install("reference", clock_of(snippet)):
        return observe(lambda: execute(snippet.path), snippet.path).text
