"""# Give next a default: StopIteration cannot come back

A future refuses to carry `StopIteration`, so a function such as `next`
must not let it out.
Give `next` a default and test for that.
"""

import asyncio

EXHAUSTED = object()


async def main():
    lines = iter(["first line", "second line"])
    while True:
        line = await asyncio.to_thread(next, lines, EXHAUSTED)
        if line is EXHAUSTED:
            break
        print(line)
    print("end of file")


asyncio.run(main())

# Output:
# first line
# second line
# end of file
