"""`python -m asyncio_reference --trace X.json --timeline X.svg FILE`, as anyone would call it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "reference_impl" / "src"
PROGRAM = """\
import asyncio, sys

async def job(name):
    await asyncio.sleep(0)
    print(name)

async def main():
    await asyncio.gather(job("a"), job("b"))

asyncio.run(main())
print(sys.argv[1:])
"""


def call(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "asyncio_reference", *arguments],
        capture_output=True,
        text=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )


def test_events_picture_and_page(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    options = ["--trace", "o.json", "--timeline", "o.svg", "--timeline", "o.html"]

    done = call(tmp_path, *options, "program.py", "--trace")

    assert (done.returncode, done.stdout, done.stderr) == (0, "a\nb\n['--trace']\n", "")
    events = json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))
    # Below 3.13 a call is named without its arguments.
    assert [name.partition("(")[0] for _, name in events["tasks"]] == ["main", "job", "job"]
    assert (tmp_path / "o.svg").read_text(encoding="utf-8").startswith("<svg ")
    assert "<table" in (tmp_path / "o.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("last", "status"), [("raise SystemExit(3)", 3), ("1 / 0", 1)])
def test_a_program_that_fails_leaves_its_files(tmp_path: Path, last: str, status: int) -> None:
    (tmp_path / "program.py").write_text(PROGRAM + last + "\n", encoding="utf-8")

    done = call(tmp_path, "--trace", "o.json", "program.py")

    assert (done.returncode, done.stdout) == (status, "a\nb\n[]\n")
    assert (tmp_path / "o.json").exists()


def test_recording_a_module_is_refused(tmp_path: Path) -> None:
    done = call(tmp_path, "--trace", "o.json", "-m", "platform")

    assert done.returncode == 1
    assert done.stderr.startswith("usage: ")
