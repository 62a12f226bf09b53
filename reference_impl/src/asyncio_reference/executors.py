"""Functions that block, in threads: run_in_executor and what stands on it.

Refuses to: stop a thread.  Python cannot; a call that was given up runs to its end
and its result is dropped.
"""

import concurrent.futures
import socket
import threading
import warnings
from collections.abc import Callable
from typing import Any, TypeVar

from .abstract import AbstractEventLoop
from .bridging import wrap_future
from .future import Future, _set_result_unless_cancelled
from .timeouts import timeout as time_limit

_T = TypeVar("_T")


class Executors(AbstractEventLoop):
    """The part of an event loop that uses threads."""

    _debug: bool
    _default_executor: concurrent.futures.Executor | None = None
    _executor_shutdown_called = False

    def __init__(self) -> None:
        super().__init__()
        # Calls in other threads that a future of ours waits for; for a virtual clock.
        self._calls_outside: set[concurrent.futures.Future[Any]] = set()

    def set_default_executor(self, executor: concurrent.futures.Executor) -> None:
        """The executor for `run_in_executor(None, ...)` and `to_thread()`.

        Raises TypeError if it is not a ThreadPoolExecutor.
        """
        if not isinstance(executor, concurrent.futures.ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    def run_in_executor(
        self,
        executor: concurrent.futures.Executor | None,
        func: Callable[..., _T],
        *args: Any,
    ) -> Future[_T]:
        """Call `func(*args)` in `executor` (None: the default); a Future for it.

        Raises RuntimeError if the loop is closed or the default executor was shut
        down.
        """
        self._check_closed()
        if self._debug:
            self._check_callback(func, "run_in_executor")
        if executor is None:
            if self._executor_shutdown_called:
                raise RuntimeError("Executor shutdown has been called")
            if self._default_executor is None:
                self._default_executor = concurrent.futures.ThreadPoolExecutor(
                    thread_name_prefix="asyncio"
                )
            executor = self._default_executor
        self._let_others_wake_us()
        return wrap_future(executor.submit(func, *args), loop=self)

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:
        """Wait for the default executor's threads, `timeout` seconds at most.

        What does not finish is left running, with a RuntimeWarning.
        """
        self._executor_shutdown_called = True
        executor = self._default_executor
        if executor is None:
            return
        done = self.create_future()
        thread = threading.Thread(target=self._join_executor, args=(executor, done))
        thread.start()
        try:
            async with time_limit(timeout):
                await done
        except TimeoutError:
            warnings.warn(
                "The executor did not finishing joining its threads "
                f"within {timeout} seconds.",
                RuntimeWarning,
                stacklevel=2,
            )
            executor.shutdown(wait=False)
        else:
            thread.join()

    def _join_executor(
        self, executor: concurrent.futures.Executor, done: Future[None]
    ) -> None:
        try:
            executor.shutdown(wait=True)
            if not self.is_closed():
                self.call_soon_threadsafe(_set_result_unless_cancelled, done, None)
        except Exception as exc:
            if not self.is_closed() and not done.cancelled():
                self.call_soon_threadsafe(done.set_exception, exc)

    async def getaddrinfo(
        self,
        host: str | bytes | None,
        port: str | int | None,
        *,
        family: int = 0,
        type: int = 0,
        proto: int = 0,
        flags: int = 0,
    ) -> list[Any]:
        """`socket.getaddrinfo()` in a thread."""
        return await self.run_in_executor(
            None, socket.getaddrinfo, host, port, family, type, proto, flags
        )

    async def getnameinfo(self, sockaddr: Any, flags: int = 0) -> tuple[str, str]:
        """`socket.getnameinfo()` in a thread."""
        return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)

    # Provided by the loop this is a part of.
    def _check_closed(self) -> None:
        raise NotImplementedError

    def _check_callback(self, callback: Any, method: str) -> None:
        raise NotImplementedError

    def _let_others_wake_us(self) -> None:
        raise NotImplementedError
