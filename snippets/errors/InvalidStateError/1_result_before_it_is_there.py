"""# Asking for a result that is not there yet

`result()` and `exception()` never wait: on a future or task that is not
done they raise `InvalidStateError`.
Awaiting does wait.
"""

import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return "data"


async def main():
    task = asyncio.create_task(fetch())
    for ask in task.result, task.exception:
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(f"{ask.__name__}:", type(error).__name__)
    print("awaited:", await task)
    print("result:", task.result())


asyncio.run(main())

# Output:
# result: InvalidStateError
# exception: InvalidStateError
# awaited: data
# result: data
