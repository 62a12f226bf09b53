"""# The shield is a future of its own

`shield` returns at once, without an `await`, and what it returns can be
cancelled without harm to the task.
An awaitable that is already done is returned as it is: nothing is left
to protect.
"""

import asyncio


async def work():
    await asyncio.sleep(0.1)
    return "done"


async def main():
    inner = asyncio.create_task(work())
    outer = asyncio.shield(inner)
    print("a future:", asyncio.isfuture(outer))
    print("another one:", outer is not inner)

    print("cancel():", outer.cancel())
    print("outer cancelled:", outer.cancelled())
    print("inner:", await inner)

    print("shield(done) is done:", asyncio.shield(inner) is inner)


asyncio.run(main())

# Output:
# a future: True
# another one: True
# cancel(): True
# outer cancelled: True
# inner: done
# shield(done) is done: True
