"""# The constructor gets the coroutine, and all else by keyword

`loop` and `eager_start` are always there, a name and a context only
where the loop passes them.
"""

import asyncio


def constructor(*args, loop, eager_start, **others):
    print([arg.__name__ for arg in args])
    print("the running loop:", loop is asyncio.get_running_loop())
    print("eager_start:", eager_start)
    print("others:", set(others) <= {"name", "context"})
    return asyncio.Task(
        *args, loop=loop, eager_start=eager_start, **others
    )


async def brew():
    return "tea"


async def main():
    loop = asyncio.get_running_loop()
    factory = asyncio.create_eager_task_factory(constructor)
    loop.set_task_factory(factory)
    print("factory set")
    await asyncio.create_task(brew(), name="brewer")
    loop.set_task_factory(None)


asyncio.run(main())

# Output:
# factory set
# ['brew']
# the running loop: True
# eager_start: True
# others: True

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'create_eager_task_factory'
