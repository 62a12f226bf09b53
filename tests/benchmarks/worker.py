"""One benchmark on one implementation, in this process: prints one number.

    python -m tests.benchmarks.worker reference micro gather 2000

Seconds of the processor for one operation; bytes for a benchmark of memory. Implementations:
`stdlib`; `pure`, the same without its C accelerator; `reference`; a package that offers
`new_event_loop`. Each is installed before anything imports asyncio.
"""

import gc
import importlib
import inspect
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

REFERENCE = Path(__file__).resolve().parents[2] / "reference_impl" / "src"


def install(implementation: str) -> None:
    """Decide what `import asyncio` finds from now on, and what loops it makes."""
    if implementation == "reference":
        sys.path.insert(0, str(REFERENCE))
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


def seconds(function: Callable[[int], Any], n: int) -> float:
    """Processor time of one run, after one of a tenth of it."""
    import asyncio

    clock = time.process_time
    if not inspect.iscoroutinefunction(function):
        function(max(1, n // 10))
        gc.collect()
        began = clock()
        function(n)
        return clock() - began

    async def timed(n: int) -> float:
        began = clock()
        await function(n)
        return clock() - began

    with asyncio.Runner() as runner:
        runner.run(timed(max(1, n // 10)))
        gc.collect()
        return runner.run(timed(n))


def main(implementation: str, group: str, name: str, n: str) -> None:
    install(implementation)
    from .registry import benchmarks

    found = benchmarks(group)[name]
    if group == "memory":
        found.function(int(n))  # prints what it found
    else:
        print(seconds(found.function, int(n)) / int(n))


if __name__ == "__main__":
    main(*sys.argv[1:])
