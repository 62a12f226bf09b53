"""# Futures, tasks and a loop, in miniature

No time, no errors, no cancelling: only the part that drives
coroutines and wakes them.
"""

from collections import deque

ready = deque()


class Future:
    def __init__(self):
        self.done, self.result, self.waiting = False, None, []

    def __await__(self):
        if not self.done:
            yield self
        return self.result

    def set_result(self, result):
        self.done, self.result = True, result
        ready.extend(self.waiting)


class Task(Future):
    def __init__(self, coro):
        super().__init__()
        self.coro = coro
        ready.append(self)

    def step(self):
        try:
            future = self.coro.send(None)
        except StopIteration as stop:
            self.set_result(stop.value)
        else:
            future.waiting.append(self)


def run(coro):
    main = Task(coro)
    while not main.done:
        ready.popleft().step()
    return main.result


async def reader(letter):
    print("reader waits")
    return "reader got " + await letter


async def writer(letter):
    print("writer writes")
    letter.set_result("a letter")


async def main():
    letter = Future()
    task = Task(reader(letter))
    await Task(writer(letter))
    return await task


print(run(main()))

# Output:
# reader waits
# writer writes
# reader got a letter
