"""The format of a benchmark: a function of the number of operations, and how many to do.

    @benchmark(20_000)
    async def yields(n: int) -> None:
        \"\"\"A task lets the others run, and there are none.\"\"\"

A coroutine function runs in a loop that was there before; a plain function makes its own. The
first line of the docstring is what the page says about it. An operation is what a program would
call one: a task, a sleep, an item through a queue.
"""

import inspect
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

# uvloop 0.23 gives every task factory an argument that eager ones refuse before 3.14.
NOT_EAGER = ("uvloop",)
GROUPS = ("micro", "trees", "network", "memory", "growth", "tracing")


@dataclass(frozen=True)
class Benchmark:
    name: str
    group: str
    function: Callable[[int], Any]
    operations: int
    """How many make a run of a few tenths of a second on the standard library."""
    since: tuple[int, int]
    without: tuple[str, ...]
    """Implementations that cannot run it."""

    @property
    def what(self) -> str:
        return inspect.cleandoc(self.function.__doc__ or "").partition("\n")[0]


_found: dict[str, dict[str, Benchmark]] = {group: {} for group in GROUPS}


def benchmark(
    operations: int,
    name: str = "",
    since: tuple[int, int] = (3, 11),
    without: tuple[str, ...] = (),
    group: str = "",
) -> Callable[[Callable[[int], Any]], Callable[[int], Any]]:
    """Register a function under its own name, in the group its module, or package, is called by."""

    def register(function: Callable[[int], Any]) -> Callable[[int], Any]:
        place = group or function.__module__.removeprefix(f"{__package__}.of.").partition(".")[0]
        called = name or function.__name__
        _found[place][called] = Benchmark(called, place, function, operations, since, without)
        return function

    return register


def benchmarks(group: str) -> dict[str, Benchmark]:
    """Those of a group that this interpreter can run, in the order of their module."""
    import_module(f"{__package__}.of.{group}")
    here = sys.version_info[:2]
    return {name: found for name, found in _found[group].items() if found.since <= here}
