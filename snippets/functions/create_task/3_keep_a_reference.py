"""# A set keeps background tasks alive

The event loop holds a task weakly, so somebody else has to hold it.
For tasks that nobody awaits, that is a set which each task leaves
when it is done.
"""

import asyncio

background = set()


async def send(message):
    await asyncio.sleep(0.1)
    print("sent", message)


def send_later(message):
    task = asyncio.create_task(send(message))
    background.add(task)
    task.add_done_callback(background.discard)


async def main():
    send_later("hello")
    send_later("goodbye")
    print("in the background:", len(background))

    await asyncio.sleep(0.2)
    print("in the background:", len(background))


asyncio.run(main())

# Output:
# in the background: 2
# sent hello
# sent goodbye
# in the background: 0
