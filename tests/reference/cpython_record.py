"""Keeps what CPython's own tests said about the reference: docs/data/cpython/VERSION.json.

    python tests/reference/cpython_record.py PYTHON...

Each PYTHON runs its own tests (cpython_suite.py), two modules at a time.  The record:

    schema      1
    python      the exact version, such as "3.14.10"
    date        of the run, ISO 8601
    total       {outcome: number of tests}; the outcomes are
                passed    it passed
                failed    it failed, and no list excuses it
                private   it asserts how CPython does it, not what it does
                version   it asserts what another version than 3.14 does
                left_out  it needs what the reference leaves out (TLS, pipes, subprocesses)
                skipped   it skipped itself
    modules     {module: {outcome: number}}, only what is not 0; `tasks` is
                test.test_asyncio.test_tasks, see cpython_suite.full_name()
    excused     [{kind, pattern, reason, tests}]: for each reviewed exception that was
                needed, how many tests failed under it
    failures    [test id]: what is in `failed`

Refuses to: keep a record of some modules only.
"""

import datetime
import json
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cpython_private import patterns
from cpython_suite import ALL, KINDS, judge, run

FOLDER = Path(__file__).parents[2] / "docs" / "data" / "cpython"


def record(python):
    """Run all modules on `python`; (record, the patterns that were needed)."""
    ask = "import platform; print(platform.python_version())"
    exact = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=True)
    exact = exact.stdout.strip()
    version = tuple(int(part) for part in exact.split(".")[:2])
    modules, excused, failures = {}, Counter(), []
    with ThreadPoolExecutor(2) as pool:
        found = pool.map(lambda name: judge(name, run(python, name), version), ALL)
        for name, outcomes in zip(ALL, found, strict=True):
            counts = Counter(outcome for outcome, _ in outcomes.values())
            modules[name] = {kind: counts[kind] for kind in KINDS if counts[kind]}
            for test, (outcome, detail) in outcomes.items():
                if outcome == "failed":
                    failures.append(f"{name}.{test}")
                    print(f"{exact} {name}.{test}\n{detail}", file=sys.stderr)
                elif outcome in ("private", "version", "left_out"):
                    excused[outcome, *detail] += 1
    return {
        "schema": 1,
        "python": exact,
        "date": datetime.date.today().isoformat(),
        "total": {kind: sum(m.get(kind, 0) for m in modules.values()) for kind in KINDS},
        "modules": modules,
        "excused": [
            {"kind": kind, "pattern": pattern, "reason": reason, "tests": number}
            for (kind, pattern, reason), number in sorted(excused.items())
        ],
        "failures": failures,
    }, {pattern for _, pattern, _ in excused}


def main():
    failed, needed = False, set()
    print(f"{'python':<12}{' '.join(f'{kind:>8}' for kind in KINDS)}")
    for python in sys.argv[1:]:
        kept, used = record(python)
        needed |= used
        failed |= bool(kept["failures"])
        numbers = " ".join(f"{kept['total'][kind]:>8}" for kind in KINDS)
        print(f"{kept['python']:<12}{numbers}", flush=True)
        version = ".".join(kept["python"].split(".")[:2])
        FOLDER.mkdir(parents=True, exist_ok=True)
        (FOLDER / f"{version}.json").write_text(json.dumps(kept, indent=1) + "\n")
    stale = sorted(patterns() - needed)
    if stale and len(sys.argv) > 4:
        print("excuse nothing on these versions:", *stale, sep="\n    ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
