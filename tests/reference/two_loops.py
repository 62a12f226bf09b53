"""The same virtual clock for stdlib and for the reference, and what a body does on it.

Refuses to: wait.  A loop that has nothing to do and nothing to wait for is deadlocked,
and says so.
"""

import re
import selectors


class Deadlock(Exception):
    """Nothing is ready, and no timer is set."""


class Selector(selectors.SelectSelector):
    """Never waits; moves `now` instead (seconds)."""

    def __init__(self):
        super().__init__()
        self.now = 0.0

    def select(self, timeout=None):
        if timeout is None:
            raise Deadlock
        self.now += max(timeout, 0)
        return []


def new_loop(asyncio):
    """An event loop of `asyncio` in virtual time."""
    selector = Selector()

    class Loop(asyncio.SelectorEventLoop):
        def time(self):
            return selector.now

    return Loop(selector)


def transcript(asyncio, body):
    """What `await body(asyncio, log)` logged, and its result or error."""
    entries = []

    async def main():
        return await body(asyncio, lambda *entry: entries.append(entry))

    try:
        with asyncio.Runner(loop_factory=lambda: new_loop(asyncio)) as runner:
            entries.append(("result", runner.run(main())))
    except BaseException as error:
        entries.append(("error", describe(error)))
    return entries


def show(value):
    """A value without the addresses and places that a `repr()` has in it."""
    return re.sub(r"<Task .*>", "<Task>", str(value))


def describe(error):
    """An exception as a comparable value, with its causes and contexts."""
    if error is None:
        return None
    inner = [describe(e) for e in getattr(error, "exceptions", ())]
    chain = describe(error.__cause__), describe(error.__context__)
    return type(error).__name__, show(error), inner, chain
