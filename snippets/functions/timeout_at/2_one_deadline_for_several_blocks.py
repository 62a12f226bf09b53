"""# One deadline serves several blocks

A deadline can be computed once and used again and again, where seconds
would start anew in each block.
Time that one step saves is left for the next.
"""

import asyncio


async def step(name, seconds, deadline):
    try:
        async with asyncio.timeout_at(deadline):
            await asyncio.sleep(seconds)
            print(name, "done")
    except TimeoutError:
        print(name, "out of time")


async def main():
    deadline = asyncio.get_running_loop().time() + 0.4
    await step("connect", 0.1, deadline)
    await step("login", 0.1, deadline)
    await step("download", 0.4, deadline)


asyncio.run(main())

# Output:
# connect done
# login done
# download out of time
