"""# Two sets come back: done and pending

Without options `wait` returns when every task is done, so the second
set is empty.
The results are in the tasks.
"""

import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    return f"text of {name}"


async def main():
    a = asyncio.create_task(fetch("a", 0.2))
    b = asyncio.create_task(fetch("b", 0.1))

    done, pending = await asyncio.wait([a, b])
    print(type(done).__name__, type(pending).__name__)
    print("all done:", done == {a, b}, "pending:", pending)
    print(a.result(), "|", b.result())


asyncio.run(main())

# Output:
# set set
# all done: True pending: set()
# text of a | text of b
