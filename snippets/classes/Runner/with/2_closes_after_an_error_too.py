"""# Leaving closes the runner, also after an error

The exception goes on; nothing is swallowed.
"""

import asyncio


async def fail():
    raise ValueError("bad input")


runner = asyncio.Runner()
try:
    with runner:
        loop = runner.get_loop()
        runner.run(fail())
except ValueError as error:
    print("ValueError:", error)
print("closed:", loop.is_closed())

# Output:
# ValueError: bad input
# closed: True
