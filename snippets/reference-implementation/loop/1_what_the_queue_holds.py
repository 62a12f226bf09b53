"""# What the queue holds, and what fails in it

A callback, one that was cancelled, one that fails, `main`, and a timer
that is due at once: it joins the queue as the next iteration begins,
behind all the others.
The failure goes to the exception handler, and the loop goes on.
"""

import asyncio


def fail():
    raise ValueError("no such callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print("handler:", context["exception"])
    )

    loop.call_later(0, print, "timer")
    loop.call_soon(print, "callback")
    loop.call_soon(print, "never printed").cancel()
    loop.call_soon(fail)

    print("main suspends")
    await asyncio.sleep(0)
    print("main resumes")
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())

# Output:
# main suspends
# callback
# handler: no such callback
# main resumes
# timer
# main ends
