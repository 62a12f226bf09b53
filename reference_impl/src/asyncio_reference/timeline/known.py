"""What a recorder knows of tasks, without keeping them.

A task is known by its address.  An address may be taken by another object when the task
is gone, so a pending task is watched by a weak reference, and one that is over counts
as known only where it is in hand.

Refuses to: change what a task refers to, and to be asked about what is no task.
"""

import weakref
from collections.abc import Callable, Iterable
from typing import Any

OVER = -1


class Tasks:
    def __init__(self, kind: type, dropped: Callable[[int], None]) -> None:
        self._kind = kind
        self._dropped = dropped
        """Called with the number of a task that is gone while it was pending."""
        self.numbers: dict[int, int] = {}
        """By address: indexes in the order of creation."""
        self.lines: list[int] = []
        """Where each goes on; OVER once it is done."""
        self.names: list[object] = []
        """The last one seen of each."""
        self._refs: dict[int, weakref.ref[Any]] = {}
        self._addresses: dict[int, int] = {}
        self._gone = self.gone
        self.leave = self._refs.pop

    def watch(self, address: int, task: Any) -> None:
        """Find out when this pending task is gone."""
        if address not in self._refs:
            self._refs[address] = weakref.ref(task, self._gone)

    def watches(self, address: int) -> bool:
        return address in self._refs

    def index(self, task: Any) -> int | None:
        """The number of a task, or None for anything else."""
        number = self.numbers.get(id(task))
        return number if number is not None and isinstance(task, self._kind) else None

    def among(self, futures: Iterable[Any]) -> tuple[int, ...]:
        """The numbers of those that are tasks, in order."""
        numbers, kind = self.numbers, self._kind
        found = {
            number
            for future in futures
            if (number := numbers.get(id(future))) is not None
            and isinstance(future, kind)
        }
        return tuple(sorted(found))

    def gone(self, ref: weakref.ref[Any]) -> None:
        """A task that was watched is no more."""
        address = self._addresses.get(id(ref))
        if address is None:
            # Rare; and then often many at once, when a loop is dropped.
            self._addresses = {id(ref): at for at, ref in self._refs.items()}
            address = self._addresses[id(ref)]
        del self._refs[address]
        self._dropped(self.numbers.pop(address))

    def forget(self) -> None:
        self.numbers.clear()
        self._refs.clear()
        self._addresses.clear()
