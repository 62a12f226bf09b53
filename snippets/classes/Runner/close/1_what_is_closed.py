"""# close ends tasks and generators, then the loop

Tasks are cancelled and waited for, suspended async generators are
finished, threads of the default executor are joined, and the loop is
closed.
"""

import asyncio


async def background():
    try:
        await asyncio.sleep(1000)
    finally:
        print("task cancelled")


async def numbers():
    try:
        yield 1
    finally:
        print("generator finished")


async def main():
    task = asyncio.create_task(background())
    generator = numbers()
    await anext(generator)
    return task, generator


runner = asyncio.Runner()
held = runner.run(main())
loop = runner.get_loop()
print("closing")
runner.close()
print("loop closed:", loop.is_closed())

# Output:
# closing
# task cancelled
# generator finished
# loop closed: True
