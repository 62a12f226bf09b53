"""# The call graph shows who waits for whom

From 3.14 `capture_call_graph` gives all frames of a suspended task, and
the tasks that await it.
`print_call_graph` prints the same with files and lines.
"""

import asyncio


async def query():
    await asyncio.get_running_loop().create_future()


async def load_user():
    await query()


async def handle_request(user):
    await user


def show(graph, depth=0):
    functions = [
        entry.frame.f_code.co_name for entry in graph.call_stack
    ]
    print("  " * depth + graph.future.get_name(), functions)
    for waiting in graph.awaited_by:
        show(waiting, depth + 1)


async def main():
    user = asyncio.create_task(load_user(), name="user")
    request = asyncio.create_task(handle_request(user), name="request")
    await asyncio.sleep(0.1)
    show(asyncio.capture_call_graph(user))
    user.cancel()
    await asyncio.wait([request])


asyncio.run(main())

# Output:
# user ['query', 'load_user']
#   request ['handle_request']

# Output on 3.11, 3.12, 3.13:
# AttributeError: module 'asyncio' has no attribute 'capture_call_graph'
