"""`python -m tests.mutation`: see `./run mutate`."""

import sys

import pytest

from .hunt import Hunt
from .options import options


def main(arguments: list[str]) -> int:
    tests = ["tests/programs/test_transcripts.py", "tests/reference", "tests/timeline"]
    how = ["-q", "--no-header", "-s", "--implementation", "reference"]
    return int(pytest.main([*how, *tests], plugins=[Hunt(options(arguments))]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
