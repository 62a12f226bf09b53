"""`./run bench`: measure, print, and keep the record that the page shows.

    ./run bench                     everything on Python 3.13, recorded in docs/data/benchmarks/
    ./run bench --quick micro       one group, fewer operations, three rounds, nothing recorded
    ./run bench --only gather       one benchmark, nothing recorded
    ./run bench --python 3.14       on another Python

Groups: micro, trees, network, memory, growth, tracing. Naming some records those and leaves the
others.
"""

import argparse
import importlib.util
import sys

from .keep import keep
from .measure import points, run
from .registry import GROUPS

IMPLEMENTATIONS = ("stdlib", "pure", "uvloop", "reference")
ENOUGH = 5  # rounds for a record


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="./run bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=", ".join(GROUPS))
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=0)
    parser.add_argument("--only", default="", metavar="NAME")
    chosen = parser.parse_args(arguments)
    if unknown := set(chosen.groups) - set(GROUPS):
        parser.error(f"no group {', '.join(sorted(unknown))}")
    implementations: tuple[str, ...] = IMPLEMENTATIONS
    if importlib.util.find_spec("uvloop") is None:
        print("uvloop is not installed for this Python: left out", file=sys.stderr)
        implementations = tuple(name for name in implementations if name != "uvloop")
    rounds = chosen.rounds or (3 if chosen.quick else ENOUGH)
    for group in chosen.groups or GROUPS:
        measured = {}
        for point in points(group, implementations, chosen.quick):
            if chosen.only and point.benchmark.name != chosen.only:
                continue
            medians = run(point, rounds)
            measured[point.key] = {"what": point.what, "unit": point.unit, "medians": medians}
            ratios = "  ".join(
                f"{name} {value / medians['stdlib']:.2f}"
                for name, value in medians.items()
                if name != "stdlib"
            )
            cost = f"{medians['stdlib']:>10,} {point.unit:<5}"
            print(f"{group:8} {point.key:28} {cost} {ratios}", flush=True)
        if not chosen.quick and not chosen.only and rounds >= ENOUGH:
            keep(group, measured, rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
