"""`<!-- fuzzing -->`: random programs on stdlib and on the reference (`./run fuzz`).

The record, docs/data/fuzz.json: python, started (a date), seconds, seed, programs, differences
(those that nothing explains), explained (what is known to differ, and why), operations (what the
programs are made of).
"""

from .common import DATA, cell, duration, load, not_run, source, table

RECORD = DATA / "fuzz.json"
COMMAND = "./run fuzz"


def fuzzing(request: str, level: int) -> str:
    found = load(RECORD)
    if found is None:
        return not_run(COMMAND)
    row = [f"CPython {found['python']}", found["started"], duration(found["seconds"])]
    row += [f"{found['programs']:,}", f"{found['differences']:,}", str(found["seed"])]
    heads = ["On", "Begun on", "Time", "Programs", "Differences", "First seed"]
    parts = [table(heads, [row], 4)]
    if found["operations"]:
        names = ", ".join(f"`{name}`" for name in found["operations"])
        parts.append(f"A program is made of {len(found['operations'])} operations: {names}.")
    if found["explained"]:
        rows = [[cell(one["what"]), cell(one["why"])] for one in found["explained"]]
        parts.append("What differs, is explained and not counted:")
        parts.append(table(["What", "Why"], rows))
    return "\n\n".join([*parts, source(RECORD)])
