"""# sleep(0) gives every ready task one turn

No time passes: the task goes to the back of the queue and is resumed in
the next iteration of the loop.
A negative delay does the same.
"""

import asyncio


async def count(name, delay):
    for number in range(3):
        print(name, number)
        await asyncio.sleep(delay)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(count("a", 0), count("b", 0), count("c", -5))
    print("less than half a second:", loop.time() - start < 0.5)


asyncio.run(main())

# Output:
# a 0
# b 0
# c 0
# a 1
# b 1
# c 1
# a 2
# b 2
# c 2
# less than half a second: True
