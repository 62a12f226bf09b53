"""# A future is a place for a result that is not there yet

A task that awaits a pending future waits; a timer fills the future,
and the task goes on with what was put there.
Awaiting a future that is done gives its result at once.
"""

import asyncio


async def reader(letter):
    print("reader waits")
    print("reader got", await letter)


async def main():
    loop = asyncio.get_running_loop()
    letter = loop.create_future()
    task = asyncio.create_task(reader(letter))
    loop.call_later(0.1, letter.set_result, "a letter")

    await asyncio.sleep(0)
    print("done:", letter.done(), task.done())
    await task
    print("done:", letter.done(), task.done())
    print("main got", await letter)


asyncio.run(main())

# Output:
# reader waits
# done: False False
# reader got a letter
# done: True True
# main got a letter
