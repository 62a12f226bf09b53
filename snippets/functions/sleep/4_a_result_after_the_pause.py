"""# The second argument is what await returns

It may be given by position or by name, and is `None` when left out.
This makes a stand-in for slow work in examples and tests.
"""

import asyncio


async def main():
    print(await asyncio.sleep(0.1, "page"))
    print(await asyncio.sleep(0, result="page"))
    print(await asyncio.sleep(0.1))


asyncio.run(main())

# Output:
# page
# page
# None
