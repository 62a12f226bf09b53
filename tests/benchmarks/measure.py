"""Lets the implementations take turns in fresh processes, and takes the median of each.

A round runs every implementation once, beginning with another one each time, so that what slows
the machine for a while slows all. Refuses to retry: a process that fails ends the measurement.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from snippets import ROOT

from .of import growth, memory, tracing
from .registry import Benchmark, benchmarks

TRACING = (
    "stdlib",
    "stdlib-traced",
    "stdlib-whole",
    "bare",
    "reference",
    "reference-traced",
    "reference-whole",
)


@dataclass(frozen=True)
class Point:
    """What is run: a benchmark with a number of operations, and how often the whole is repeated."""

    key: str
    what: str
    unit: str
    benchmark: Benchmark
    operations: int
    implementations: tuple[str, ...]


def points(group: str, implementations: tuple[str, ...], quick: bool) -> Iterator[Point]:
    """The points of a group; `quick`: a fifth of the operations, the largest sizes left out."""
    for found in benchmarks(group).values():
        if group in ("memory", "growth"):
            sizes = memory.SIZES if group == "memory" else growth.SIZES
            # Others take as long and share the standard library's tasks.
            two = tuple(i for i in implementations if i in ("stdlib", "reference"))
            for size in sizes[:-1] if quick else sizes:
                name = f"{found.name.partition('_')[2]} {size}"
                unit = "bytes" if group == "memory" else "ns"
                yield Point(name, found.what, unit, found, size, two)
        else:
            whole = group in ("trees", "tracing")
            operations = max(1, found.operations // (5 if quick and not whole else 1))
            able = tuple(i for i in implementations if i not in found.without)
            if group == "tracing":
                floor = ("stdlib-floor", "reference-floor")
                able = TRACING + (floor if found.name in tracing.FLOOR else ())
            yield Point(found.name, found.what, "ns", found, operations, able)


def run(point: Point, rounds: int) -> dict[str, float]:
    """The median of each implementation: nanoseconds, or bytes, for one operation."""
    values: dict[str, list[float]] = {name: [] for name in point.implementations}
    for number in range(rounds):
        turn = number % len(point.implementations)
        for name in point.implementations[turn:] + point.implementations[:turn]:
            values[name].append(_once(point, name))
    factor = 1 if point.unit == "bytes" else 1e9
    return {name: _rounded(median(found) * factor) for name, found in values.items()}


def _once(point: Point, implementation: str) -> float:
    arguments = [implementation, point.benchmark.group, point.benchmark.name, str(point.operations)]
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.worker", *arguments],
        capture_output=True,
        text=True,
        timeout=300,
        cwd=ROOT.parent,
        env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONASYNCIODEBUG": ""},
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments)} failed:\n{done.stderr}")
    return float(done.stdout)


def _rounded(value: float) -> float:
    """Four digits: more would be noise."""
    rounded = float(f"{value:.4g}")
    return int(rounded) if rounded >= 1000 else rounded
