"""# Your own code may raise it

An API that gives up after some attempts can raise `TimeoutError` with a
text that says what was too slow.
`from None` leaves the cancellation out of the traceback.
"""

import asyncio


async def answer():
    await asyncio.sleep(1)


async def ask(host):
    try:
        async with asyncio.timeout(0.1):
            return await answer()
    except TimeoutError:
        raise TimeoutError(f"{host} did not answer") from None


asyncio.run(ask("db.example"))

# Output:
# TimeoutError: db.example did not answer
