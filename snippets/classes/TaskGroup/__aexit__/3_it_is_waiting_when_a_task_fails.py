"""# A failure after the body arrives while it waits

`__aexit__` is already running then: it cancels the other tasks, waits
for them and raises.
The body is over and sees nothing.
"""

import asyncio


class Group(asyncio.TaskGroup):
    async def __aexit__(self, *exc_info):
        print("__aexit__ starts")
        try:
            await super().__aexit__(*exc_info)
        finally:
            print("__aexit__ ends")


async def fail():
    await asyncio.sleep(0.1)
    print("fail raises")
    raise ValueError("no such user")


async def work():
    try:
        await asyncio.sleep(1)
    finally:
        print("work stopped")


async def main():
    try:
        async with Group() as group:
            group.create_task(fail())
            group.create_task(work())
    except* ValueError as errors:
        print("raised:", errors.exceptions)


asyncio.run(main())

# Output:
# __aexit__ starts
# fail raises
# work stopped
# __aexit__ ends
# raised: (ValueError('no such user'),)
