"""`--conformance FOLDER`: what the programs did here is kept as a record (snippets.conformance)."""

import datetime
import importlib.metadata
import platform
import sys
from collections.abc import Callable

import pytest

from snippets import Snippet
from snippets.conformance import Cell, Column, judge, write
from snippets.conformance.records import digest
from snippets.implementations import OURS, package_of
from snippets.observe import leave

VERSION = "{}.{}".format(*sys.version_info)
KEY = pytest.StashKey[dict[str, dict[str, Cell]]]()
STATUS = pytest.StashKey[int]()

Keep = Callable[[Snippet, str, str], None]


def pytest_configure(config: pytest.Config) -> None:
    config.stash[KEY] = {}


@pytest.fixture
def keep(pytestconfig: pytest.Config) -> Keep:
    """Keep the verdict on what a program printed on an implementation."""

    def keep(snippet: Snippet, implementation: str, text: str) -> None:
        cells = pytestconfig.stash[KEY].setdefault(implementation, {})
        verdict = judge(snippet, implementation, VERSION, text)
        cells[snippet.id] = {**verdict, "source": digest(snippet)}

    return keep


def pytest_unconfigure(config: pytest.Config) -> None:
    # A test has told of the thread that a program left; it must not keep the rest from ending.
    leave(config.stash.get(STATUS, 0))


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    session.config.stash[STATUS] = int(exitstatus)
    folder = session.config.getoption("--conformance")
    if folder is None:
        return
    for implementation, programs in session.config.stash[KEY].items():
        # Another event loop keeps its own clock.
        clock = session.config.getoption("--clock") if implementation in OURS else "real"
        column = Column(
            implementation=implementation,
            release=_release(implementation),
            python=platform.python_version(),
            platform=f"{sys.platform} {platform.machine()}",
            clock=clock,
            date=datetime.date.today().isoformat(),
            programs=programs,
        )
        write(folder, column)


def _release(implementation: str) -> str:
    if implementation in OURS:
        return platform.python_version()
    try:
        return importlib.metadata.version(package_of(implementation))
    except importlib.metadata.PackageNotFoundError:
        return "unreleased"
