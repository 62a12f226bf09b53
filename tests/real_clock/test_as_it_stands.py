"""Every program as a reader runs it: `python FILE`, on the real clock, in a process of its own.

Nothing of ours is in that process: no virtual clock, no filters, a random hash seed. Several run
side by side, since most of a program's time is spent asleep.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from snippets import ROOT, Snippet, find

VERSION = "{}.{}".format(*sys.version_info)
AT_ONCE = 4
LIMIT = 60.0
"""Seconds; far above what any program takes on a loaded machine."""

Done = subprocess.CompletedProcess[str]


@pytest.fixture(scope="session")
def runs(pytestconfig: pytest.Config) -> Iterator[dict[str, Future[Done]]]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PYTEST"))}
    environment["PYTHONUTF8"] = "1"
    with ThreadPoolExecutor(AT_ONCE) as pool:

        def start(path: str) -> Done:
            return subprocess.run(
                [sys.executable, path],
                capture_output=True,
                text=True,
                timeout=LIMIT,
                env=environment,
                stdin=subprocess.DEVNULL,
            )

        paths = find(pytestconfig.getoption("--snippets"))
        yield {
            path.relative_to(ROOT).with_suffix("").as_posix(): pool.submit(start, str(path))
            for path in paths
        }


def test_python_file(snippet: Snippet, runs: dict[str, Future[Done]]) -> None:
    expected = snippet.outputs.on(VERSION)
    done = runs[snippet.id].result()

    if not done.stderr:
        assert done.stdout == expected
        assert done.returncode == 0
        return
    # An uncaught exception: the transcript ends with its line, the terminal shows a traceback.
    *printed, last_line = expected.splitlines(keepends=True)
    assert done.returncode != 0, done.stderr
    assert done.stdout == "".join(printed)
    assert "Traceback (most recent call last)" in done.stderr
    assert last_line.rstrip() in done.stderr
