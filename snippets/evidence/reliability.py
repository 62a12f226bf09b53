"""`<!-- reliability -->`: interrupts, threads, connections, tasks, many (`./run reliability`)."""

from typing import Any

from .common import DATA, cell, duration, load, not_run, source, table

RECORD = DATA / "reliability.json"
COMMAND = "./run reliability"
COLUMNS = {
    ("reference", "plain"): "Reference",
    ("reference", "dev"): "Reference, `-X dev -W error`",
    ("stdlib", "plain"): "asyncio",
    ("stdlib", "dev"): "asyncio, `-X dev -W error`",
}


def reliability(request: str, level: int) -> str:
    found = load(RECORD)
    if found is None:
        return not_run(COMMAND)
    said = f"On {found['date']}, CPython {found['python']}, {found['platform']}."
    rows = [
        [f"{proof['number']:,} {proof['says']}", *(_verdict(proof, key) for key in COLUMNS)]
        for proof in found["proofs"]
    ]
    details = [
        [
            f"`{proof['name']}`",
            COLUMNS[run["implementation"], run["mode"]],
            *(cell(outcome), f"{count:,}"),
        ]
        for proof in found["proofs"]
        for key in COLUMNS
        for run in proof["runs"]
        if (run["implementation"], run["mode"]) == key
        for outcome, count in run["outcomes"].items()
    ]
    return "\n\n".join(
        [
            said,
            table(["What", *COLUMNS.values()], rows),
            "What was counted:",
            table(["Program", "On", "Outcome", "Count"], details, 1),
            source(RECORD),
        ]
    )


def _verdict(proof: dict[str, Any], key: tuple[str, str]) -> str:
    for run in proof["runs"]:
        if (run["implementation"], run["mode"]) == key:
            return f"{'held' if run['held'] else '**not held**'}, {duration(run['seconds'])}"
    return "not run"
