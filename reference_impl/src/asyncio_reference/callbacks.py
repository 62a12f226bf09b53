"""The callbacks of a done future, as one entry of the loop's ready queue.

One object for all of them, and no Handle each; they run in the order in which they
were added.

Refuses to: forget one.  If an interrupt leaves the loop in the middle, the rest
goes back to the front of the queue.
"""

from typing import Any

from .handles import Handle


class _Callbacks:
    """A done future's entry in the ready queue: runs its callbacks in order."""

    __slots__ = ("future", "waiters")

    def __init__(self, future: Any, waiters: list[Any]) -> None:
        self.future = future
        self.waiters = waiters

    def _run(self) -> None:
        future, waiters = self.future, self.waiters
        for position, waiter in enumerate(waiters, 1):
            try:
                if type(waiter) is tuple:
                    waiter[1].run(waiter[0], future)
                else:
                    waiter._run()
            except (SystemExit, KeyboardInterrupt):
                # The loop is being left.  If it is entered again, go on here.
                self.waiters = waiters[position:]
                future._loop._ready.appendleft(self)
                raise
            except BaseException as exc:
                Handle(waiter[0], (future,), future._loop, waiter[1])._report(exc)
        # A failed task's traceback holds this frame.
        self = future = waiters = waiter = None  # type: ignore[assignment]
