"""# It starts nothing, it only waits

The tasks run since they were created, with or without `wait`.
"""

import asyncio


async def fetch(name):
    await asyncio.sleep(0.1)
    print("finished", name)
    return name


async def main():
    tasks = [asyncio.create_task(fetch(name)) for name in "ab"]
    await asyncio.sleep(0.2)
    print("done before wait:", [task.done() for task in tasks])

    done, pending = await asyncio.wait(tasks)
    print(len(done), "done,", len(pending), "pending")


asyncio.run(main())

# Output:
# finished a
# finished b
# done before wait: [True, True]
# 2 done, 0 pending
