"""# The message of cancel() is its argument

`task.cancel(msg)` puts `msg` into `args`, both in the task and at
whoever awaits it.
It is a note for logs: asyncio decides nothing by it.
"""

import asyncio


async def work():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print("in work:", error.args)
        raise


async def main():
    for arguments in ((), ("quota used up",)):
        task = asyncio.create_task(work())
        await asyncio.sleep(0.1)
        task.cancel(*arguments)
        try:
            await task
        except asyncio.CancelledError as error:
            print("in main:", error.args)


asyncio.run(main())

# Output:
# in work: ()
# in main: ()
# in work: ('quota used up',)
# in main: ('quota used up',)
