"""# Outside a running loop it raises RuntimeError

At module level no loop runs, so there is nothing to put the task in.
The coroutine that was passed stays unused, and Python warns when it
is collected.
Inside `main`, the same call works.
"""

import asyncio
import warnings


async def work():
    print("working")


async def main():
    await asyncio.create_task(work())


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        asyncio.create_task(work())
    except RuntimeError as error:
        print("RuntimeError:", error)
for warning in caught:
    print(f"{warning.category.__name__}: {warning.message}")

asyncio.run(main())

# Output:
# RuntimeError: no running event loop
# RuntimeWarning: coroutine 'work' was never awaited
# working
