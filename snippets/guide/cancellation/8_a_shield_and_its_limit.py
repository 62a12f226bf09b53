"""# A shield stops what comes through it

The timeout gives up, the order goes on.
The second time somebody cancels the task itself, and the shield has
nothing to say.
"""

import asyncio


async def order(number):
    try:
        await asyncio.sleep(0.3)
        print("order", number, "placed")
    except asyncio.CancelledError:
        print("order", number, "cancelled")
        raise


async def main():
    first = asyncio.create_task(order(1))
    try:
        async with asyncio.timeout(0.1):
            await asyncio.shield(first)
    except TimeoutError:
        print("the customer has left")
    await first

    second = asyncio.create_task(order(2))
    asyncio.get_running_loop().call_later(0.1, second.cancel)
    try:
        await asyncio.shield(second)
    except asyncio.CancelledError:
        print("requests:", asyncio.current_task().cancelling())


asyncio.run(main())

# Output:
# the customer has left
# order 1 placed
# order 2 cancelled
# requests: 0
