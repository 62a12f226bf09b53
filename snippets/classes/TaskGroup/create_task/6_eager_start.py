"""# Other keywords go to the loop

From 3.14 whatever `loop.create_task` knows is accepted here, such as
`eager_start`.
The task then runs inside the call, up to its first suspension.
"""

import asyncio


async def work():
    print("work starts")
    await asyncio.sleep(0.1)
    print("work ends")


async def main():
    coroutine = work()
    async with asyncio.TaskGroup() as group:
        try:
            group.create_task(coroutine, eager_start=True)
        except TypeError as error:
            coroutine.close()
            print("TypeError:", error)
        print("create_task has returned")


asyncio.run(main())

# Output:
# work starts
# create_task has returned
# work ends

# Output on 3.11, 3.12, 3.13:
# TypeError: TaskGroup.create_task() got an unexpected keyword argument 'eager_start'
# create_task has returned
