"""# Ctrl+C reaches the shielded task too

Under `asyncio.run` Ctrl+C cancels the main task; when that has ended,
`run` cancels every task that is left.
The shielded one is among them.
"""

import asyncio
import signal


async def save():
    try:
        await asyncio.sleep(1)
        print("never saved")
    except asyncio.CancelledError:
        print("save cancelled")
        raise


async def main():
    saving = asyncio.create_task(save())
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.shield(saving)
    except asyncio.CancelledError:
        print("main cancelled, saving done:", saving.done())
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt")

# Output:
# main cancelled, saving done: False
# save cancelled
# KeyboardInterrupt
