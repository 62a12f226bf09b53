"""# A synchronous program uses a loop in a background thread

The loop runs for ever in its own thread; the main thread stays plain
Python and submits coroutines when it needs them.
At the end stop the loop with `call_soon_threadsafe`, join the thread,
then close the loop.
"""

import asyncio
import threading

loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()

coro = asyncio.sleep(0.1, result=3)
future = asyncio.run_coroutine_threadsafe(coro, loop)
print(future.result(timeout=5))

loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print("closed:", loop.is_closed())

# Output:
# 3
# closed: True
