"""# Errors of the awaitable pass through

What the awaitable raises in time comes out unchanged.
"""

import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    raise ValueError("no such page")


async def main():
    try:
        await asyncio.wait_for(fetch(), timeout=1)
    except ValueError as error:
        print("ValueError:", error)


asyncio.run(main())

# Output:
# ValueError: no such page
