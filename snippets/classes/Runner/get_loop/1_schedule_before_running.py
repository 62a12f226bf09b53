"""# get_loop gives the loop before anything runs on it

Use it for what only the loop offers: callbacks, signal handlers, an
exception handler.
Callbacks run when `run` next runs the loop.
"""

import asyncio


async def main():
    print("main starts")
    await asyncio.sleep(0.2)
    print("main ends")


with asyncio.Runner() as runner:
    loop = runner.get_loop()
    loop.call_soon(print, "callback")
    loop.call_later(0.1, print, "callback after 0.1 seconds")
    print("running yet:", loop.is_running())
    runner.run(main())
    print("same loop:", runner.get_loop() is loop)

# Output:
# running yet: False
# callback
# main starts
# callback after 0.1 seconds
# main ends
# same loop: True
