"""`<!-- suites -->`: the own tests of libraries that stand on asyncio (`./run suites`)."""

from .common import DATA, cell, load, not_run, source, table

RECORD = DATA / "suites.json"
COMMAND = "./run suites"


def suites(request: str, level: int) -> str:
    found = load(RECORD)
    if found is None:
        return not_run(COMMAND)
    said = f"On {found['date']}, CPython {found['python']}, {found['platform']}."
    rows, failures = [], []
    for suite in found["suites"]:
        ours = suite["reference"]
        name = f"{suite['name']} {suite['version']}"
        counts = [suite["stdlib"].get("passed", 0)]
        counts += [ours.get(kind, 0) for kind in ("passed", "left_out", "failed", "both")]
        rows.append([name, *(f"{count:,}" for count in [*counts, ours.get("skipped", 0)])])
        failures += [[name, cell(one)] for one in suite["failures"]]
    heads = ["Library", "asyncio: passed", "Reference: passed", "Left out", "Failed"]
    parts = [said, table([*heads, "Failed on both", "Skipped"], rows, 6)]
    partly = [f"of {suite['name']} {suite['only']}" for suite in found["suites"] if suite["only"]]
    if partly:
        parts.append(f"Not all of every library: {'; '.join(partly)}.")
    if failures:
        parts.append("What failed on the reference alone, with the first line of what it said:")
        parts.append(table(["Library", "Test"], failures))
    return "\n\n".join([*parts, source(RECORD)])
