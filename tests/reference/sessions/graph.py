import asyncio
import io
import sys

loop = asyncio.get_running_loop()
future = loop.create_future()


async def inner():
    await future


async def outer():
    await inner()


async def generates():
    await inner()
    yield


async def iterates():
    async for _ in generates():
        pass


async def gathers():
    await asyncio.gather(*tasks[:2])


async def groups():
    async with asyncio.TaskGroup() as group:
        tasks.append(group.create_task(outer(), name="in a group"))


tasks = [asyncio.create_task(make(), name=make.__name__) for make in (outer, iterates)]
waiter = asyncio.create_task(gathers(), name="gathers")
grouping = asyncio.create_task(groups(), name="groups")
await asyncio.sleep(0)
await asyncio.sleep(0)


def place(frame):
    own = frame.f_code.co_filename == outer.__code__.co_filename
    return frame.f_code.co_name, own and frame.f_lineno


def show(graph):
    return (
        isinstance(graph.future, asyncio.Task) and graph.future.get_name(),
        [place(entry.frame) for entry in graph.call_stack],
        sorted((show(waiter) for waiter in graph.awaited_by), key=str),
    )


for task in (*tasks, waiter, grouping):
    print(show(asyncio.capture_call_graph(task)))
    print(asyncio.format_call_graph(task))
    for limit in (0, 1, 2, -1, -2):
        print(limit, show(asyncio.capture_call_graph(task, limit=limit)))
len(asyncio.capture_call_graph(future).awaited_by)
asyncio.capture_call_graph(loop.create_future())
asyncio.capture_call_graph(7)
asyncio.capture_call_graph(depth="x")
asyncio.print_call_graph(loop.create_future())
asyncio.print_call_graph(tasks[0], file=sys.stdout, limit=1)
file = io.StringIO()
asyncio.print_call_graph(tasks[0], file=file)
file.getvalue() == asyncio.format_call_graph(tasks[0]) + "\n"
hex(id(tasks[0])) in file.getvalue()


def function():
    print(asyncio.format_call_graph())
    print(len(asyncio.capture_call_graph(limit=1).call_stack))


def generator():
    function()
    print(asyncio.format_call_graph(depth=2))
    print(asyncio.format_call_graph(limit=0))
    yield 1


async def numbers():
    for number in generator():
        yield number


async def asks_for_itself():
    print(show(asyncio.capture_call_graph(asyncio.current_task())))
    print(asyncio.format_call_graph(asyncio.current_task()))


async def current():
    await asks_for_itself()
    async for number in numbers():
        print(number)
    print(show(asyncio.capture_call_graph()))
    print(show(asyncio.capture_call_graph(asyncio.current_task())))


await asyncio.create_task(current(), name="current")


def in_a_callback():
    print(asyncio.capture_call_graph())
    print(repr(asyncio.format_call_graph()))
    asyncio.print_call_graph()


handle = loop.call_soon(in_a_callback)
await asyncio.sleep(0)
asyncio.future_add_to_awaited_by(future, 7)
asyncio.future_add_to_awaited_by(7, future)
one, two = loop.create_future(), loop.create_future()
asyncio.future_add_to_awaited_by(one, two)
show(asyncio.capture_call_graph(one))
asyncio.future_discard_from_awaited_by(one, two)
asyncio.future_discard_from_awaited_by(one, two)
asyncio.future_discard_from_awaited_by(7, two)
show(asyncio.capture_call_graph(one))
future.set_result(None)
done = await asyncio.wait([*tasks, waiter, grouping])
show(asyncio.capture_call_graph(tasks[0]))
