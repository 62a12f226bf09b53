"""# A task runs a coroutine beside the code that made it

`create_task` returns the task; the coroutine runs whenever `main`
waits for something.
`await task` waits for its end and gives its result.
"""

import asyncio


async def say_hello():
    print("hello from the task")
    await asyncio.sleep(0.1)
    return "goodbye"


async def main():
    task = asyncio.create_task(say_hello(), name="greeter")
    print("made", task.get_name())

    result = await task
    print(result)


asyncio.run(main())

# Output:
# made greeter
# hello from the task
# goodbye
