"""docs/data/mutation.json, made of the verdicts so far: `python -m tests.mutation.record`.

Its schema is docs/data/schemas/mutation.json. A survivor that somebody has looked at, and that
nothing can notice, has its reason in equivalent.toml.
"""

import datetime
import importlib.metadata
import json
import platform
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from .mutants import PACKAGE, Mutant, every
from .options import TOP, options, piece

REASONS = Path(__file__).parent / "equivalent.toml"
VERDICTS = ("killed", "timeout", "survived", "unreached")
CONTROL = 0.8, 0.815
"""Another piece of all mutants, from one share to another. Who writes tests for what survived in
the sample does not look at it: so it tells whether they are tests of the sample only."""


def reasons() -> dict[str, str]:
    """Why nothing can notice a mutant, by its key."""
    found = tomllib.loads(REASONS.read_text(encoding="utf-8"))
    return {key: entry["reason"] for entry in found["equivalent"] for key in entry["mutants"]}


def verdicts(path: Path) -> dict[str, dict[str, Any]]:
    """The last of each mutant."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {verdict["key"]: verdict for verdict in map(json.loads, lines)}


def who(by: str) -> str:
    """What noticed: the programs, or the tests of a folder."""
    if by.startswith("tests/programs/"):
        return "programs"
    if by.startswith("CPython"):
        return "CPython's own tests"
    return "tests of the " + by.split("/")[1] if by.startswith("tests/") else "its own end"


def commit() -> str:
    """The last that changed the package."""
    command = ["git", "log", "-1", "--format=%h", "--", PACKAGE.relative_to(TOP).as_posix()]
    return subprocess.run(command, cwd=TOP, capture_output=True, text=True).stdout.strip()


def record(
    mutants: list[Mutant], sample: set[str], found: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    """Of verdicts on mutants that are no longer there, or not of the sample, nothing is kept."""
    modules: dict[str, Counter[str]] = {}
    noticed: Counter[str] = Counter()
    survivors = []
    known = reasons()
    for mutant in {mutant.key: mutant for mutant in mutants}.values():
        counts = modules.setdefault(mutant.module, Counter())
        counts["mutants"] += 1
        verdict = found.get(mutant.key) if mutant.key in sample else None
        if verdict is None or verdict["verdict"] not in VERDICTS:
            continue
        counts["tried"] += 1
        counts[verdict["verdict"]] += 1
        if verdict["verdict"] == "killed":
            noticed[who(verdict["by"])] += 1
        elif verdict["verdict"] in ("survived", "unreached"):
            survivor = {
                "module": mutant.module,
                "line": mutant.line,
                "function": mutant.function,
                "before": mutant.before,
                "after": mutant.after,
                "verdict": verdict["verdict"],
            }
            if mutant.key in known:
                survivor["reason"] = known[mutant.key]
            survivors.append(survivor)
    return {
        "schema": 1,
        "tool": f"mutmut {importlib.metadata.version('mutmut')}",
        "python": platform.python_version(),
        "platform": f"{sys.platform} {platform.machine()}",
        "date": datetime.date.today().isoformat(),
        "commit": commit(),
        "noticed_by": dict(noticed.most_common()),
        "modules": {
            name: {key: counts[key] for key in ("mutants", "tried", *VERDICTS)}
            for name, counts in sorted(modules.items())
        },
        "survivors": sorted(survivors, key=lambda one: (one["module"], one["line"], one["after"])),
    }


def control(found: dict[str, dict[str, Any]]) -> dict[str, Any] | None:
    """How many of the other piece were noticed; None unless all of it was tried."""
    after, share = CONTROL
    keys = {mutant.key for mutant in every([], share, after)}
    known = [found[key]["verdict"] for key in keys if key in found]
    if len(known) < len(keys):
        return None
    noticed = sum(verdict in ("killed", "timeout") for verdict in known)
    return {"after": after, "share": share, "tried": len(known), "noticed": noticed}


def write(found: dict[str, Any], path: Path) -> None:
    """One line per module and survivor, so that a change is one line of a diff."""
    lines = []
    for key, value in found.items():
        if key == "modules":
            inner = ",\n".join(f"  {_json(n)}: {_json(c)}" for n, c in value.items())
            lines.append(f' "modules": {{\n{inner}\n }}')
        elif key == "survivors":
            inner = ",\n".join(f"  {_json(one)}" for one in value)
            lines.append(f' "survivors": [\n{inner}\n ]' if value else ' "survivors": []')
        else:
            lines.append(f" {_json(key)}: {_json(value)}")
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def main(arguments: list[str]) -> int:
    chosen = options(arguments)
    sample = {mutant.key for mutant in every(*piece(chosen))}
    known = verdicts(chosen.work / "verdicts.jsonl")
    found = record(list(every([])), sample, known)
    if (other := control(known)) is not None:
        found["control"] = other
        print(f"mutate: of another piece {other['noticed']} of {other['tried']} noticed")
    write(found, chosen.record)
    counts = Counter[str]()
    for one in found["modules"].values():
        counts.update(one)
    noticed = counts["killed"] + counts["timeout"]
    print(f"mutate: {counts['tried']} of {counts['mutants']} mutants tried, {noticed} noticed")
    print(f"mutate: score {100 * noticed / counts['tried']:.1f} %")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
