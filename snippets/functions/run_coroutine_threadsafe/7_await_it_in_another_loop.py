"""# wrap_future makes the result awaitable in another loop

Two loops in two threads: a coroutine of one needs a result from the
other.
`asyncio.wrap_future` turns the `concurrent.futures.Future` into one
that the waiting loop can await, so neither is blocked.
"""

import asyncio
import threading


async def count_stock():
    await asyncio.sleep(0.1)
    return threading.current_thread().name, 17


async def main(other_loop):
    future = asyncio.run_coroutine_threadsafe(count_stock(), other_loop)
    where, count = await asyncio.wrap_future(future)
    print(count, "counted in", where)


warehouse = asyncio.new_event_loop()
thread = threading.Thread(
    target=warehouse.run_forever, name="warehouse thread"
)
thread.start()
asyncio.run(main(warehouse))
warehouse.call_soon_threadsafe(warehouse.stop)
thread.join()
warehouse.close()

# Output:
# 17 counted in warehouse thread
