"""# One iteration runs what was ready at its beginning

What a callback adds to the queue waits for the next iteration, also
behind the tasks that were there before.
A timer joins the queue when its time has come.
"""

import asyncio


async def main():
    loop = asyncio.get_running_loop()

    def first():
        print("first")
        loop.call_soon(print, "added by first")

    loop.call_later(0.1, print, "timer")
    loop.call_soon(first)
    loop.call_soon(print, "second")

    print("main suspends")
    await asyncio.sleep(0)
    print("main resumes")
    await asyncio.sleep(0.2)
    print("main again")


asyncio.run(main())

# Output:
# main suspends
# first
# second
# main resumes
# added by first
# timer
# main again
