"""`--conformance FOLDER`: keep what the programs did here as a record (snippets.conformance)."""

import datetime
import importlib.metadata
import json
import platform
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from snippets import Snippet
from snippets.conformance import SCHEMA, judge
from snippets.observe import leave

VERSION = "{}.{}".format(*sys.version_info)
KEY = pytest.StashKey[dict[str, dict[str, dict[str, str]]]]()
STATUS = pytest.StashKey[int]()

Keep = Callable[[Snippet, str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--conformance",
        type=Path,
        metavar="FOLDER",
        help="write IMPLEMENTATION-VERSION.json there: what each program did",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.stash[KEY] = {}


@pytest.fixture
def keep(pytestconfig: pytest.Config) -> Keep:
    """Keep the verdict on what a program printed on an implementation."""

    def keep(snippet: Snippet, implementation: str, text: str) -> None:
        cells = pytestconfig.stash[KEY].setdefault(implementation, {})
        cells[snippet.id] = judge(snippet, implementation, VERSION, text)

    return keep


def pytest_unconfigure(config: pytest.Config) -> None:
    # A test has told of the thread that a program left; it must not keep the rest from ending.
    leave(config.stash.get(STATUS, 0))


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    session.config.stash[STATUS] = int(exitstatus)
    folder = session.config.getoption("--conformance")
    if folder is None:
        return
    folder.mkdir(parents=True, exist_ok=True)
    for implementation, programs in session.config.stash[KEY].items():
        record = {
            "schema": SCHEMA,
            "implementation": implementation,
            "release": _release(implementation),
            "python": platform.python_version(),
            "platform": sys.platform,
            "clock": session.config.getoption("--clock"),
            "date": datetime.date.today().isoformat(),
            "programs": dict(sorted(programs.items())),
        }
        name = f"{implementation.replace(':', '_').replace('.', '_')}-{VERSION}.json"
        text = json.dumps(record, indent=0, ensure_ascii=False) + "\n"
        (folder / name).write_text(text, encoding="utf-8")


def _release(implementation: str) -> str:
    if implementation in ("stdlib", "reference"):
        return platform.python_version()
    try:
        return importlib.metadata.version(implementation.partition(":")[0])
    except importlib.metadata.PackageNotFoundError:
        return "unknown"
