"""# The call starts the work and returns a future

`gather` is a plain function: it makes the tasks and hands back a
future.
`await` only waits for it, so it may come later.
"""

import asyncio


async def fetch(name):
    print("fetching", name)
    return name


async def main():
    group = asyncio.gather(fetch("a"), fetch("b"))
    print("future:", asyncio.isfuture(group))
    print("coroutine:", asyncio.iscoroutine(group))

    await asyncio.sleep(0)
    print("not awaited yet")
    print(await group)


asyncio.run(main())

# Output:
# future: True
# coroutine: False
# fetching a
# fetching b
# not awaited yet
# ['a', 'b']
