"""The reference without being installed; both implementations as a parameter."""

import asyncio
import importlib
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SOURCE = HERE.parents[1] / "reference_impl" / "src"
sys.path[:0] = [str(SOURCE), str(HERE)]


def both(body):
    """Run a test body `async def body(asyncio, log)` on both implementations, compare all.

    The transcript is what `log` was called with, then the result or the error.
    """
    from two_loops import transcript

    expected = transcript(asyncio, body)
    assert transcript(importlib.import_module("asyncio_reference"), body) == expected
    return expected


@pytest.fixture
def reference():
    """The package under test."""
    return importlib.import_module("asyncio_reference")


@pytest.fixture
def run(reference):
    """Run a coroutine on the reference, on a virtual clock."""

    def run(main):
        clock = reference.VirtualClock(0)
        return reference.run(main, loop_factory=lambda: reference.EventLoop(clock=clock))

    return run
