"""# A job cancelled by itself counts as a job that failed

Without `return_exceptions` the awaiter gets `CancelledError` and no
list; with it, the error stands in the list.
The awaiter itself has not been cancelled, and the other job goes on.
"""

import asyncio


async def work(name):
    await asyncio.sleep(0.1)
    print(name, "finished")
    return name


async def main():
    for return_exceptions in False, True:
        print("return_exceptions =", return_exceptions)
        first = asyncio.create_task(work("first"))
        second = asyncio.create_task(work("second"))
        asyncio.get_running_loop().call_soon(first.cancel)
        try:
            results = await asyncio.gather(
                first, second, return_exceptions=return_exceptions
            )
            print("list:", results)
        except asyncio.CancelledError:
            requests = asyncio.current_task().cancelling()
            print("no list; requests to cancel main:", requests)
        await second


asyncio.run(main())

# Output:
# return_exceptions = False
# no list; requests to cancel main: 0
# second finished
# return_exceptions = True
# second finished
# list: [CancelledError(''), 'second']
