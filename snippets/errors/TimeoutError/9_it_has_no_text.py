"""# It has no text

`print(error)` or a log line with `%s` shows nothing at all.
Show its `repr`, or write what was too slow.
"""

import asyncio


async def main():
    try:
        async with asyncio.timeout(0.1):
            await asyncio.sleep(1)
    except TimeoutError as error:
        print(f"failed: [{error}]")
        print(f"failed: [{error!r}]")


asyncio.run(main())

# Output:
# failed: []
# failed: [TimeoutError()]
