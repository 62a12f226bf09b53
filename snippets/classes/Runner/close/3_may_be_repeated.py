"""# Closing again does nothing

The same holds for a runner that was never used, and for `close` inside
the `with` block that closes too.
"""

import asyncio


async def main():
    print("working")


with asyncio.Runner() as runner:
    runner.run(main())
    runner.close()
    print("closed by hand")
runner.close()
print("closed three times")

asyncio.Runner().close()
print("closed unused")

# Output:
# working
# closed by hand
# closed three times
# closed unused
