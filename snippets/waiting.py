"""What a reader waits for when programs run in the page: the record, and what the page says of it.

`./run bench browser` (tests/bench) measures and writes docs/data/benchmarks/browser.json.

Refuses to: measure.
"""

import json
from statistics import median
from typing import Any

from .format import ROOT, SnippetError

RECORD = ROOT.parent / "docs" / "data" / "benchmarks" / "browser.json"
SCHEMA = 1

_WAITS = {
    "cold": "First visit: from Run to the first output",
    "warm": "Later visit, files kept by the browser",
    "slow": "First visit, 10 Mbit/s and 40 ms for a round trip",
}
_UNITS = {"ratio": "", "ms": " ms", "kB": " kB", "files": ""}


def page(level: int) -> str:
    """`<!-- benchmarks browser -->`: targets, then the times beside bare Pyodide."""
    if not RECORD.is_file():
        raise SnippetError(RECORD, 0, "no such record: ./run bench browser --record makes it")
    record = json.loads(RECORD.read_text(encoding="utf-8"))
    if record["schema"] != SCHEMA:
        raise ValueError(f"{RECORD}: not of schema {SCHEMA}")
    heading = "#" * (level + 1)
    return "\n".join(
        [
            _measured(record),
            "",
            f"{heading} Targets of the page {{ #targets-of-the-page }}",
            "",
            _targets(record["targets"]),
            "",
            f"{heading} Beside bare Pyodide {{ #beside-bare-pyodide }}",
            "",
            _waits(record["figures"]),
            "",
        ]
    )


def _measured(record: dict[str, Any]) -> str:
    browser, machine = record["browser"], record["machine"]
    busy = median(record["figures"]["busy"]["all"])
    return (
        f"{browser['name'].title()} {browser['release']}, Pyodide {record['pyodide']}, "
        f"{machine['cores']} cores ({machine['processor']}), {record['rounds']} rounds, "
        f"{record['date']}.\n"
        f"Other work kept {busy:.0%} of the machine busy when a round began, in the median."
    )


def _targets(targets: dict[str, dict[str, Any]]) -> str:
    rows = ["| Target | at most | measured | met |", "| --- | ---: | ---: | --- |"]
    for target in targets.values():
        most, measured, unit = target["at_most"], target["measured"], _UNITS[target["unit"]]
        met = "yes" if measured <= most else "no"
        rows.append(f"| {target['what']} | {most:g}{unit} | {measured:g}{unit} | {met} |")
    return "\n".join(rows)


def _waits(figures: dict[str, dict[str, Any]]) -> str:
    columns = {
        "bare": "bare Pyodide",
        "pyscript": "PyScript's editor",
        "zensical": "Zensical's editor",
        "ours": "here",
    }
    measured = {name for name in columns if f"{name} cold" in figures}
    heads = [head for name, head in columns.items() if name in measured]
    rows = [f"| Wait | {' | '.join(heads)} |", "| --- |" + " ---: |" * len(heads)]
    for name, what in _WAITS.items():
        medians = [figures.get(f"{who} {name}") for who in columns if who in measured]
        cells = [f"{one['median']:,.0f} ms" if one else "" for one in medians]
        rows.append(f"| {what} | {' | '.join(cells)} |")
    return "\n".join(rows)
