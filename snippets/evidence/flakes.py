"""`<!-- flakes -->`: the hunt for programs that print something else once (`./run flakes`)."""

from .common import DATA, cell, duration, load, not_run, source, table

RECORD = DATA / "flakes.json"
COMMAND = "./run flakes 50"


def flakes(request: str, level: int) -> str:
    found = load(RECORD)
    if found is None:
        return not_run(COMMAND)
    rows = [
        [
            one["clock"],
            *(f"{one[key]:,}" for key in ("runs", "programs", "executions")),
            str(sum(d["clock"] == one["clock"] for d in found["differences"])),
            duration(one["seconds"]),
        ]
        for one in found["clocks"]
    ]
    heads = ["Clock", "Runs", "Programs", "Executions", "Differences", "Time, all runs added"]
    said = (
        f"On {found['date']}, CPython {found['python']}, {found['platform']}, on "
        f"{' and '.join(found['implementations'])}: {found['at_once']} runs at a time, and beside "
        f"them a process that only computes on each of {found['cores']} cores."
    )
    parts = [table(heads, rows, 5), said]
    if found["differences"]:
        listed = [
            [
                one["clock"],
                str(one["run"]),
                one["implementation"],
                _program(one["program"]),
                cell(one["said"][:300]),
            ]
            for one in found["differences"]
        ]
        heads = ["Clock", "Run", "Implementation", "Program", "What it did then"]
        parts.append(table(heads, listed))
    return "\n\n".join([*parts, source(RECORD)])


def _program(id_: str) -> str:
    return f"`{id_}`" if id_ else "none by itself"
