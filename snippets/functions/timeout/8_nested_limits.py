"""# Limits nest

Each limit converts only the cancellation that it caused itself.
Here the outer one fires: the inner block passes the `CancelledError`
on, and the outer block turns it into `TimeoutError`.
"""

import asyncio


async def main():
    try:
        async with asyncio.timeout(0.1) as outer:
            try:
                async with asyncio.timeout(0.5) as inner:
                    await asyncio.sleep(1)
            except BaseException as error:
                print("between the two:", type(error).__name__)
                raise
    except TimeoutError:
        print("outside of both: TimeoutError")
    print("outer expired:", outer.expired())
    print("inner expired:", inner.expired())


asyncio.run(main())

# Output:
# between the two: CancelledError
# outside of both: TimeoutError
# outer expired: True
# inner expired: False
