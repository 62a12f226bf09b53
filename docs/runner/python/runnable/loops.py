"""Event loops for a thread that nothing outside can wake: one selector, two implementations.

stdlib's and the reference's `BaseEventLoop` are used as they are; only the selector, which
sleeps instead of watching descriptors, is ours, and where threads cannot take turns so is
`run_in_executor`. Refuses: descriptors, signals, subprocesses.
"""

import asyncio
import asyncio.base_events
import asyncio.events
import itertools
import threading
from collections.abc import Callable, Mapping
from typing import Any

import asyncio_reference.events
import asyncio_reference.loop

from . import blocking, threads


class BlockingSelector:
    """A selector without descriptors: `select` sleeps for the time-out or until woken."""

    def __init__(self) -> None:
        self._woken = False
        self._pause: Any = None

    def select(self, timeout: float | None = None) -> list[Any]:
        if self._woken or (timeout is not None and timeout <= 0):
            threads.let_others()
        elif threads.alone():
            blocking.block(timeout)
        else:
            threads.pause(timeout, self._paused)
            self._pause = None
        self._woken = False
        return []

    def _paused(self, pause: Any) -> None:
        self._pause = pause

    def wake(self) -> None:
        """End a `select` that waits, or let the next one return at once."""
        self._woken = True
        if self._pause is not None:
            self._pause.wake()

    def close(self) -> None:
        """Nothing is held."""

    def get_map(self) -> Mapping[Any, Any]:
        return {}


_names = itertools.count(1)


def _counting_names(base: type[Any]) -> type[Any]:
    class CountingEventLoop(base):  # type: ignore[misc]
        """Names of tasks count from Task-1 in every program, which those that C gives do not."""

        def create_task(self, coro: Any, **options: Any) -> Any:
            if self._task_factory is not None:
                return super().create_task(coro, **options)
            if options.get("name") is None and not self.is_closed():
                options["name"] = f"Task-{next(_names)}"
            return super().create_task(coro, **options)

    return CountingEventLoop


def _on(base: type[Any]) -> type[Any]:
    class BlockingEventLoop(base):  # type: ignore[misc]
        """`BaseEventLoop` over a selector that sleeps."""

        def __init__(self) -> None:
            super().__init__()
            self._selector = BlockingSelector()

        def _process_events(self, event_list: list[Any]) -> None:
            """There are none."""

        def _write_to_self(self) -> None:
            self._selector.wake()

        def close(self) -> None:
            if self.is_running():
                raise RuntimeError("Cannot close a running event loop")
            if not self.is_closed():
                super().close()
                self._selector.close()

        def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> Any:
            """Where threads cannot take turns: call `func` soon; it blocks the loop meanwhile."""
            if threads.real():
                return super().run_in_executor(executor, func, *args)
            self._check_closed()
            future = self.create_future()

            def call() -> None:
                if future.done():
                    return
                try:
                    result = func(*args)
                except (SystemExit, KeyboardInterrupt):
                    raise
                except BaseException as error:
                    future.set_exception(error)
                else:
                    future.set_result(result)

            self.call_soon(call)
            return future

    BlockingEventLoop.__name__ = BlockingEventLoop.__qualname__ = "_UnixSelectorEventLoop"
    BlockingEventLoop.__module__ = "asyncio.unix_events"
    return BlockingEventLoop


StdlibEventLoop = _on(_counting_names(asyncio.base_events.BaseEventLoop))
ReferenceEventLoop = _on(asyncio_reference.loop.BaseEventLoop)


def install() -> None:
    """Let `asyncio.run` and `new_event_loop` make these, in both implementations."""
    global _names
    _names = itertools.count(1)
    for package, loop in ((asyncio, StdlibEventLoop), (asyncio_reference, ReferenceEventLoop)):
        _make_default(package, loop)


def _make_default(package: Any, loop: type[Any]) -> None:
    class Policy(package.events._BaseDefaultEventLoopPolicy):  # type: ignore[misc]
        _loop_factory = loop

        class _Local(threading.local):
            _loop = None

    package.events._set_event_loop_policy(Policy())
    package.events._set_running_loop(None)
    package.EventLoop = package.SelectorEventLoop = loop
