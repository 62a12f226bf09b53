"""`python -m asyncio_reference`, as anyone would call it, with `--trace` and `--timeline`."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

NOT_THERE = os.strerror(errno.ENOENT)
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


def call(folder: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "asyncio_reference", *arguments],
        capture_output=True,
        text=True,
        input=stdin,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )


def names(path: Path) -> list[str]:
    events = json.loads(path.read_text(encoding="utf-8"))
    # Below 3.13 a call is named without its arguments.
    return [name.partition("(")[0] for _, name in events["tasks"]]


def test_events_picture_and_page(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    options = ["--trace", "o.json", "--timeline", "o.svg", "--timeline", "o.html"]

    done = call(tmp_path, *options, "program.py", "--trace")

    assert (done.returncode, done.stdout, done.stderr) == (0, "a\nb\n['--trace']\n", "")
    assert names(tmp_path / "o.json") == ["main", "job", "job"]
    assert (tmp_path / "o.svg").read_text(encoding="utf-8").startswith("<svg ")
    assert "<table" in (tmp_path / "o.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("last", "status"), [("raise SystemExit(3)", 3), ("1 / 0", 1)])
def test_a_program_that_fails_leaves_its_files(tmp_path: Path, last: str, status: int) -> None:
    (tmp_path / "program.py").write_text(PROGRAM + last + "\n", encoding="utf-8")

    done = call(tmp_path, "--trace", "o.json", "program.py")

    assert (done.returncode, done.stdout) == (status, "a\nb\n[]\n")
    assert (tmp_path / "o.json").exists()


def test_a_module_a_string_and_stdin_are_recorded_too(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    ways = (["-m", "folder"], ["-c", PROGRAM], ["-"])

    for way in ways:
        done = call(tmp_path, "--trace", "o.json", *way, "argument", stdin=PROGRAM)

        assert (done.returncode, done.stderr) == (0, ""), way
        assert done.stdout == "a\nb\n['argument']\n", way
        assert names(tmp_path / "o.json") == ["main", "job", "job"], way


ABOUT = """\
'The docstring.'
import sys
names = set(globals()) - {"__annotations__", "__cached__", "__loader__"}
print(sorted(names), __name__, __doc__, __spec__ and __spec__.name, __package__)
print(globals().get("__file__"), sys.argv, repr(sys.path[0]))
print(sys.modules["__main__"].__dict__ is globals(), sys.stdin.read())
"""


@pytest.mark.parametrize("way", ["about.py", "./about.py", "-m about", "-m folder", "-c"])
def test_a_program_sees_itself_as_it_does_without(tmp_path: Path, way: str) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("about.py", "folder/__main__.py"):
        (tmp_path / name).write_text(ABOUT, encoding="utf-8")
    arguments = [*way.split(), *([ABOUT] if way == "-c" else []), "one", "--trace"]

    done = call(tmp_path, *arguments, stdin="given")

    plain = [sys.executable, *arguments]
    expected = subprocess.run(plain, cwd=tmp_path, input="given", capture_output=True, text=True)
    assert done.stdout == expected.stdout
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("arguments", [[], ["-m"], ["-c"], ["-x", "y"], ["--trace", "o.json"]])
def test_what_is_no_program_is_a_usage_message(tmp_path: Path, arguments: list[str]) -> None:
    done = call(tmp_path, *arguments)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("usage: ")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = call(tmp_path, "nowhere.py")

    assert done.returncode == 1
    assert done.stderr == f"can't open file {str(tmp_path / 'nowhere.py')!r}: {NOT_THERE}\n"
