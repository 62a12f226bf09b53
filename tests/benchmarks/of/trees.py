"""The sixteen async trees of pyperformance, written anew from their published description.

A tree of six levels with six branches each is walked by `gather` or by a TaskGroup, with
ordinary or with eager tasks. Its 46,656 leaves do nothing, sleep for 50 ms, look most answers up
in a cache and sleep for the others, or compute and sleep by turns.
"""

import asyncio
import math
import random
from collections.abc import Awaitable, Callable

from ..registry import NOT_EAGER, benchmark

LEVELS, BRANCHES = 6, 6
NAP = 0.05

Leaf = Callable[[], Awaitable[object]]


async def _nothing() -> None:
    pass


async def _io() -> None:
    await asyncio.sleep(NAP)


def _memoization() -> Leaf:
    """Nine answers of ten are in the cache, once they were asked for."""
    chance = random.Random(0)
    cache: set[int] = set()

    async def leaf() -> None:
        key = chance.randint(1, 100)
        if key <= 90:
            if key in cache:
                return
            cache.add(key)
        await asyncio.sleep(NAP)

    return leaf


def _cpu_io_mixed() -> Leaf:
    chance = random.Random(0)

    async def leaf() -> None:
        if chance.random() < 0.5:
            math.factorial(500)
        else:
            await asyncio.sleep(NAP)

    return leaf


LEAVES: dict[str, Callable[[], Leaf]] = {
    "none": lambda: _nothing,
    "io": lambda: _io,
    "memoization": _memoization,
    "cpu_io_mixed": _cpu_io_mixed,
}


async def _by_gather(level: int, leaf: Leaf) -> None:
    if level == 0:
        await leaf()
    else:
        await asyncio.gather(*[_by_gather(level - 1, leaf) for _ in range(BRANCHES)])


async def _by_group(level: int, leaf: Leaf) -> None:
    if level == 0:
        await leaf()
    else:
        async with asyncio.TaskGroup() as group:
            for _ in range(BRANCHES):
                group.create_task(_by_group(level - 1, leaf))


async def walk(leaves: int, kind: str, grouped: bool) -> None:
    """A tree with so many leaves: a warm-up has a level less for each factor of six."""
    levels = round(math.log(leaves, BRANCHES))
    await (_by_group if grouped else _by_gather)(levels, LEAVES[kind]())


def _add(kind: str, eager: bool, grouped: bool) -> None:
    async def tree(n: int) -> None:
        if eager:
            asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
        await walk(n, kind, grouped)

    leaf = {"none": "do nothing", "io": "sleep", "memoization": "are mostly remembered"}
    tree.__doc__ = (
        f"{'Eager tasks' if eager else 'Tasks'} in {'groups' if grouped else 'gather'} "
        f"whose leaves {leaf.get(kind, 'compute or sleep')}."
    )
    name = "_".join(["eager"] * eager + [kind] * (kind != "none") + ["tg"] * grouped or ["gather"])
    benchmark(
        BRANCHES**LEVELS,
        name,
        since=(3, 12) if eager else (3, 11),
        without=NOT_EAGER if eager else (),
    )(tree)


for _kind in LEAVES:
    for _eager in (False, True):
        for _grouped in (False, True):
            _add(_kind, _eager, _grouped)
