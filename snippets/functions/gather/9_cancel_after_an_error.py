"""# After an error, cancelling gather cancels nothing

The error made the future done, and a future that is done cannot be
cancelled.
The job that is left goes on.
"""

import asyncio


async def work():
    await asyncio.sleep(0.2)
    print("still worked to the end")


async def fail():
    raise ValueError("boom")


async def main():
    group = asyncio.gather(work(), fail())
    try:
        await group
    except ValueError as error:
        print("error:", error)
    print("cancel() returned", group.cancel())
    await asyncio.sleep(0.3)


asyncio.run(main())

# Output:
# error: boom
# cancel() returned False
# still worked to the end
