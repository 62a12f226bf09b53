"""# As a result only where you ask for it

`gather` with `return_exceptions=True` puts the `CancelledError` of a
cancelled awaitable into its list.
It is no `Exception` there either: test for it, or for `BaseException`.
"""

import asyncio


async def work(number):
    await asyncio.sleep(0.2)
    return number


async def main():
    tasks = [asyncio.create_task(work(n)) for n in range(2)]
    asyncio.get_running_loop().call_later(0.1, tasks[0].cancel)
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(results)
    for result in results:
        print(isinstance(result, Exception), end=" ")
        print(isinstance(result, asyncio.CancelledError))


asyncio.run(main())

# Output:
# [CancelledError(''), 1]
# False True
# False False
