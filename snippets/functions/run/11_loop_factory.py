"""# loop_factory is called to make the loop

Give the function or class itself, without parentheses:
`loop_factory=uvloop.new_event_loop`.
The parameter exists from 3.12; on 3.11 use `Runner`, which has it.
"""

import asyncio


def make_loop():
    print("making a loop")
    loop = asyncio.new_event_loop()
    loop.slow_callback_duration = 0.5
    return loop


async def main():
    loop = asyncio.get_running_loop()
    print("running on it:", loop.slow_callback_duration == 0.5)


coroutine = main()
try:
    asyncio.run(coroutine, loop_factory=make_loop)
finally:
    # Only of use on 3.11, where nobody awaits it.
    coroutine.close()

# Output:
# making a loop
# running on it: True

# Output on 3.11:
# TypeError: run() got an unexpected keyword argument 'loop_factory'
