"""# One task for each item

Keep the tasks in a list, in the order of the items; the results come
out in that order.
"""

import asyncio


async def square(number):
    await asyncio.sleep(0.3 - number / 10)
    print("computed", number)
    return number * number


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(square(n)) for n in range(3)]
    print([task.result() for task in tasks])


asyncio.run(main())

# Output:
# computed 2
# computed 1
# computed 0
# [0, 1, 4]
