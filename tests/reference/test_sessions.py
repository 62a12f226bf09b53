"""Messages, representations, debug mode, wrong arguments: the same at both prompts.

A file of sessions/ is a test. The standard library says what it shows.
"""

import asyncio
import sys
from pathlib import Path

import pytest
from session import Session

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 14), reason="these are 3.14's")
SESSIONS = sorted((Path(__file__).parent / "sessions").glob("*.py"))


@pytest.mark.parametrize("debug", [False, True], ids=["", "debug"])
@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.stem)
def test_session(reference, path, debug):
    expected = Session(asyncio, path).run(debug)

    assert Session(reference, path).run(debug) == expected
    assert len(expected) > 10
