"""# With eager_start the constructor runs the first step

That needs a loop that is running; on one that is not, the task is
scheduled as usual.
Pass `loop` with it.
The argument exists from 3.12.
"""

import asyncio


async def work():
    print("working")


async def main():
    loop = asyncio.get_running_loop()
    coro = work()
    try:
        task = asyncio.Task(coro, loop=loop, eager_start=True)
        print("done at once:", task.done())
    finally:
        coro.close()


asyncio.run(main())

idle = asyncio.new_event_loop()
task = asyncio.Task(work(), loop=idle, eager_start=True)
print("done at once:", task.done())
idle.run_until_complete(task)
idle.close()

# Output:
# working
# done at once: True
# done at once: False
# working

# Output on 3.11:
# TypeError: 'eager_start' is an invalid keyword argument for Task()
