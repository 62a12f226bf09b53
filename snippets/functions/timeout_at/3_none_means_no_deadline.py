"""# None means no deadline

The object is the `asyncio.Timeout` that `asyncio.timeout` returns as
well; its `when()` gives back just what was passed.
"""

import asyncio


async def main():
    async with asyncio.timeout_at(None) as limit:
        await asyncio.sleep(0.2)
        print("when:", limit.when())

    deadline = asyncio.get_running_loop().time() + 1
    async with asyncio.timeout_at(deadline) as limit:
        print("when is the deadline:", limit.when() == deadline)
    print("type:", type(limit).__name__)


asyncio.run(main())

# Output:
# when: None
# when is the deadline: True
# type: Timeout
