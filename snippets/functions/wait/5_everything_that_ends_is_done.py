"""# Success, failure and cancellation all count as done

By default `wait` returns when no task is left running, however each of
them ended.
"""

import asyncio


async def succeed():
    await asyncio.sleep(0.2)


async def fail():
    raise ValueError("boom")


async def main():
    loop = asyncio.get_running_loop()
    good = asyncio.create_task(succeed())
    bad = asyncio.create_task(fail())
    cancelled = asyncio.create_task(succeed())
    loop.call_later(0.1, cancelled.cancel)

    done, pending = await asyncio.wait([good, bad, cancelled])
    print(len(done), "done,", len(pending), "pending")
    print(good.result(), repr(bad.exception()), cancelled.cancelled())


asyncio.run(main())

# Output:
# 3 done, 0 pending
# None ValueError('boom') True
