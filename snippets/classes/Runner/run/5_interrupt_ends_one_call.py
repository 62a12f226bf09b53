"""# Ctrl+C ends the call, not the runner

As with `asyncio.run`, the first SIGINT cancels the coroutine and `run`
raises `KeyboardInterrupt`.
The loop is still there for a farewell.
"""

import asyncio
import signal


async def work():
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        print("work cancelled")
        raise


async def say_goodbye():
    await asyncio.sleep(0.1)
    print("goodbye")


with asyncio.Runner() as runner:
    try:
        runner.run(work())
    except KeyboardInterrupt:
        print("interrupted")
        runner.run(say_goodbye())

# Output:
# work cancelled
# interrupted
# goodbye
