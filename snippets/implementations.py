"""Which implementation of asyncio a program runs on, and on which clock.

A program never mentions it: `install` changes what `import asyncio` finds, or what a new event
loop is, and puts everything back. Names: `stdlib`; `reference`, our own; a package such as
`uvloop` that offers `new_event_loop`; or `MODULE:FACTORY`, any callable that returns an event
loop.
"""

import asyncio
import importlib.util
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

REFERENCE = Path(__file__).resolve().parent.parent / "reference_impl" / "src"

OURS = ("stdlib", "reference")
"""Those that come with the project: all programs run on both, on a virtual clock."""

Clock = Literal["virtual", "real"]


class UnknownImplementation(Exception):
    """No such implementation can be imported here."""


def package_of(implementation: str) -> str:
    """The package of a third-party implementation; of ours, nothing."""
    return "" if implementation in OURS else implementation.partition(":")[0].partition(".")[0]


def loop_factory(implementation: str) -> Callable[[], Any]:
    """The event loop's factory for a third-party implementation.

    Raises UnknownImplementation with the reason.
    """
    module_name, _, factory = implementation.partition(":")
    try:
        found: Callable[[], Any] = getattr(
            importlib.import_module(module_name), factory or "new_event_loop"
        )
    except (ImportError, AttributeError) as error:
        raise UnknownImplementation(
            f"{implementation!r} is no implementation here ({error}): "
            "name stdlib, a package with new_event_loop, or MODULE:FACTORY"
        ) from None
    return found


@contextmanager
def install(implementation: str, clock: Clock) -> Iterator[None]:
    """Let programs run on `implementation` inside the block.

    The virtual clock exists for stdlib and the reference; another event loop keeps its own.
    """
    if implementation == "reference":
        with _reference(clock):
            yield
        return
    if implementation == "stdlib":
        if clock == "real":
            yield
            return
        from .clock import VirtualEventLoop

        factory: Callable[[], Any] = VirtualEventLoop
    else:
        factory = loop_factory(implementation)
    with _making_loops(asyncio, factory):
        yield


@contextmanager
def _making_loops(package: Any, factory: Callable[[], Any]) -> Iterator[None]:
    # Runner looks the function up in `events`, programs in the package.
    before = package.events.new_event_loop
    package.events.new_event_loop = package.new_event_loop = factory
    try:
        yield
    finally:
        package.events.new_event_loop = package.new_event_loop = before


@contextmanager
def _reference(clock: Clock) -> Iterator[None]:
    # A copy that can be imported already goes first: the tests break one on purpose.
    if importlib.util.find_spec("asyncio_reference") is None:
        sys.path.insert(0, str(REFERENCE))
    asyncio_reference: Any = importlib.import_module("asyncio_reference")

    def virtual() -> Any:
        return asyncio_reference.EventLoop(clock=asyncio_reference.VirtualClock())

    with asyncio_reference.substitute():
        if clock == "real":
            yield
            return
        with _making_loops(asyncio_reference, virtual):
            yield
