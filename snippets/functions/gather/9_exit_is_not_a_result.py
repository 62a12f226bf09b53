"""# return_exceptions=True does not hold back SystemExit

`SystemExit` and `KeyboardInterrupt` stop the loop itself.
The awaiter never sees a list: `asyncio.run` cancels it and lets the
exception out.
"""

import asyncio


async def leave():
    raise SystemExit("asked to stop")


async def main():
    try:
        results = await asyncio.gather(leave(), return_exceptions=True)
        print("results:", results)
    except asyncio.CancelledError:
        print("main was cancelled")
        raise


try:
    asyncio.run(main())
except SystemExit as error:
    print("out of run:", repr(error))

# Output:
# main was cancelled
# out of run: SystemExit('asked to stop')
