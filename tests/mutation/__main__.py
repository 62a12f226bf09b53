"""`python -m tests.mutation`: see `./run mutate`."""

import argparse
import sys
from pathlib import Path

import pytest

from .hunt import Hunt

TOP = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run mutate", description="Break the reference.")
    parser.add_argument("module", nargs="*", help="`tasks`, `net`, `net.reader`; default: all")
    parser.add_argument("--at-once", type=int, default=1)
    parser.add_argument("--most", type=int, default=0, help="programs, and other tests, per mutant")
    parser.add_argument("--longest", type=float, default=30, help="seconds that a test may take")
    parser.add_argument("--share", type=float, default=1.0, help="of the mutants of each module")
    parser.add_argument("--minutes", type=float, default=24 * 60, help="start no mutant after that")
    parser.add_argument("--survivors", action="store_true", help="try those again, too")
    parser.add_argument("--same-reach", action="store_true", help="what tests reach is as before")
    parser.add_argument("--work", type=Path, default=TOP / ".setup" / "mutation")
    chosen = parser.parse_args(arguments)
    tests = ["tests/programs/test_transcripts.py", "tests/reference", "tests/timeline"]
    options = ["-q", "--no-header", "-s", "--implementation", "reference"]
    return int(pytest.main([*options, *tests], plugins=[Hunt(chosen)]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
