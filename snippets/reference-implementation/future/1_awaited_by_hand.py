"""# A future, awaited by hand

`__await__` yields the future itself, and that is all that `await` does
while there is no result.
`set_result` calls nobody: the callback runs when the loop has its turn.
"""

import asyncio


async def main():
    letter = asyncio.get_running_loop().create_future()
    letter.add_done_callback(lambda f: print("callback:", f.result()))

    waiting = letter.__await__()
    yielded = waiting.send(None)
    print("yields the future itself:", yielded is letter)

    letter.set_result("text")
    print("set_result has returned")
    try:
        waiting.send(None)
    except StopIteration as stop:
        print("await would give:", stop.value)

    await asyncio.sleep(0)
    try:
        letter.set_result("another text")
    except asyncio.InvalidStateError:
        print("done is done")


asyncio.run(main())

# Output:
# yields the future itself: True
# set_result has returned
# await would give: text
# callback: text
# done is done
