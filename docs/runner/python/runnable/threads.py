"""Threads on one thread: each has a stack of its own, and they take turns when one waits.

Where the browser can switch stacks (JSPI), a thread runs until it waits for a lock, for time or
for its event loop; then another goes on. Where it cannot, a thread runs to its end when it is
started, and what it would have to wait for is an error instead of a standstill.

What Python finds in `threading`, `queue` and `concurrent.futures` is standard code on top of the
few things here: locks, starting, joining, who is running. Refuses: to interrupt what computes.
"""

import _thread
import _threading_local
import asyncio.tasks
import concurrent.futures.thread
import functools
import itertools
import queue
import sys
import threading
import time
from asyncio import events
from collections import deque
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any

from . import blocking, frames

# The reference keeps what belongs to a thread in these; so it must be imported after this module.
vars(threading)["local"] = _threading_local.local

YIELD_EVERY = 0.002
"""Seconds after which a loop that never waits lets other threads go on."""

_swap_current_task: Any = asyncio.tasks._swap_current_task  # type: ignore[attr-defined]

_MAIN = _thread.get_ident()
_current = _MAIN
_numbers = itertools.count(_MAIN + 1)
_alive = 1
_real = False
_switched = False
_yielded = 0.0
_frames: dict[int, FrameType] = {}  # where the threads that wait are
_left: dict[Any, Any] = {}  # loops of threads that wait, with the task each was in

# The host's: a promise that ends after milliseconds or by its wake(); a call on a stack of its own.
_host: Any = None
_run_sync: Callable[[Any], Any]


def connect(host: Any) -> None:
    """Take what the host offers; in a process restored from a snapshot, anew."""
    global _host, _run_sync
    from pyodide.ffi import run_sync  # type: ignore[import-not-found]

    _host, _run_sync = host, run_sync


def begin() -> None:
    """Find out how threads run for the program that begins."""
    global _real, _alive, _current, _switched
    from pyodide.ffi import can_run_sync

    _real = _host is not None and can_run_sync()
    _alive, _current, _switched = 1, _MAIN, False
    _left.clear()
    _frames.clear()


def real() -> bool:
    """Whether threads take turns."""
    return _real


def switched() -> bool:
    """Whether stacks were left and entered again.

    After some hundred of that, Pyodide loses count of references: a process in which it happened
    runs no other program.
    """
    return _switched


def alone() -> bool:
    """Whether no other thread can go on."""
    return _alive == 1 or not _real


def get_ident() -> int:
    """`threading.get_ident`."""
    return _current


def _leave_loop() -> tuple[Any, Any]:
    """Another thread goes on, which the running loop and task are not those of."""
    loop = events._get_running_loop()
    task = None
    if loop is not None:
        task = _swap_current_task(loop, None)
        _left[loop] = task
        events._set_running_loop(None)
    return loop, task


def _enter_loop(loop: Any, task: Any) -> None:
    events._set_running_loop(loop)
    if loop is not None:
        _left.pop(loop, None)
        _swap_current_task(loop, task)


_current_task = asyncio.tasks.current_task


@functools.wraps(_current_task)
def current_task(loop: Any = None) -> Any:
    """`asyncio.current_task`, which knows the loops of other threads too."""
    return _current_task(loop) or (_left.get(loop) if loop is not None else None)


def _visible(frame: FrameType) -> FrameType:
    """The frame of standard code or of the program: what is here is C elsewhere."""
    while frames.of_runner(frame) and frame.f_back:
        frame = frame.f_back
    return frame


def current_frames() -> dict[int, FrameType]:
    """`sys._current_frames`."""
    return {**_frames, _current: sys._getframe(1)}


def pause(seconds: float | None, waiting: Callable[[Any], None] | None = None) -> None:
    """Let other threads go on, for `seconds` or until woken.

    `waiting` is given the object whose `wake()` ends the pause.
    """
    global _current, _yielded, _switched
    _switched = True
    if seconds != 0:
        blocking.before()
    me, (loop, task) = _current, _leave_loop()
    _frames[me] = _visible(sys._getframe(1))
    pausing = _host.pause(-1 if seconds is None else max(0.0, seconds) * 1000)
    if waiting is not None:
        waiting(pausing)
    stdlib: Any = asyncio
    ensure_future = stdlib.ensure_future

    def as_it_is(awaited: Any, *, loop: Any = None) -> Any:
        stdlib.ensure_future = ensure_future
        return awaited

    # run_sync() asks asyncio for a task first, which a promise need not be and here cannot be.
    stdlib.ensure_future = as_it_is
    try:
        _run_sync(pausing.promise)
    finally:
        _current, _yielded = me, time.monotonic()
        _frames.pop(me, None)
        _enter_loop(loop, task)


