"""# List the tasks that are not done

Names make the list readable: give one to every task that lives long.
`get_stack` gives the frame in which a suspended task waits.
"""

import asyncio


async def serve(requests):
    while True:
        await requests.get()


async def refresh():
    await asyncio.sleep(3600)


def describe(task):
    frame = task.get_stack()[-1]
    return task.get_name(), frame.f_code.co_name


async def main():
    asyncio.current_task().set_name("main")
    requests = asyncio.Queue()
    tasks = [
        asyncio.create_task(serve(requests), name="server"),
        asyncio.create_task(refresh(), name="cache refresher"),
    ]
    await asyncio.sleep(0)
    for name, function in sorted(map(describe, asyncio.all_tasks())):
        print(f"{name:16} in {function}()")
    for task in tasks:
        task.cancel()


asyncio.run(main())

# Output:
# cache refresher  in refresh()
# main             in main()
# server           in serve()
