"""Holds what a page showed after a Run against the transcript, without the page's own help.

Expected of stdlib is the transcript of the version that the page runs. Expected of the reference
is what it printed on a desktop, as recorded. The page's own verdict has to say the same. Where
the browser cannot switch between threads, a program that needs them may print something else, if
the page says why.
"""

import difflib
import json
from functools import cache
from pathlib import Path
from typing import Any

from snippets import ROOT, Snippet

RECORDS = (ROOT.parent / ".setup/conformance", ROOT.parent / "docs/data/conformance")
"""Of the last test run, else those of the site."""

INLINE = "cannot switch between threads"


def judge(
    snippet: Snippet, seen: dict[str, Any], version: str, jspi: bool
) -> tuple[dict[str, str], str]:
    """The cell for the record, and what is wrong; nothing is wrong if that is empty."""
    if reason := seen.get("unavailable"):
        needs = set(seen["needs"]) & {"sockets", "subprocesses", "signals"}
        known = needs and all(need in reason for need in needs) and "python3 " in reason
        cell = {"verdict": "not available", "reason": reason.split(", which")[0]}
        return cell, "" if known else f"not offered: {reason}"
    recorded = snippet.outputs.on(version)
    inline = not jspi and "threads" in seen["needs"] and INLINE in seen["note"]
    if not seen["ended"]:
        cell = {"verdict": "differs", "printed": "(does not end)"}
        return cell, "" if inline else "did not end"
    same = agrees(recorded, seen)
    cell = {"verdict": "same"} if same else {"verdict": "differs", "printed": seen["printed"]}
    if same != (seen["kind"] == "same"):
        return cell, f"the page says {seen['state']!r}\n{difference(recorded, seen)}"
    if same and recorded == expected(snippet, seen["implementation"], version):
        return cell, ""
    if inline:
        return cell, ""
    if not same and lines(seen["printed"]) == lines(
        expected(snippet, seen["implementation"], version)
    ):
        return cell, ""
    return cell, difference(expected(snippet, seen["implementation"], version), seen)


def expected(snippet: Snippet, implementation: str, version: str) -> str:
    """What the implementation printed on a desktop."""
    cell = _record(implementation, version).get(snippet.id, {})
    return str(cell.get("printed") or snippet.outputs.on(version))


@cache
def _record(implementation: str, version: str) -> dict[str, dict[str, str]]:
    for folder in RECORDS:
        path: Path = folder / f"{implementation}-{version}.json"
        if path.is_file():
            programs: dict[str, dict[str, str]] = json.loads(path.read_text())["programs"]
            return programs
    raise FileNotFoundError(f"no record of {implementation} on {version}: ./run test makes it")


def agrees(recorded: str, seen: dict[str, Any]) -> bool:
    """Whether stdout, and the line of an uncaught exception, are all that is recorded."""
    wanted, got = lines(recorded), lines(seen["stdout"])
    if "exit status" in seen["state"]:
        return wanted[:-1] == got and wanted[-1].startswith("SystemExit")
    if seen["traceback"]:
        named = [line.lstrip(" |") for line in seen["traceback"].splitlines()]
        return wanted[:-1] == got and wanted[-1] in named
    return wanted == got


def lines(text: str) -> list[str]:
    """A transcript keeps neither blanks at the end of a line nor empty lines around the whole."""
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n").splitlines()


def difference(wanted: str, seen: dict[str, Any]) -> str:
    got = lines(seen["stdout"]) + lines(seen["traceback"])
    diff = difflib.unified_diff(lines(wanted), got, "expected", "seen", lineterm="")
    return "\n".join([*diff, seen["state"], seen["stderr"][-500:]])
