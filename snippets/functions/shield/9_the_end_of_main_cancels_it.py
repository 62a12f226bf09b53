"""# When main returns, shielded work is cancelled

A shield gives no life beyond `asyncio.run`: await the task before
`main` ends.
"""

import asyncio


async def save():
    try:
        await asyncio.sleep(1)
        print("never saved")
    except asyncio.CancelledError:
        print("save cancelled")
        raise


async def main():
    saving = asyncio.create_task(save())
    try:
        async with asyncio.timeout(0.1):
            await asyncio.shield(saving)
    except TimeoutError:
        print("main returns, saving done:", saving.done())


asyncio.run(main())
print("run() has returned")

# Output:
# main returns, saving done: False
# save cancelled
# run() has returned
