"""# A loop signal handler turns Ctrl+C into an event

`add_signal_handler` (Unix) runs an ordinary callback on the loop.
Nothing is cancelled: the program decides when to stop.
"""

import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGINT, stop.set)
    loop.call_later(0.1, signal.raise_signal, signal.SIGINT)
    print("working until asked to stop")
    await stop.wait()
    print("asked to stop, finishing the job")
    await asyncio.sleep(0.1)
    loop.remove_signal_handler(signal.SIGINT)
    return "finished"


print(asyncio.run(main()))

# Output:
# working until asked to stop
# asked to stop, finishing the job
# finished
