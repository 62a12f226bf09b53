"""# Accept plain and async callables alike

Call first, then ask whether the result can be awaited.
`inspect.isawaitable` is the right question here: the callable may as
well return a task or a future.
"""

import asyncio
import functools
import inspect


def plain(name):
    return f"plain {name}"


async def coroutine(name):
    return f"async {name}"


def started(name):
    return asyncio.create_task(coroutine(name))


async def call(handler, *args):
    result = handler(*args)
    if inspect.isawaitable(result):
        result = await result
    return result


async def main():
    print(await call(plain, "a"))
    print(await call(coroutine, "b"))
    print(await call(started, "c"))
    print(await call(functools.partial(coroutine, "d")))
    print(await call(lambda: coroutine("e")))


asyncio.run(main())

# Output:
# plain a
# async b
# async c
# async d
# async e
