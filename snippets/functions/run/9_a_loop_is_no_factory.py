"""# loop_factory wants a callable, not a loop

`loop_factory` is called, so `loop_factory=AppLoop()`, with a loop made
already, fails.
Drop the parentheses.
(3.11 fails in another way: its `run` has no such parameter.)
"""

import asyncio


class AppLoop(asyncio.SelectorEventLoop):
    pass


async def main():
    print("never printed")


loop = AppLoop()
coroutine = main()
try:
    asyncio.run(coroutine, loop_factory=loop)
except TypeError as error:
    print("TypeError:", error)
finally:
    loop.close()
    coroutine.close()

# Output:
# TypeError: 'AppLoop' object is not callable

# Output on 3.11:
# TypeError: run() got an unexpected keyword argument 'loop_factory'
