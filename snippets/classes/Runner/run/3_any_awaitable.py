"""# From 3.14 any awaitable is accepted

Up to 3.13 it has to be a coroutine object.
"""

import asyncio


class Job:
    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return "done"

    def __repr__(self):
        return "Job()"


with asyncio.Runner() as runner:
    for candidate in Job(), 5:
        try:
            print(runner.run(candidate))
        except (TypeError, ValueError) as error:
            print(f"{type(error).__name__}: {error}")

# Output:
# done
# TypeError: An asyncio.Future, a coroutine or an awaitable is required

# Output on 3.11, 3.12, 3.13:
# ValueError: a coroutine was expected, got Job()
# ValueError: a coroutine was expected, got 5
