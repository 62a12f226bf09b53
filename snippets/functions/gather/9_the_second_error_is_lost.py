"""# The second error is lost without a word

Only the first is raised.
`gather` takes the later ones from their tasks, so that not even the
exception handler of the loop hears of them.
"""

import asyncio


async def fail(error, delay):
    await asyncio.sleep(delay)
    print("raising", repr(error))
    raise error


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print("reported:", context["message"])
    )
    try:
        await asyncio.gather(
            fail(ValueError("first"), 0.1),
            fail(KeyError("second"), 0.2),
        )
    except Exception as error:
        print("caught", repr(error))
    await asyncio.sleep(0.3)
    print("end")


asyncio.run(main())

# Output:
# raising ValueError('first')
# caught ValueError('first')
# raising KeyError('second')
# end
