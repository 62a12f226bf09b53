"""The programs notice: each broken copy of the reference, one change in one line, turns a cell red.

The copy is run by the command that runs any implementation, in a process of its own, and the
record of that run is read. One Python is enough: the reference is the same source on every one.
"""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from snippets import DEFAULT_VERSION, ROOT
from snippets.implementations import REFERENCE

on_one_version = pytest.mark.skipif(
    "{}.{}".format(*sys.version_info) != DEFAULT_VERSION, reason=f"judged on {DEFAULT_VERSION}"
)


@dataclass(frozen=True)
class Fault:
    """A change to one line of one module, and the programs that must notice."""

    name: str
    module: str
    line: str
    becomes: str
    subject: str


FAULTS = (
    Fault(
        "gather orders results otherwise",
        "combining.py",
        "outer._children = [*future_for.values()]",
        "outer._children = [*future_for.values()][::-1]",
        "functions/gather",
    ),
    Fault(
        "shield lets a cancellation through",
        "combining.py",
        "inner.remove_done_callback(on_inner_done)",
        "inner.cancel()",
        "functions/shield",
    ),
    Fault(
        "uncancel takes nothing back",
        "task.py",
        "self._num_cancels_requested -= 1",
        "self._num_cancels_requested -= 0",
        "classes/Task",
    ),
    Fault(
        "a timeout takes its own cancellation for somebody else's",
        "timeouts.py",
        "ours = self._task.uncancel() <= self._cancelling",
        "ours = self._task.uncancel() < self._cancelling",
        "functions/timeout",
    ),
    Fault(
        "sleep(0) lets nobody run",
        "waiting.py",
        "await _let_others_run()",
        "pass",
        "functions/sleep",
    ),
    Fault(
        "a group lets its tasks run on",
        "taskgroups.py",
        "if not task.done():",
        "if task.done():",
        "classes/TaskGroup",
    ),
    Fault(
        "the message of a cancellation gets lost",
        "task.py",
        "self._waited.cancel(msg=msg)",
        "self._waited.cancel(msg=None)",
        "errors/CancelledError",
    ),
    Fault(
        "an eager task does not start at once",
        "task.py",
        "if eager_start and loop.is_running():",
        "if eager_start and not loop.is_running():",
        "functions/eager_task_factory",
    ),
)


def red(copy: Path, subject: str, record: Path) -> list[str]:
    """Of the programs of the subject, those that differ on the reference in the folder."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:hypothesispytest"]
    command += ["-o", f"pythonpath=. {copy}", "tests/programs/test_transcripts.py"]
    command += ["--implementation", "reference", "--snippets", subject]
    command += ["--conformance", str(record)]
    subprocess.run(command, cwd=ROOT.parent, capture_output=True, timeout=120)
    (path,) = record.glob("reference-*.json")
    cells = json.loads(path.read_text(encoding="utf-8"))["programs"]
    assert cells
    return [program for program, cell in cells.items() if cell["verdict"] != "same"]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the reference to break."""
    package = REFERENCE / "asyncio_reference"
    # With what is compiled already: times of files are kept.
    shutil.copytree(package, tmp_path / "copy" / package.name)
    return tmp_path / "copy"


@on_one_version
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_turns_a_cell_red(fault: Fault, copy: Path, tmp_path: Path) -> None:
    path = copy / "asyncio_reference" / fault.module
    source = path.read_text(encoding="utf-8")
    assert source.count(fault.line) == 1, f"{fault.module}: choose another line for {fault.name!r}"
    path.write_text(source.replace(fault.line, fault.becomes), encoding="utf-8")

    assert red(copy, fault.subject, tmp_path / "record") != []


@on_one_version
def test_a_copy_that_is_whole_turns_none_red(copy: Path, tmp_path: Path) -> None:
    assert red(copy, "functions/shield", tmp_path / "record") == []
