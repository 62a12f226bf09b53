"""Pages made of what a long command found: CPython's own tests, mutation, fuzzing and others.

Each module reads one kind of record below docs/data (their schemas are in docs/data/schemas) and
turns it into Markdown. A record that is not there is said to be missing, with the command that
makes it; nothing is typed into a page.
"""

from .cpython import cpython
from .flakes import flakes
from .fuzzing import fuzzing
from .mutation import mutation
from .reliability import reliability
from .suites import suites

__all__ = ["cpython", "flakes", "fuzzing", "mutation", "reliability", "suites"]
