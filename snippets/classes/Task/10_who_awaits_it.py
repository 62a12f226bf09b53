"""# From 3.14 a task knows who awaits it

`asyncio.capture_call_graph` returns the frames in which a task is
suspended, innermost first, and the tasks that wait for it;
`asyncio.print_call_graph` prints them.
"""

import asyncio


async def read():
    await asyncio.sleep(0.1)


async def load():
    await read()


async def show(task):
    await task


async def main():
    loading = asyncio.create_task(load(), name="loading")
    page = asyncio.create_task(show(loading), name="page")
    await asyncio.sleep(0)

    graph = asyncio.capture_call_graph(loading)
    frames = [entry.frame.f_code.co_name for entry in graph.call_stack]
    print("suspended in:", frames)
    print(
        "awaited by:", [a.future.get_name() for a in graph.awaited_by]
    )
    await page


asyncio.run(main())

# Output:
# suspended in: ['sleep', 'read', 'load']
# awaited by: ['page']

# Output on 3.11, 3.12, 3.13:
# AttributeError: module 'asyncio' has no attribute 'capture_call_graph'
