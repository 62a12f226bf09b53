"""staggered_race: start one attempt after the other, the first success wins.

Refuses to: leave an attempt running.  Losers are cancelled and waited for, also when
the race itself is cancelled.
"""

from collections.abc import Callable, Coroutine, Iterable
from typing import Any

from .. import events
from ..exceptions import CancelledError
from ..waiting import FIRST_COMPLETED, wait

__all__ = ("staggered_race",)


async def staggered_race(
    coro_fns: Iterable[Callable[[], Coroutine[Any, Any, Any]]],
    delay: float | None,
    *,
    loop: Any = None,
) -> tuple[Any, int | None, list[BaseException | None]]:
    """Run attempts, each `delay` seconds after the last, or once that failed.

    With `delay` None, one after the other.  Returns the winner's result, its
    index, and each attempt's exception (None for the winner); without a winner
    the first two are None.  Source: RFC 8305.
    """
    loop = loop or events.get_running_loop()
    attempts = iter(coro_fns)
    tasks: list[Any] = []
    won: list[int] = []  # index of the winner
    cancellation: CancelledError | None = None

    async def run(attempt: Callable[[], Coroutine[Any, Any, Any]], index: int) -> Any:
        result = await attempt()
        if not won:
            won.append(index)
            cancel_others(index)
        return result

    def cancel_others(index: int | None, *message: Any) -> None:
        for number, task in enumerate(tasks):
            if number != index and not task.done():
                task.cancel(*message)

    def start_next() -> bool:
        attempt = next(attempts, None)
        if attempt is not None:
            tasks.append(loop.create_task(run(attempt, len(tasks))))
        return attempt is not None

    more = start_next()
    while True:
        more = more and not won and cancellation is None
        while more and tasks[-1].done():  # it failed: no need to wait for the next
            more = start_next() and not won
        running = [task for task in tasks if not task.done()]
        if not running:
            break
        started = loop.time()
        try:
            await wait(
                running,
                timeout=delay if more else None,
                return_when=FIRST_COMPLETED,
            )
        except CancelledError as exc:
            cancellation = exc
            cancel_others(None, *exc.args)
        late = delay is not None and loop.time() - started >= delay
        if late and more and not won and cancellation is None:
            more = start_next()
    try:
        if cancellation is not None:
            raise cancellation
        errors = [
            CancelledError() if task.cancelled() else task.exception() for task in tasks
        ]
        if won:
            return tasks[won[0]].result(), won[0], errors
        return None, None, errors
    finally:
        # Exceptions hold this frame by their tracebacks; do not hold them.
        tasks.clear()
        cancellation, running, errors = None, [], []
