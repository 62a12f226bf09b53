"""# async for gives your own tasks, each when it is done

From 3.13.
The tasks are the very objects that you passed in, so you can tell which
one it is.
"""

import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    return f"text of {name}"


async def main():
    a = asyncio.create_task(fetch("a", 0.2))
    b = asyncio.create_task(fetch("b", 0.1))
    names = {a: "task a", b: "task b"}
    try:
        async for task in asyncio.as_completed([a, b]):
            print(names[task], "done:", task.done(), task.result())
    except TypeError as error:
        print("TypeError:", error)
        await asyncio.wait([a, b])


asyncio.run(main())

# Output:
# task b done: True text of b
# task a done: True text of a

# Output on 3.11, 3.12:
# TypeError: 'async for' requires an object with __aiter__ method, got generator
