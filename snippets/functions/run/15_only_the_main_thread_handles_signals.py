"""# Another thread can call run, without Ctrl+C handling

Each thread may run one loop.
`run` installs its SIGINT handler only in the main thread, and puts the
former one back at the end.
"""

import asyncio
import signal
import threading


async def main(place):
    handler = signal.getsignal(signal.SIGINT)
    usual = handler is signal.default_int_handler
    print(place, "has the usual handler:", usual)


asyncio.run(main("main thread"))

worker = threading.Thread(
    target=lambda: asyncio.run(main("other thread"))
)
worker.start()
worker.join()

handler = signal.getsignal(signal.SIGINT)
print("restored:", handler is signal.default_int_handler)

# Output:
# main thread has the usual handler: False
# other thread has the usual handler: True
# restored: True
