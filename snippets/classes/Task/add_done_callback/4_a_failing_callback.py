"""# An exception in the function stops nobody

The loop hands it to its exception handler and goes on with the next
function; the task and its result are untouched.
"""

import asyncio


async def work():
    return "result"


def broken(task):
    raise ValueError("broken callback")


def fine(task):
    print("the next one is called")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print("handler:", context["exception"])
    )
    task = asyncio.create_task(work())
    task.add_done_callback(broken)
    task.add_done_callback(fine)
    print(await task)


asyncio.run(main())

# Output:
# handler: broken callback
# the next one is called
# result
