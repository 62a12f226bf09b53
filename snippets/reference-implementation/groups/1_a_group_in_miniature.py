"""# A group in miniature

It waits for its tasks, cancels the rest when one fails, and raises what
went wrong.
Its body has to end by itself, and nobody may cancel it from outside.
"""

import asyncio


class Group:
    async def __aenter__(self):
        self.tasks, self.errors = set(), []
        return self

    def create_task(self, coro):
        task = asyncio.create_task(coro)
        self.tasks.add(task)
        task.add_done_callback(self.on_done)

    def on_done(self, task):
        self.tasks.discard(task)
        if not task.cancelled() and task.exception():
            self.errors.append(task.exception())
            for other in self.tasks:
                other.cancel()

    async def __aexit__(self, kind, error, traceback):
        while self.tasks:
            await asyncio.wait(self.tasks)
        if self.errors:
            raise ExceptionGroup("errors", self.errors)


async def work():
    try:
        await asyncio.sleep(1)
    finally:
        print("work stops")


async def fail():
    await asyncio.sleep(0.1)
    raise ValueError("no such user")


async def main():
    try:
        async with Group() as group:
            group.create_task(work())
            group.create_task(fail())
            print("the body ends")
    except* ValueError as errors:
        print("raised:", errors.exceptions)


asyncio.run(main())

# Output:
# the body ends
# work stops
# raised: (ValueError('no such user'),)
