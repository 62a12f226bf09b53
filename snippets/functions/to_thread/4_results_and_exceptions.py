"""# Results and exceptions come back

What the function returns is the value of the `await`.
What it raises is raised by the `await`, as the same object.
"""

import asyncio

failure = LookupError("no such record")


def read(number):
    if number < 0:
        raise failure
    return f"record {number}"


async def main():
    print(await asyncio.to_thread(read, 7))
    try:
        await asyncio.to_thread(read, -1)
    except LookupError as error:
        print("LookupError:", error)
        print("the same object:", error is failure)


asyncio.run(main())

# Output:
# record 7
# LookupError: no such record
# the same object: True
