"""# Somebody must be running the loop

A loop that does not run takes the coroutine and leaves it lying,
without any error: use a timeout.
It runs when the loop does.
A closed loop refuses it with `RuntimeError`, and the coroutine remains
yours to close.
"""

import asyncio


async def greet():
    return "hello"


loop = asyncio.new_event_loop()
future = asyncio.run_coroutine_threadsafe(greet(), loop)
try:
    future.result(timeout=0.2)
except TimeoutError:
    print("nobody runs the loop, done:", future.done())

loop.run_until_complete(asyncio.wrap_future(future, loop=loop))
print("the loop ran:", future.result())
loop.close()

coro = greet()
try:
    asyncio.run_coroutine_threadsafe(coro, loop)
except RuntimeError as error:
    print("RuntimeError:", error)
coro.close()

# Output:
# nobody runs the loop, done: False
# the loop ran: hello
# RuntimeError: Event loop is closed
