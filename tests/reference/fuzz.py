"""Differential fuzzing: random programs must leave the same trace on both implementations.

    python tests/reference/fuzz.py [SECONDS] [--programs N] [--seed N] [--record FILE]

A program is a tree of operations (fuzz_operations.py and its neighbours) made from random
numbers, and run on stdlib and on the reference in the same virtual time. Its trace is
everything it saw: what ran when, results, exceptions with their messages and chains, cancel
counts, context variables, the final state of every task. `./run fuzz` writes the record that
the site shows; `test_fuzz.py` runs some, and lets hypothesis shrink what differs.

Refuses to: call a difference explained that is not in `EXPLAINED`, with its reason.
"""

import argparse
import datetime
import hashlib
import json
import platform
import random
import sys
import time
from pathlib import Path

from fuzz_interpreter import OPERATIONS, Interpreter

HERE = Path(__file__).parent
SOURCE = HERE.parents[1] / "reference_impl" / "src"

OFTEN = {"sleep": 4, "spawn": 4, "cancel": 3, "group": 2, "await": 2, "timeout": 2}
NODES = [name for name, bodies in OPERATIONS.items() if bodies for _ in range(OFTEN.get(name, 1))]
LEAVES = [name for name, b in OPERATIONS.items() if not b for _ in range(OFTEN.get(name, 1))]

EXPLAINED: list[dict[str, str]] = []
"""What differs and is meant to; such programs are not made."""


def program(rng, depth=4):
    """A list of operations; each is a tuple: its name, a number, the programs in it."""
    steps = []
    for _ in range(rng.randint(1, 4)):
        name = rng.choice(LEAVES if depth == 0 or rng.random() < 0.5 else NODES)
        number = rng.randint(0, 7)
        least, most = OPERATIONS[name] or (0, 0)
        bodies = [program(rng, depth - 1) for _ in range(rng.randint(least, most))]
        steps.append((name, number, bodies))
    return steps


def compare(steps):
    """The two traces: (stdlib's, the reference's)."""
    import asyncio

    if str(SOURCE) not in sys.path:
        sys.path.insert(0, str(SOURCE))
    import asyncio_reference

    return Interpreter(asyncio).run(steps), Interpreter(asyncio_reference).run(steps)


def difference(expected, found):
    """The first entries that differ, with what led there."""
    for position, (a, b) in enumerate(zip(expected, found, strict=False)):
        if a != b:
            context = expected[max(0, position - 6) : position]
            return [*context, ("stdlib:", a), ("reference:", b)]
    return [
        ("lengths", len(expected), len(found)),
        *(expected[len(found) :] or found[len(expected) :])[:3],
    ]


def sources():
    """A short name for what is compared: the reference, and what makes and runs the programs."""
    files = [*SOURCE.rglob("*.py"), *HERE.glob("fuzz*.py"), HERE / "two_loops.py"]
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(files))).hexdigest()[:16]


def begin(seed, record):
    """The record to go on from: what `record` holds of the same sources, or a new one."""
    new = {
        "schema": 1,
        "python": platform.python_version(),
        "started": datetime.date.today().isoformat(),
        "seconds": 0,
        "programs": 0,
        "differences": 0,
        "explained": EXPLAINED,
        "operations": list(OPERATIONS),
        "seed": seed,
        "entries": 0,
        "sources": sources(),
    }
    if record and record.exists():
        old = json.loads(record.read_text())
        if all(old.get(key) == new[key] for key in ("python", "seed", "sources")):
            return old
    return new


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("seconds", type=float, nargs="?", default=60, help="how long (60)")
    parser.add_argument("--programs", type=int, help="that many, however long it takes")
    parser.add_argument("--seed", type=int, default=0, help="of the first program (0)")
    parser.add_argument("--record", type=Path, help="where to keep, and to go on with, the counts")
    parser.add_argument("--show", action="store_true", help="print the programs that differ")
    chosen = parser.parse_args()
    found = begin(chosen.seed, chosen.record)
    first, before, began = found["programs"], found["seconds"], time.monotonic()

    def more():
        if chosen.programs:
            return found["programs"] - first < chosen.programs
        return time.monotonic() - began < chosen.seconds

    while more() and found["differences"] < 10:
        seed = found["seed"] + found["programs"]
        steps = program(random.Random(seed))
        traces = compare(steps)
        found["programs"] += 1
        found["entries"] += len(traces[0])
        if traces[0] != traces[1]:
            found["differences"] += 1
            print(f"seed {seed} differs:")
            for entry in difference(*traces):
                print("   ", entry)
            if chosen.show:
                print(steps)
    found["seconds"] = round(before + time.monotonic() - began)
    if chosen.record:
        chosen.record.write_text(json.dumps(found, indent=1) + "\n")
    print(
        "{programs} programs, {entries} entries, {differences} differ, {seconds} s".format(**found)
    )
    return 1 if found["differences"] else 0


if __name__ == "__main__":
    sys.exit(main())
