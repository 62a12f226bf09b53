"""# SystemExit leaves create_task

Every other exception waits in the task.
`SystemExit` and `KeyboardInterrupt` are raised by the call that creates
the task, so the creator gets no task to await.
"""

import asyncio


async def leave():
    raise SystemExit("asked to stop")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    # The lost task is reported as well: not of interest here.
    loop.set_exception_handler(lambda loop, context: None)

    task = None
    try:
        task = asyncio.create_task(leave())
    except SystemExit as error:
        print("out of create_task:", error)
    print("task:", task)


asyncio.run(main())

# Output:
# out of create_task: asked to stop
# task: None

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
