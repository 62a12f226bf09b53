"""One traced run of each program on each implementation serves every test."""

import functools

from snippets import Snippet
from snippets.implementations import Clock
from snippets.needs import needs
from snippets.observe import Transcript
from snippets.timeline import Timeline
from snippets.timeline.run import traced

ATTEMPTS = 10
"""Runs of a program on the real clock, until one goes as it should."""


def clock_of(snippet: Snippet) -> Clock:
    return "real" if needs(snippet.source) else "virtual"


def lacks_timeline(snippet: Snippet) -> str:
    """Why it has none; nothing if it has one."""
    return "no timeline: it uses processes" if "processes" in needs(snippet.source) else ""


def run_of(snippet: Snippet, implementation: str) -> tuple[Timeline, Transcript]:
    return _run(snippet.path, implementation, clock_of(snippet))


_run = functools.cache(traced)
