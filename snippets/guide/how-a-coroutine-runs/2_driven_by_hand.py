"""# Driven by hand, without an event loop

`send(None)` runs the coroutine until something below it yields, here
`Pause`, or until it returns, which arrives as `StopIteration`.
"""


class Pause:
    def __await__(self):
        yield "paused"


async def inner():
    print("inner runs")
    await Pause()
    print("inner goes on")
    return 42


async def outer():
    return await inner() + 1


coro = outer()
print("first send gives:", coro.send(None))
print("nothing happens until the next one")
try:
    coro.send(None)
except StopIteration as stop:
    print("outer returned:", stop.value)

# Output:
# inner runs
# first send gives: paused
# nothing happens until the next one
# inner goes on
# outer returned: 43
