"""# Tasks that are left over are cancelled at once

When `main` returns, every task still on the loop is cancelled
immediately.
There is no time of grace: await what has to finish, or hold it in a
`TaskGroup`.
"""

import asyncio


async def background():
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        print("background cancelled")
        raise


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0.1)
    print("main returns, background done:", task.done())
    return task


task = asyncio.run(main())
print("run returned, background cancelled:", task.cancelled())

# Output:
# main returns, background done: False
# background cancelled
# run returned, background cancelled: True
