"""# yield inside a group leaves it half open

The consumer of this generator stops early; only `aclose()` ends the
group and its task.
Before 3.15 that raises the `GeneratorExit` as a group of errors.
Take the values out through a queue, and keep the group in the consumer.
"""

import asyncio
import contextlib


async def tick():
    try:
        await asyncio.sleep(1)
    finally:
        print("tick stopped")


async def numbers():
    async with asyncio.TaskGroup() as group:
        group.create_task(tick())
        for number in range(10):
            await asyncio.sleep(0.1)
            yield number


async def main():
    try:
        async with contextlib.aclosing(numbers()) as source:
            async for number in source:
                print(number)
                break
    except BaseExceptionGroup as error:
        print(repr(error))


asyncio.run(main())

# Output:
# 0
# tick stopped
# BaseExceptionGroup('unhandled errors in a TaskGroup', [GeneratorExit()])

# Output on 3.15:
# 0
# tick stopped
