"""The reference as a package: what the wheel and the sdist hold, and the wheel in anyone's Pyodide.

`./run wheel` makes the same files. Nothing is fetched: the build backend is in the toolchain.
"""

import subprocess
import tarfile
import zipfile
from pathlib import Path

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


def test_pyodide_loads_the_wheel(dist: Path) -> None:
    script = LOAD % {"pyodide": PYODIDE, "dist": dist}
    done = subprocess.run(
        ["node", "--input-type=module", "--eval", script], capture_output=True, text=True
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].endswith("/site-packages/asyncio_reference/__init__.py")
