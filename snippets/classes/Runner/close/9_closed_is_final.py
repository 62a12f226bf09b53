"""# A closed runner stays closed

`run`, `get_loop` and another `with` block all raise `RuntimeError`.
Make a new runner.
"""

import asyncio


async def main():
    print("never printed")


with asyncio.Runner() as runner:
    pass

coroutine = main()
for attempt in (
    lambda: runner.run(coroutine),
    runner.get_loop,
    runner.__enter__,
):
    try:
        attempt()
    except RuntimeError as error:
        print("RuntimeError:", error)
coroutine.close()

# Output:
# RuntimeError: Runner is closed
# RuntimeError: Runner is closed
# RuntimeError: Runner is closed
