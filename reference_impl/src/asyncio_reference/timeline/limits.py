"""What each time limit was set to, for as long as its Timeout lives.

Known by the object and not by its address, which the next Timeout may have; and by the
deadline, which may be moved to a time that has passed without another timer.

Refuses to: keep a Timeout alive.
"""

import weakref
from typing import Any


def is_timeout(found: Any) -> bool:
    """Whether it is a Timeout of an implementation, not the program's namesake."""
    kind = type(found)
    return kind.__name__ == "Timeout" and kind.__module__.endswith(".timeouts")


class Limits:
    def __init__(self) -> None:
        self._texts: weakref.WeakKeyDictionary[Any, tuple[float, str]]
        self._texts = weakref.WeakKeyDictionary()

        # Those whose task has not waited since.
        self.new: list[Any] = []

    def put(self, timeout: Any, when: float, text: str) -> None:
        self._texts[timeout] = when, text
        self.new.append(weakref.ref(timeout))

    def lifted(self, task: Any) -> int:
        """How many limits of the task are over, or lifted, before its next wait."""
        if not self.new:
            return 0
        count, kept = 0, []
        for found in self.new:
            timeout = found()
            if timeout is None or timeout._task is task:
                count += timeout is None or timeout._timeout_handler is None
            else:
                kept.append(found)
        self.new = kept
        return count

    def text(self, timeout: Any) -> str:
        """What was put, if that is still its deadline; else nothing."""
        found = self._texts.get(timeout) if is_timeout(timeout) else None
        return found[1] if found and found[0] == timeout.when() else ""
