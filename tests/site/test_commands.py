"""Every `./run COMMAND` that a page, a workflow or the script itself names is a command of it."""

import re

from snippets import ROOT

TOP = ROOT.parent
NAMED_IN = [TOP / "run", TOP / "README.md", TOP / "CONTRIBUTING.md", *(TOP / "docs").rglob("*.md")]
WORKFLOWS = [*(TOP / ".github").rglob("*.yml")]
NAMED_IN += WORKFLOWS


def test_every_command_that_is_named_is_there() -> None:
    named = {
        name: path.relative_to(TOP)
        for path in NAMED_IN
        for name in re.findall(r"\./run ([a-z]\w*)", path.read_text())
    }
    there = set(re.findall(r"(?m)^cmd_(\w+)\(\)", (TOP / "run").read_text()))

    assert {"serve", "test"} <= set(named)
    assert {name: path for name, path in named.items() if name not in there} == {}


def test_a_job_builds_the_wheel_for_pyodide() -> None:
    built = [path.name for path in WORKFLOWS if " pyodide build reference_impl" in path.read_text()]

    assert built != []
