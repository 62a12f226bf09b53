"""# Outside a running loop, pass the loop

`loop` is not deprecated: with it there is no warning.
Leaving it out where no loop runs made a loop silently on 3.11, with a
`DeprecationWarning` on 3.12 and 3.13, and is an error from 3.14.
"""

import asyncio
import warnings


async def work():
    return "worked"


def make_and_run(**arguments):
    coro = work()
    try:
        task = asyncio.Task(coro, **arguments)
    except RuntimeError:
        coro.close()
        return "RuntimeError"
    loop = task.get_loop()
    result = loop.run_until_complete(task)
    loop.close()
    return result


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print("with loop:", make_and_run(loop=asyncio.new_event_loop()))
    print([warning.category.__name__ for warning in caught])
    print("without:", make_and_run())
    print([warning.category.__name__ for warning in caught])
asyncio.set_event_loop(None)

# Output:
# with loop: worked
# []
# without: RuntimeError
# []

# Output on 3.11:
# with loop: worked
# []
# without: worked
# []

# Output on 3.12, 3.13:
# with loop: worked
# []
# without: worked
# ['DeprecationWarning']
