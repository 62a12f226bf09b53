"""Libraries that stand on asyncio, on the reference: `./run clients`.

Started by `python -m asyncio_reference -m pytest`, so that pytest, its plugins and every
library found the reference when they imported asyncio.

Refuses to: run on anything else, and to reach another machine.
"""

import gc
import os
import sys
import threading
from pathlib import Path

import pytest

DESCRIPTORS = Path("/proc/self/fd")


def pytest_configure(config):
    import asyncio

    if asyncio.__name__ != "asyncio_reference" or sys.modules["_asyncio"] is not None:
        raise pytest.UsageError("run these with ./run clients: asyncio has to be the reference")


@pytest.fixture(autouse=True, scope="module")
def nothing_left_behind():
    """No descriptor and no thread outlives the tests of a library."""
    threads, descriptors = set(threading.enumerate()), opened()
    yield
    gc.collect()
    for thread in set(threading.enumerate()) - threads:
        thread.join(10)

    assert set(threading.enumerate()) <= threads
    assert opened() == descriptors


def opened():
    """What is open: sockets, pipes and files by what they are, for numbers are used again."""
    found = []
    for number in os.listdir(DESCRIPTORS) if DESCRIPTORS.exists() else ():
        try:
            found.append(os.readlink(DESCRIPTORS / number))
        except OSError:  # the descriptor of this very list
            continue
    return sorted(found)
