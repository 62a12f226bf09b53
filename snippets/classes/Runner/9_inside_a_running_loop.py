"""# A runner does not work where a loop runs

In a coroutine, and in IPython and Jupyter, where cells run on a loop,
`run` is refused.
Even an empty block fails when it is left, because closing needs to run
the loop.
Use `await` there.
"""

import asyncio
import warnings


async def fetch():
    return "data"


async def main():
    coroutine = fetch()
    try:
        asyncio.Runner().run(coroutine)
    except RuntimeError as error:
        print("run:", error)
    coroutine.close()

    with warnings.catch_warnings():
        # The half-closed runner leaves a coroutine never awaited.
        warnings.simplefilter("ignore", RuntimeWarning)
        try:
            with asyncio.Runner():
                print("entered")
        except RuntimeError as error:
            print("leaving:", error)

    print("awaited instead:", await fetch())


asyncio.run(main())

# Output:
# run: Runner.run() cannot be called from a running event loop
# entered
# leaving: Cannot run the event loop while another loop is running
# awaited instead: data
