"""Waiting: sleep, wait_for, wait, and the threads' door into a loop.

All of them are built from three things: a Future as the signal, a callback that
sets it, and `await`.  gather and shield, which make futures that stand for others,
are in combining.py; as_completed is in completing.py.

Refuses to: poll.
"""

import concurrent.futures
import types
from collections.abc import Awaitable, Coroutine, Generator, Iterable
from typing import Any, TypeVar, overload

from . import coroutines, events, timeouts
from .base_futures import isfuture
from .bridging import _chain_future
from .callbacks import _KNOWN, FunctionListener
from .events import _running
from .exceptions import CancelledError
from .future import Future, _set_result_unless_cancelled
from .instruments import told
from .registry import current_task
from .starting import ensure_future
from .waiters import _create_waiter

__all__ = (
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "ALL_COMPLETED",
    "run_coroutine_threadsafe",
    "sleep",
    "wait",
    "wait_for",
)

_T = TypeVar("_T")

FIRST_COMPLETED = concurrent.futures.FIRST_COMPLETED
FIRST_EXCEPTION = concurrent.futures.FIRST_EXCEPTION
ALL_COMPLETED = concurrent.futures.ALL_COMPLETED


@types.coroutine
def _let_others_run() -> Generator[None, None, None]:
    yield


@overload
async def sleep(delay: float) -> None: ...
@overload
async def sleep(delay: float, result: _T) -> _T: ...
async def sleep(delay: float, result: Any = None) -> Any:
    """Suspend the current task for `delay` seconds, then return `result`.

    With `delay` <= 0 every other ready task gets one turn.  Raises ValueError for
    NaN (3.13).
    """
    if delay <= 0:
        await _let_others_run()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    try:
        loop = _running.loop
        takes_sleepers = loop._takes_sleepers and not told.of_sleep
    except AttributeError:  # none is running, or one of another kind
        takes_sleepers = False
    if takes_sleepers:
        sleeper = loop._create_sleeper(delay)
        try:
            await sleeper
        except BaseException:
            sleeper._cancel_timer()
            raise
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


async def wait_for(fut: Awaitable[_T], timeout: float | None) -> _T:
    """Await `fut`, for `timeout` seconds at most (None: without limit).

    When the time is over `fut` is cancelled, waited for, and TimeoutError raised;
    a result that it returns all the same is returned.  Since 3.12 `fut` runs in
    the current task.  With `timeout` <= 0 it never starts.
    """
    if timeout is not None and timeout <= 0:
        future = ensure_future(fut)
        if future.done():
            return future.result()
        await _cancel_and_wait(future)
        try:
            return future.result()
        except CancelledError as exc:
            raise TimeoutError from exc
    async with timeouts.timeout(timeout):
        return await fut


def _release(waiter: Future[None], *_: object) -> None:
    if not waiter.done():
        waiter.set_result(None)


async def _cancel_and_wait(fut: Future[Any]) -> None:
    # Not `await fut`: that would raise its CancelledError, which could not be
    # told from a cancellation of the task that waits here.
    waiter = events.get_running_loop().create_future()

    def release(_: object) -> None:
        _release(waiter)

    release._waiting_task = current_task()  # type: ignore[attr-defined]  # see future.py
    fut.add_done_callback(release)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)


async def wait(
    fs: Iterable[Future[_T]],
    *,
    timeout: float | None = None,
    return_when: str = ALL_COMPLETED,
) -> tuple[set[Future[_T]], set[Future[_T]]]:
    """Wait for futures; the two sets (done, pending).

    `timeout` in seconds; its passing is not an error.  `return_when` is
    ALL_COMPLETED, FIRST_COMPLETED or FIRST_EXCEPTION.  Nothing is cancelled.
    Raises TypeError for a single future or for coroutines (3.11), ValueError for
    no futures or an unknown `return_when`.
    """
    if isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    futures = set(fs)
    for f in futures:
        if type(f) not in _KNOWN and coroutines.iscoroutine(f):
            raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(futures, timeout, return_when, events.get_running_loop())


async def _wait(
    fs: set[Future[_T]], timeout: float | None, return_when: str, loop: Any
) -> tuple[set[Future[_T]], set[Future[_T]]]:
    assert fs, "Set of Futures is empty."  # an iterator can be true and empty
    waiter = _create_waiter(loop)
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release, waiter)
    missing = len(fs)

    def on_completion(f: Future[_T]) -> None:
        nonlocal missing
        missing -= 1
        if (
            missing <= 0
            or return_when == FIRST_COMPLETED
            or (return_when == FIRST_EXCEPTION and _failed(f))
        ):
            if timer is not None:
                timer.cancel()
            _release(waiter)

    on_completion._waiting_task = current_task()  # type: ignore[attr-defined]
    listener = FunctionListener(on_completion)
    for f in fs:
        listener._listen_to(f)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for f in fs:
            f.remove_done_callback(on_completion)
    done = {f for f in fs if f.done()}
    return done, fs - done


def _failed(f: Future[Any]) -> bool:
    return not f.cancelled() and f.exception() is not None


def run_coroutine_threadsafe(
    coro: Coroutine[Any, Any, _T], loop: Any
) -> concurrent.futures.Future[_T]:
    """Submit a coroutine object to `loop` from another thread.

    Returns a concurrent.futures.Future: its `result(timeout)` blocks the calling
    thread, its `cancel()` cancels the task.  Raises TypeError if `coro` is not a
    coroutine object.
    """
    if not coroutines.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    future: concurrent.futures.Future[_T] = concurrent.futures.Future()

    def start() -> None:
        try:
            _chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise

    loop.call_soon_threadsafe(start)
    return future
