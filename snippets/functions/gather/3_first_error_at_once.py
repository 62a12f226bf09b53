"""# The first error is raised at once, and the others go on

The awaiter hears of the failure when it happens, not when the rest is
done.
There is no list of results, and nobody stops the jobs that are still
running.
"""

import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    print("finished", name)
    return name


async def fail(delay):
    await asyncio.sleep(delay)
    raise ValueError("no such page")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        await asyncio.gather(fetch("slow", 0.5), fail(0.1))
    except ValueError as error:
        print("error:", error)
    print("at once:", loop.time() - start < 0.3)

    await asyncio.sleep(0.6)


asyncio.run(main())

# Output:
# error: no such page
# at once: True
# finished slow
