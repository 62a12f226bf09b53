"""# Gathering nothing gives an empty list

So a list that turns out to be empty needs no special case.
The future is done as soon as it is made.
"""

import asyncio


async def main():
    jobs = []
    group = asyncio.gather(*jobs)
    print("done:", group.done())
    print(await group)


asyncio.run(main())

# Output:
# done: True
# []
