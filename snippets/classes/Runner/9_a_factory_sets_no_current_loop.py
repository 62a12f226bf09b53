"""# With a loop_factory there is no current loop between calls

Without a factory the runner also makes its loop the thread's current
one, for old code that calls `get_event_loop()` outside coroutines.
With a factory it does not.
"""

import asyncio


def old_code(loop):
    try:
        return asyncio.get_event_loop() is loop
    except RuntimeError as error:
        return error


asyncio.set_event_loop(None)

with asyncio.Runner() as runner:
    print("no factory:", old_code(runner.get_loop()))

with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
    print("factory:", old_code(runner.get_loop()))

# Output:
# no factory: True
# factory: There is no current event loop in thread 'MainThread'.
