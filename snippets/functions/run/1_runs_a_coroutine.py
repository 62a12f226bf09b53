"""# A program starts with run

Calling `main()` only makes a coroutine object.
`asyncio.run` makes an event loop, runs the coroutine on it until it is
done, closes the loop and returns what the coroutine returned.
"""

import asyncio


async def main():
    print("working")
    await asyncio.sleep(0.1)
    return 42


result = asyncio.run(main())
print("main returned", result)

# Output:
# working
# main returned 42
