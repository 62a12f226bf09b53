"""The command line of `./run mutate`, which each of its steps reads for itself."""

import argparse
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]


def options(arguments: list[str]) -> argparse.Namespace:
    """Exits where there is an argument that no step knows."""
    parser = argparse.ArgumentParser(prog="./run mutate", description="Break the reference.")
    parser.add_argument("module", nargs="*", help="`tasks`, `net`, `net.reader`; default: all")
    parser.add_argument("--at-once", type=int, default=1)
    parser.add_argument("--most", type=int, default=0, help="of each kind of test, per mutant")
    parser.add_argument("--longest", type=float, default=30, help="seconds that a test may take")
    parser.add_argument("--share", type=float, default=1.0, help="of each module's mutants")
    parser.add_argument("--after", type=float, default=0, help="not the share before this one")
    parser.add_argument("--minutes", type=float, default=24 * 60, help="of each step")
    parser.add_argument("--survivors", action="store_true", help="try those again, too")
    parser.add_argument("--same-reach", action="store_true", help="what tests reach is as before")
    parser.add_argument("--work", type=Path, default=TOP / ".setup" / "mutation")
    parser.add_argument("--record", type=Path, default=TOP / "docs" / "data" / "mutation.json")
    return parser.parse_args(arguments)


def piece(chosen: argparse.Namespace) -> tuple[list[str], float, float]:
    """What `mutants.every` is to give."""
    return chosen.module, chosen.share, chosen.after