def let_others() -> None:
    """Called often by what never waits."""
    if not alone() and time.monotonic() - _yielded > YIELD_EVERY:
        pause(0)


def sleep(seconds: float, /) -> None:
    """`time.sleep`, also where the program has a thread."""
    if alone():
        blocking.sleep(seconds)
        return
    until = time.monotonic() + blocking.checked(seconds)
    pause(seconds)
    while (rest := until - time.monotonic()) > 0:
        pause(rest)


class Lock:
    """`threading.Lock`: handed over in the order in which it was asked for."""

    def __init__(self) -> None:
        self._locked = False
        self._waiters: deque[list[Any]] = deque()

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        if not self._locked:
            self._locked = True
            return True
        return blocking and self._wait(None if timeout == -1 else timeout)

    def _wait(self, timeout: float | None) -> bool:
        if alone():
            if timeout is None and not _real:
                raise RuntimeError(
                    "waits for another thread, and this browser cannot switch between threads"
                )
            blocking.block(timeout)
            return False
        waiter: list[Any] = [None, False]
        self._waiters.append(waiter)
        pause(timeout, lambda pausing: waiter.__setitem__(0, pausing))
        if not waiter[1]:
            self._waiters.remove(waiter)
        return bool(waiter[1])

    def release(self) -> None:
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        if self._waiters:
            waiter = self._waiters.popleft()
            waiter[1] = True
            waiter[0].wake()
        else:
            self._locked = False

    def locked(self) -> bool:
        return self._locked

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        self.release()

    def __repr__(self) -> str:
        state = "locked" if self._locked else "unlocked"
        return f"<{state} _thread.lock object at {id(self):#x}>"


class Handle:
    """What `threading.Thread` holds of a thread that was started."""

    def __init__(self) -> None:
        self.ident: int | None = None
        self._over = Lock()
        self._over.acquire()
        self._done = False

    def is_done(self) -> bool:
        return self._done

    def _set_done(self) -> None:
        if not self._done:
            self._done = True
            self._over.release()

    def join(self, timeout: float | None = None) -> None:
        wait = -1 if timeout is None or timeout < 0 else timeout
        if not self._done and self._over.acquire(True, wait):
            self._over.release()


def start(
    function: Callable[[], object], handle: Handle | None = None, daemon: bool = True
) -> Handle:
    """`_thread.start_joinable_thread`."""
    global _alive
    handle = handle or Handle()
    ident = handle.ident = next(_numbers)

    def boot() -> None:
        global _alive, _current
        _current = ident
        try:
            function()
        finally:
            _alive -= 1
            handle._set_done()

    _alive += 1
    if _real:
        _host.start(boot)
    else:
        _run_inline(boot)
    return handle


def _run_inline(boot: Callable[[], None]) -> None:
    global _current
    me, (loop, task) = _current, _leave_loop()
    try:
        boot()
    finally:
        _current = me
        _enter_loop(loop, task)


_submit = concurrent.futures.ThreadPoolExecutor.submit


def submit(self: Any, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
    """`ThreadPoolExecutor.submit`; where threads cannot take turns, `fn` is called at once."""
    if _real:
        return _submit(self, fn, *args, **kwargs)
    if self._shutdown:
        raise RuntimeError("cannot schedule new futures after shutdown")
    future: concurrent.futures.Future[Any] = concurrent.futures.Future()
    future.set_running_or_notify_cancel()
    try:
        future.set_result(fn(*args, **kwargs))
    except BaseException as error:
        future.set_exception(error)
    return future


def finish() -> None:
    """What Python does for threads at its end: call their exit functions, wait for the others."""
    threading._SHUTTING_DOWN = True  # type: ignore[attr-defined]
    for function in reversed(threading._threading_atexits):  # type: ignore[attr-defined]
        function()
    for thread in threading.enumerate():
        if thread is not threading.main_thread() and not thread.daemon:
            thread.join()


def install() -> None:
    """Put these in the place of the interpreter's."""
    module: Any = threading
    module.get_ident = get_ident
    module.Lock = module._allocate_lock = Lock
    module._CRLock = None
    module._ThreadHandle = Handle
    module._start_joinable_thread = start
    tasks: Any = asyncio.tasks
    vars(asyncio)["current_task"] = tasks.current_task = current_task
    executors: Any = concurrent.futures.thread
    executors._global_shutdown_lock = Lock()
    executors.ThreadPoolExecutor.submit = submit
    queues: Any = queue
    queues.SimpleQueue = queues._PySimpleQueue
    vars(sys)["_current_frames"] = current_frames
    clock: Any = time
    clock.sleep = sleep
