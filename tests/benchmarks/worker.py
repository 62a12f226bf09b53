"""One benchmark on one implementation, in this process: prints one number.

    python -m tests.benchmarks.worker reference micro gather 2000

Seconds of the processor for one operation; bytes for a benchmark of memory. Implementations:
`stdlib`; `pure`, the same without its C accelerator; `reference`; `bare`, the same without its
instruments; a package that offers `new_event_loop`. Each is installed before anything imports
asyncio. `stdlib-traced` and `reference-traced` are measured with a timeline being recorded, up to
the number of events that one usually holds; with `-whole` without a limit, with `-floor` with the
least that could be recorded.
"""

import gc
import importlib
import inspect
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

from . import bare

REFERENCE = Path(__file__).resolve().parents[2] / "reference_impl" / "src"


def install(implementation: str) -> None:
    """Decide what `import asyncio` finds from now on, and what loops it makes."""
    implementation, _, traced = implementation.partition("-")
    if traced:
        _listening.extend((implementation, traced))
    if implementation in ("reference", "bare"):
        sys.path.insert(0, str(REFERENCE))
        if implementation == "bare":
            bare.install()
        package: Any = importlib.import_module("asyncio_reference")
        package.substitute()
    elif implementation == "pure":
        sys.modules["_asyncio"] = None  # type: ignore[assignment]
    elif implementation != "stdlib":
        import asyncio

        factory = importlib.import_module(implementation).new_event_loop
        # Runner looks the function up in `events`, programs in the package.
        asyncio.events.new_event_loop = factory
        asyncio.new_event_loop = factory


_listening: list[str] = []
"""The implementation, and how much of it, if a timeline is recorded."""


def listening(function: Callable[[int], Any]) -> AbstractContextManager[object]:
    """Record a timeline inside the block, if that is wanted."""
    if not _listening:
        return nullcontext()
    implementation, how_much = _listening
    if how_much == "floor":
        from . import floor  # imports asyncio, whichever that is by now

        return floor.of_reference() if implementation == "reference" else floor.of_stdlib()
    if implementation == "reference":
        from asyncio_reference.timeline import GRAIN, LIMIT, tracing
    else:
        from snippets.timeline.stdlib import GRAIN, LIMIT, tracing
    limit = LIMIT if how_much == "traced" else sys.maxsize
    return tracing(function.__code__.co_filename, "real", GRAIN, limit)


def seconds(function: Callable[[int], Any], n: int, times: int = 1) -> float:
    """Processor time of one run, after one of a tenth of it; the mean of so many."""
    import asyncio

    clock = time.process_time
    if not inspect.iscoroutinefunction(function):
        function(max(1, n // 10))
        gc.collect()
        with listening(function):
            began = clock()
            for _ in range(times):
                function(n)
            return (clock() - began) / times

    async def timed(n: int) -> float:
        with listening(function):
            began = clock()
            for _ in range(times):
                await function(n)
            return (clock() - began) / times

    with asyncio.Runner() as runner:
        runner.run(timed(max(1, n // 10)))
        gc.collect()
        return runner.run(timed(n))


def main(implementation: str, group: str, name: str, n: str) -> None:
    install(implementation)
    from .of import growth
    from .registry import benchmarks

    found = benchmarks(group)[name]
    if group == "memory":
        found.function(int(n))  # prints what it found
    else:
        times = 1
        if group == "growth":  # a thousand are over in three milliseconds
            times = max(1, growth.SIZES[-2] // int(n))
        print(seconds(found.function, int(n), times) / int(n))


if __name__ == "__main__":
    main(*sys.argv[1:])
