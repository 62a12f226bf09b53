"""# It takes a coroutine, not a function and not a future

Call the coroutine function: `create_task(work())`.
A function without the call, a future, and the result of `gather`,
which is a future too, are refused.
"""

import asyncio


async def work():
    return "worked"


async def main():
    future = asyncio.get_running_loop().create_future()
    group = asyncio.gather(work())

    for wrong in (work, future, group):
        try:
            asyncio.create_task(wrong)
        except TypeError as error:
            print(str(error).partition(" at ")[0])

    print(await asyncio.create_task(work()))
    print(await group)


asyncio.run(main())

# Output:
# a coroutine was expected, got <function work
# a coroutine was expected, got <Future pending>
# a coroutine was expected, got <_GatheringFuture pending>
# worked
# ['worked']
