"""# It takes a collection that is not empty

A single task is refused, and so is a list with nothing in it: test for
that before you wait.
An iterator that yields nothing is found out late, by an assertion.
"""

import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(0.1))
    for tasks in task, [], iter([]):
        try:
            await asyncio.wait(tasks)
        except (TypeError, ValueError, AssertionError) as error:
            print(f"{type(error).__name__}: {error}")

    done, pending = await asyncio.wait({task: "as a key"})
    print(len(done), "done")


asyncio.run(main())

# Output:
# TypeError: expect a list of futures, not Task
# ValueError: Set of Tasks/Futures is empty.
# AssertionError: Set of Futures is empty.
# 1 done
