"""# With a loop it looks at that loop

The loop need not run: a task that was created and has not started
is counted.
"""

import asyncio


async def work():
    return "done"


loop = asyncio.new_event_loop()
print("empty:", asyncio.all_tasks(loop))

task = loop.create_task(work())
print("one scheduled:", asyncio.all_tasks(loop) == {task})

print(loop.run_until_complete(task), asyncio.all_tasks(loop))
loop.close()

# Output:
# empty: set()
# one scheduled: True
# done set()
