"""# All futures must belong to the running loop

From 3.14 the call refuses a future or task of another loop.
Older versions refuse only when the result is awaited.
"""

import asyncio


async def main(stranger):
    try:
        group = asyncio.gather(stranger)
    except ValueError:
        print("ValueError from the call")
        return
    try:
        await group
    except RuntimeError:
        print("RuntimeError from await")


other_loop = asyncio.new_event_loop()
asyncio.run(main(other_loop.create_future()))
other_loop.close()

# Output:
# ValueError from the call

# Output on 3.11, 3.12, 3.13:
# RuntimeError from await
