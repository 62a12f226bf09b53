"""The reference without being installed; both implementations as a parameter.

After each test there is no thread, descriptor, task or open event loop that was not there before.
"""

import asyncio
import gc
import importlib
import os
import signal
import sys
import threading
import weakref
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SOURCE = HERE.parents[1] / "reference_impl" / "src"
sys.path[:0] = [str(SOURCE), str(HERE)]


FOLDER = Path("/proc/self/fd") if os.path.exists("/proc/self/fd") else Path("/dev/fd")


def descriptors():
    """What is open, as `number -> what`; {} where the system does not say."""
    return {name: _target(name) for name in os.listdir(FOLDER)} if FOLDER.exists() else {}


def _target(name):
    try:
        return os.readlink(FOLDER / name)
    except OSError:
        return None  # of the listing itself


def left_behind(loops, before):
    """What a test left, in words; [] if it left nothing."""
    threads, opened, handler = before
    left = [f"{loop!r} is open" for loop in loops if not loop.is_closed()]
    all_tasks = importlib.import_module("asyncio_reference").all_tasks
    left += [f"{task!r} is pending" for loop in loops for task in all_tasks(loop)]
    left += [f"{t!r} goes on" for t in threading.enumerate() if t not in threads]
    left += [
        f"descriptor {name} is {what}"
        for name, what in descriptors().items()
        if what is not None and opened.get(name) != what
    ]
    if signal.getsignal(signal.SIGINT) is not handler:
        left.append("SIGINT has another handler")
    return left


@pytest.fixture(autouse=True)
def nothing_is_left_behind(monkeypatch):
    """Fails a test that left something behind."""
    keeping = importlib.import_module("asyncio_reference.registry").TaskKeeping
    init, loops = keeping.__init__, weakref.WeakSet()

    def watched(self):
        init(self)
        loops.add(self)

    monkeypatch.setattr(keeping, "__init__", watched)
    before = threading.enumerate(), descriptors(), signal.getsignal(signal.SIGINT)
    yield
    if left_behind(loops, before):
        gc.collect()  # a cycle that is garbage is not left
    left = left_behind(loops, before)
    assert not left, "\n".join(left)


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
