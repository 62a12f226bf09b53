"""# From 3.14 any awaitable will do

An object with `__await__` is run too.
Up to 3.13 only a coroutine object is accepted, and the error is a
`ValueError`.
"""

import asyncio


class Job:
    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return "done"

    def __repr__(self):
        return "Job()"


print(asyncio.run(Job()))

# Output:
# done

# Output on 3.11, 3.12, 3.13:
# ValueError: a coroutine was expected, got Job()
