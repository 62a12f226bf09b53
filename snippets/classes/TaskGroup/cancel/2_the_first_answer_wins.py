"""# The first answer ends the others

A task of the group may call it.
It then counts as cancelled itself, even if it returns at once: its
result is gone, so hand the answer over in another way.
"""

import asyncio


async def ask(group, server, delay, answers):
    await asyncio.sleep(delay)
    answers.append(server)
    group.cancel()


async def main():
    answers = []
    async with asyncio.TaskGroup() as group:
        near = group.create_task(ask(group, "near", 0.1, answers))
        far = group.create_task(ask(group, "far", 0.3, answers))
    print(answers)
    print("near cancelled:", near.cancelled())
    print("far cancelled:", far.cancelled())


try:
    asyncio.run(main())
except* AttributeError as errors:
    print(*errors.exceptions)

# Output:
# 'TaskGroup' object has no attribute 'cancel'

# Output on 3.15:
# ['near']
# near cancelled: True
# far cancelled: True
