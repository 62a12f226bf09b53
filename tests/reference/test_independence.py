"""The package stands alone, and is built as its README says."""

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import SOURCE

PACKAGE = SOURCE / "asyncio_reference"
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))
NAMES = [
    ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")
    for path in MODULES
]


def test_never_imports_asyncio():
    program = (
        "import importlib, sys\n"
        f"sys.path.insert(0, {str(SOURCE)!r})\n"
        f"for name in {[name for name in NAMES if not name.endswith('__main__')]!r}:\n"
        "    importlib.import_module(name)\n"
        "print(sorted(name for name in sys.modules if name.split('.')[0] in "
        "('asyncio', '_asyncio')))\n"
    )
    found = subprocess.run(
        [sys.executable, "-B", "-c", program], capture_output=True, text=True, check=True
    )

    assert found.stdout == "[]\n"


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_module_says_what_it_is_for_and_is_short(path):
    text = path.read_text()
    facade = "public place" in text.partition("\n")[0]
    bare = path.name in ("log.py", "constants.py")

    assert ast.get_docstring(ast.parse(text))
    assert facade or bare or "Refuses to:" in text
    assert text.count("\n") <= 300


def test_imports_go_one_way():
    graph = {}
    for name, path in zip(NAMES, MODULES, strict=True):
        package = name if path.name == "__init__.py" else name.rpartition(".")[0]
        graph[name] = set()
        for node in ast.parse(path.read_text()).body:  # what is imported at once
            if isinstance(node, ast.ImportFrom) and node.level:
                base = ".".join(package.split(".")[: len(package.split(".")) - node.level + 1])
                base = f"{base}.{node.module}" if node.module else base
                for alias in node.names:
                    target = f"{base}.{alias.name}"
                    graph[name].add(target if target in NAMES else base)

    done = []

    def visit(name, path):
        assert name not in path, f"a circle: {' -> '.join([*path, name])}"
        if name not in done:
            for target in graph[name] - {name.rpartition(".")[0]}:
                visit(target, [*path, name])
            done.append(name)

    for name in NAMES:
        visit(name, [])


def test_core_does_not_know_networking():
    for name, path in zip(NAMES, MODULES, strict=True):
        if ".net" not in name and name != "asyncio_reference":
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.ImportFrom):
                    assert "net" not in (node.module or "").split("."), name


def test_substitution_puts_everything_back(reference):
    import asyncio
    import asyncio.tasks

    with reference.substitute():
        import asyncio as inside
        from asyncio.tasks import Task

        assert inside is reference
        assert Task is reference.Task
        assert sys.modules["asyncio.taskgroups"] is reference.taskgroups
        assert sys.modules["_asyncio"] is None

    assert sys.modules["asyncio"] is asyncio
    assert sys.modules["asyncio.tasks"] is asyncio.tasks
    assert sys.modules.get("_asyncio", True)


def test_every_module_of_asyncio_is_there_or_says_that_it_is_left_out(reference):
    import asyncio

    folder = Path(asyncio.__file__).parent
    names = {path.stem for path in folder.glob("*.py")} - {"__init__", "__main__"}
    missing = {}
    with reference.substitute():
        for name in sorted(names):
            try:
                importlib.import_module(f"asyncio.{name}")
            except ImportError as error:
                missing[name] = str(error)

    assert "asyncio_reference leaves TLS out" in missing["sslproto"]
    assert "asyncio_reference leaves subprocesses out" in missing["base_subprocess"]
    assert all("asyncio_reference leaves" in said for said in missing.values()), missing
    assert missing.keys() <= {
        *("base_subprocess", "proactor_events", "sslproto"),
        *("tools", "windows_events", "windows_utils"),
    }
    importlib.import_module("asyncio.sslproto")  # it is back


def test_runs_a_script_and_a_module(tmp_path):
    (tmp_path / "program.py").write_text(
        "import asyncio, sys\n"
        "async def main():\n"
        "    await asyncio.sleep(0)\n"
        "    print(asyncio.__name__, __name__, sys.argv[1:])\n"
        "asyncio.run(main())\n"
    )
    environment = {"PYTHONPATH": f"{SOURCE}:{tmp_path}", "PYTHONDONTWRITEBYTECODE": "1"}

    for what in (["program.py"], ["-m", "program"]):
        command = [sys.executable, "-m", "asyncio_reference", *what, "a", "b"]
        done = subprocess.run(
            command, capture_output=True, text=True, check=True, cwd=tmp_path, env=environment
        )
        assert done.stdout == "asyncio_reference __main__ ['a', 'b']\n"


def test_public_names_are_those_of_3_14(reference):
    import asyncio

    left_out = {"create_subprocess_exec", "create_subprocess_shell"}
    if sys.version_info[:2] == (3, 14):
        assert set(asyncio.__all__) - left_out - set(reference.__all__) == set()
        deprecated = {"get_event_loop_policy", "set_event_loop_policy"}
        extra = set(reference.__all__) - set(asyncio.__all__) - deprecated
        assert extra <= {"BaseEventLoop", "Server"}
    for name in reference.__all__:
        assert hasattr(reference, name)
