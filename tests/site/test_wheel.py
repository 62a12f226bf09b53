"""The reference as a package: what the wheel and the sdist hold, and the wheel in anyone's Pyodide.

`./run wheel` makes the same files. Nothing is fetched: the build backend is in the toolchain.
"""

import json
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from snippets import ROOT

TOP = ROOT.parent
PACKAGE = TOP / "reference_impl"
PYODIDE = TOP / "node_modules" / "pyodide"

LOAD = """
import { loadPyodide } from "%(pyodide)s/pyodide.mjs";
const python = await loadPyodide({
  lockFileURL: "%(dist)s/pyodide-lock.json",
  packageBaseUrl: "%(dist)s/",
  packages: ["asyncio-reference"],
});
console.log(python.runPython("import asyncio_reference; asyncio_reference.__file__"));
"""


USER = """\
import asyncio_reference as asyncio
from asyncio_reference import instruments, substitute


async def child(n: int) -> int:
    await asyncio.sleep(n)
    return n


async def main() -> float:
    loop = asyncio.get_running_loop()
    start: float = loop.time()
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(child(n)) for n in range(3)]
    results: list[int] = [task.result() for task in tasks]
    results += await asyncio.gather(child(1), child(2))
    queue: asyncio.Queue[int] = asyncio.Queue()
    await queue.put(sum(results))
    value: int = await asyncio.wait_for(queue.get(), 5)
    text: str = await asyncio.to_thread(str, value)
    done, pending = await asyncio.wait(tasks)
    number: int = await asyncio.shield(child(len(done) - len(pending) - len(text) - 2))
    async with asyncio.Lock(), asyncio.timeout(None) as limit:
        assert limit.when() is None
    try:
        async with asyncio.timeout(1):
            await asyncio.Event().wait()
    except TimeoutError:
        await asyncio.sleep(3600 + number)
    return loop.time() - start


def virtual() -> asyncio.EventLoop:
    return asyncio.EventLoop(clock=asyncio.VirtualClock())


with instruments.instrument(object()), substitute():
    print(asyncio.run(main(), loop_factory=virtual))
"""


SCRIPT = """\
import asyncio
import sys


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(0))
        group.create_task(asyncio.sleep(0.01))
    print(sys.argv[1:])


asyncio.run(main())
"""


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel, the sdist, and Pyodide's lock with the wheel in it."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(["./run", "wheel", str(folder)], cwd=TOP, check=True, capture_output=True)
    return folder


def test_the_wheel_holds_the_package_and_no_more(dist: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())

    source = PACKAGE / "src"
    modules = {path.relative_to(source).as_posix() for path in source.rglob("*.py")}
    about = {name for name in names if ".dist-info/" in name}
    assert names - about == modules | {"asyncio_reference/py.typed"}
    assert {name.partition("/")[2] for name in about} == {
        "METADATA",
        "RECORD",
        "WHEEL",
        "licenses/LICENSE",
    }


def test_the_sdist_stands_alone(dist: Path) -> None:
    (sdist,) = dist.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert {"README.md", "LICENSE", "pyproject.toml", "PKG-INFO"} <= names
    assert "src/asyncio_reference/py.typed" in names


def test_a_program_that_uses_it_is_typed_and_takes_no_time(dist: Path, tmp_path: Path) -> None:
    """In an environment with nothing but the wheel, as `pip install` lays it out."""
    venv.create(tmp_path / "venv")
    (wheel,) = dist.glob("*.whl")
    (packages,) = (tmp_path / "venv").glob("lib/python*/site-packages")
    zipfile.ZipFile(wheel).extractall(packages)
    python = tmp_path / "venv" / "bin" / "python"
    program = tmp_path / "program.py"
    program.write_text(USER, encoding="utf-8")

    ran = subprocess.run([python, "-I", program], capture_output=True, text=True)
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--python-executable", python, program],
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )

    assert (ran.stdout, ran.stderr) == ("3605.0\n", "")
    drawn_by_the_installed(python, tmp_path)
    assert checked.stdout == "Success: no issues found in 1 source file\n"


def drawn_by_the_installed(python: Path, folder: Path) -> None:
    """Anybody's program, and its timeline as events, as a picture and as a page."""
    program = folder / "script.py"
    program.write_text(SCRIPT, encoding="utf-8")
    trace, picture, page = (folder / f"out.{kind}" for kind in ("json", "svg", "html"))
    files: list[str | Path] = ["--trace", trace, "--timeline", picture, "--timeline", page]

    ran = subprocess.run(
        [python, "-I", "-m", "asyncio_reference", *files, program, "an argument"],
        capture_output=True,
        text=True,
        cwd=folder,
    )

    assert (ran.stdout, ran.stderr) == ("['an argument']\n", "")
    recorded = json.loads(trace.read_text(encoding="utf-8"))
    assert [title for _, title in recorded["tasks"]][0] == "main"
    assert len(recorded["tasks"]) == 3
    assert ElementTree.parse(picture).getroot().tag == "{http://www.w3.org/2000/svg}svg"
    assert page.read_text(encoding="utf-8").count("<svg") == 1


def test_pyodide_loads_the_wheel(dist: Path) -> None:
    script = LOAD % {"pyodide": PYODIDE, "dist": dist}
    done = subprocess.run(
        ["node", "--input-type=module", "--eval", script], capture_output=True, text=True
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].endswith("/site-packages/asyncio_reference/__init__.py")
