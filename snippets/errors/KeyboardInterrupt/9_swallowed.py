"""# Swallowing CancelledError swallows Ctrl+C

A `main` that catches the cancellation and goes on makes `run` return
normally.
Clean up in `finally`, or raise again.
"""

import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, signal.raise_signal, signal.SIGINT)
    for attempt in 1, 2:
        try:
            await asyncio.sleep(0.3)
            print("attempt", attempt, "done")
        except asyncio.CancelledError:
            print("attempt", attempt, "cancelled, trying again")
    return "nobody could stop me"


print(asyncio.run(main()))

# Output:
# attempt 1 cancelled, trying again
# attempt 2 done
# nobody could stop me
