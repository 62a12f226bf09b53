"""# A task that nothing refers to can vanish

This task waits for a future that only the task itself knows.
The garbage collector finds the pair, ends the coroutine at its
`await`, and the loop reports a task that was destroyed.
A variable, a set or a `TaskGroup` that holds the task prevents it.
"""

import asyncio
import gc


async def wait_for_an_answer():
    answer = asyncio.get_running_loop().create_future()
    try:
        await answer
    finally:
        print("left its await")


def report(loop, context):
    print(context["message"])


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    asyncio.create_task(wait_for_an_answer())
    await asyncio.sleep(0)

    gc.collect()
    print("tasks left besides main:", len(asyncio.all_tasks()) - 1)


asyncio.run(main())

# Output:
# left its await
# Task was destroyed but it is pending!
# tasks left besides main: 0
