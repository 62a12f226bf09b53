"""`pytest tests/ --implementation MODULE:FACTORY` runs the programs, and no more, on any loop."""

import subprocess
import sys
from pathlib import Path

import pytest

from snippets import DEFAULT_VERSION, ROOT, find
from snippets.conformance.records import load

SUBJECT = "functions/gather"
on_one_version = pytest.mark.skipif(
    "{}.{}".format(*sys.version_info) != DEFAULT_VERSION, reason=f"judged on {DEFAULT_VERSION}"
)
NAMES = ("asyncio:SelectorEventLoop", "tests.programs.upside_down:UpsideDownLoop")


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:hypothesispytest", *arguments]
    return subprocess.run(command, cwd=ROOT.parent, capture_output=True, text=True, timeout=120)


@on_one_version
def test_a_right_loop_passes_and_a_wrong_one_is_red(tmp_path: Path) -> None:
    both = [option for name in NAMES for option in ("--implementation", name)]
    done = run("tests/", *both, "--snippets", SUBJECT, "--conformance", str(tmp_path))

    columns = {column.implementation: column for column in map(load, tmp_path.glob("*.json"))}
    assert set(columns) == set(NAMES)
    for column in columns.values():
        assert len(column.programs) == len(find(SUBJECT))
        assert column.clock == "real"
    right, wrong = ({cell["verdict"] for cell in columns[name].programs.values()} for name in NAMES)
    assert right == {"same"}
    assert "differs" in wrong
    assert done.returncode == 1
    assert f"{NAMES[0]}]" not in done.stdout
    assert f"{NAMES[1]}]" in done.stdout


@on_one_version
@pytest.mark.parametrize("name", ["nowhere", "asyncio:Nothing"])
def test_what_cannot_be_found_is_said(name: str) -> None:
    done = run("tests/", "--implementation", name)

    assert done.returncode == 4
    assert f"'{name}' is no implementation here" in done.stderr
