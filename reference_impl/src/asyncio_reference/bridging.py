"""Between asyncio's futures and those of `concurrent.futures`.

Two futures are chained: the outcome of the first is copied to the second, and a
cancellation of the second is passed back to the first.  Where an event loop is on
the receiving side, the copying happens in that loop's thread.

Refuses to: wait.  Blocking for a result is what the thread's own future does.
"""

import concurrent.futures
from typing import Any

from . import events, exceptions
from .base_futures import isfuture
from .future import Future, _get_loop

__all__ = ("wrap_future",)


def _convert_future_exc(exc: BaseException) -> BaseException:
    """The asyncio exception that means the same as one of concurrent.futures."""
    kind: type[BaseException] | None = None
    if type(exc) is concurrent.futures.CancelledError:
        kind = exceptions.CancelledError
    elif type(exc) is concurrent.futures.InvalidStateError:
        kind = exceptions.InvalidStateError
    return exc if kind is None else kind(*exc.args).with_traceback(exc.__traceback__)


def _set_concurrent_future_state(
    concurrent: concurrent.futures.Future[Any], source: Future[Any]
) -> None:
    """Copy the outcome of an asyncio future to a thread's future."""
    if source.cancelled():
        concurrent.cancel()
    if not concurrent.set_running_or_notify_cancel():
        return
    exc = source.exception()
    if exc is not None:
        concurrent.set_exception(_convert_future_exc(exc))
    else:
        concurrent.set_result(source.result())


def _copy_future_state(source: Any, dest: Future[Any]) -> None:
    """Copy the outcome of any future to an asyncio one, unless that is cancelled."""
    assert source.done()
    if dest.cancelled():
        return
    assert not dest.done()
    if source.cancelled():
        dest.cancel()
        return
    exc = source.exception()
    if exc is not None:
        dest.set_exception(_convert_future_exc(exc))
    else:
        dest.set_result(source.result())


def _chain_future(source: Any, destination: Any) -> None:
    """Have `destination` follow `source`, and `source` be cancelled with it.

    Either may be an asyncio or a concurrent.futures future; else TypeError.
    """
    for future, role in ((source, "source"), (destination, "destination")):
        if not isfuture(future) and not isinstance(future, concurrent.futures.Future):
            raise TypeError(f"A future is required for {role} argument")
    source_loop = _get_loop(source) if isfuture(source) else None
    dest_loop = _get_loop(destination) if isfuture(destination) else None

    def copy(finished: Any) -> None:
        if isfuture(destination):
            _copy_future_state(finished, destination)
        else:
            _set_concurrent_future_state(destination, finished)

    def pass_back_cancel(destination: Any) -> None:
        if not destination.cancelled():
            return
        if source_loop is None or source_loop is events._get_running_loop():
            source.cancel()
        else:
            source_loop.call_soon_threadsafe(source.cancel)

    def pass_on_outcome(source: Any) -> None:
        if dest_loop is None or dest_loop is events._get_running_loop():
            copy(source)
        elif not dest_loop.is_closed():
            # A closed loop cannot take it, and the thread that got here must
            # not fail for that.
            dest_loop.call_soon_threadsafe(copy, source)

    destination.add_done_callback(pass_back_cancel)
    source.add_done_callback(pass_on_outcome)


def wrap_future(future: Any, *, loop: Any = None) -> Future[Any]:
    """An asyncio Future that follows `future`, one of `concurrent.futures`.

    An asyncio future is returned as it is.  `loop` defaults to the current one.
    """
    if isfuture(future):
        return future  # type: ignore[no-any-return]
    assert isinstance(future, concurrent.futures.Future), (
        f"concurrent.futures.Future is expected, got {future!r}"
    )
    if loop is None:
        loop = events.get_event_loop()
    wrapper: Future[Any] = loop.create_future()
    outside = getattr(loop, "_calls_outside", None)
    if isinstance(outside, set):
        outside.add(future)
    _chain_future(future, wrapper)
    if isinstance(outside, set):
        # After the chaining: when it is out of the set, the result is in the queue.
        future.add_done_callback(outside.discard)
    return wrapper
