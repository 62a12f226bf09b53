"""What it costs to record a timeline; and instruments, where nobody listens: trees of tasks."""

from ..registry import benchmark
from . import trees

LEAVES = trees.BRANCHES**trees.LEVELS
FEW = trees.BRANCHES**4


@benchmark(LEAVES)
async def tracing_gather(n: int) -> None:
    """Tasks in gather whose leaves do nothing."""
    await trees.walk(n, "none", grouped=False)


@benchmark(LEAVES)
async def tracing_tg(n: int) -> None:
    """Tasks in groups whose leaves do nothing."""
    await trees.walk(n, "none", grouped=True)


@benchmark(LEAVES)
async def tracing_io_gather(n: int) -> None:
    """Tasks in gather whose leaves sleep."""
    await trees.walk(n, "io", grouped=False)


@benchmark(FEW)
async def tracing_whole(n: int) -> None:
    """So few tasks in gather that every event of theirs is recorded."""
    await trees.walk(n, "none", grouped=False)
