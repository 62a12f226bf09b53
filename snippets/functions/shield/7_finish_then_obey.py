"""# Let the critical part finish, then obey

Catch the `CancelledError`, await the task itself, then re-raise.
Whoever cancelled `checkout` waits for the payment and still sees a
cancelled task.
A second `cancel()` would hit the unshielded `await` and the payment
with it.
"""

import asyncio


async def charge():
    await asyncio.sleep(0.2)
    print("payment complete")


async def checkout():
    payment = asyncio.create_task(charge())
    try:
        await asyncio.shield(payment)
    except asyncio.CancelledError:
        print("asked to stop, finishing the payment")
        await payment
        raise
    print("send a receipt")


async def main():
    task = asyncio.create_task(checkout())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print("checkout cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# asked to stop, finishing the payment
# payment complete
# checkout cancelled: True
