"""# Only the main task is interrupted

Other tasks go on while `main` cleans up.
They are cancelled when it has ended, as at the end of every `run`.
"""

import asyncio
import signal


async def background():
    try:
        await asyncio.sleep(0.2)
        print("background: still running")
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        print("background: cancelled")
        raise


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(background())
    loop.call_later(0.1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(1000)
    finally:
        print("main: interrupted, cleaning up")
        await asyncio.sleep(0.3)
        print("main: clean, background done:", task.done())


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("stopped")

# Output:
# main: interrupted, cleaning up
# background: still running
# main: clean, background done: False
# background: cancelled
# stopped
