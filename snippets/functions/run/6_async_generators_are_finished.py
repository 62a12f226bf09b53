"""# Suspended async generators are finished

A generator that still waits in its `yield` when `main` returns is
closed by `run`, so its `finally` block runs while the loop still works.
"""

import asyncio


async def readings():
    try:
        for number in range(10):
            yield number
    finally:
        await asyncio.sleep(0)
        print("sensor switched off")


async def main():
    source = readings()
    print("first reading:", await anext(source))
    print("main returns")
    return source


source = asyncio.run(main())
print("run returned")

# Output:
# first reading: 0
# main returns
# sensor switched off
# run returned
