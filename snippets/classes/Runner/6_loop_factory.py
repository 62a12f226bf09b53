"""# loop_factory is called once to make the loop

Give a function or class that takes no argument, such as
`uvloop.new_event_loop` without parentheses.
"""

import asyncio


def make_loop():
    print("making a loop")
    return asyncio.new_event_loop()


async def work(name):
    print("running", name)


with asyncio.Runner(loop_factory=make_loop) as runner:
    runner.run(work("first"))
    runner.run(work("second"))

# Output:
# making a loop
# running first
# running second
