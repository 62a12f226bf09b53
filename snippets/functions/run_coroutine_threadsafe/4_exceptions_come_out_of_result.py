"""# What the coroutine raises comes out of result()

The exception crosses to the waiting thread as the same object.
`exception()` returns it instead of raising.
"""

import asyncio

failure = ConnectionError("refused")


async def connect():
    raise failure


def work(loop):
    future = asyncio.run_coroutine_threadsafe(connect(), loop)
    try:
        future.result(timeout=5)
    except ConnectionError as error:
        print("ConnectionError:", error)
        print("the same object:", error is failure)
    print("exception():", repr(future.exception()))


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(work, loop)


asyncio.run(main())

# Output:
# ConnectionError: refused
# the same object: True
# exception(): ConnectionError('refused')
