"""# The call returns at once, with a concurrent.futures.Future

It only submits.
The future is not done yet, is no asyncio future and cannot be awaited;
`result()` is what waits.
"""

import asyncio
import concurrent.futures


async def answer(may_answer):
    await may_answer.wait()
    return 42


def work(loop, may_answer):
    future = asyncio.run_coroutine_threadsafe(answer(may_answer), loop)
    print("done:", future.done())
    print(isinstance(future, concurrent.futures.Future))
    print(isinstance(future, asyncio.Future))
    print("awaitable:", hasattr(future, "__await__"))
    loop.call_soon_threadsafe(may_answer.set)
    print("result:", future.result(timeout=5))


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(work, loop, asyncio.Event())


asyncio.run(main())

# Output:
# done: False
# True
# False
# awaitable: False
# result: 42
