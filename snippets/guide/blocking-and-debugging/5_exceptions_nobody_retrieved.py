"""# A failed task that is dropped reports its exception

The loop's exception handler is called when the failed task is collected
as garbage, which may be late, and it gets the task.
Without a handler of yours the `asyncio` logger writes an error.
"""

import asyncio
import gc


def report(loop, context):
    print("message:", context["message"])
    print("exception:", repr(context["exception"]))
    print("task:", context["future"].get_name())


async def send():
    raise ConnectionError("refused")


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    task = asyncio.create_task(send(), name="sender")
    await asyncio.sleep(0.1)
    print("failed, and nothing has been reported")
    del task
    gc.collect()


asyncio.run(main())

# Output:
# failed, and nothing has been reported
# message: Task exception was never retrieved
# exception: ConnectionError('refused')
# task: sender
