"""# The limit adds a request and takes it back

Inside the block the request counts as any other.
On leaving, the count is what it was, so the error becomes a
`TimeoutError`, with the cancellation as its cause.
"""

import asyncio


async def main():
    task = asyncio.current_task()
    try:
        async with asyncio.timeout(0.1) as limit:
            print("requests:", task.cancelling())
            try:
                await asyncio.sleep(1)
            finally:
                print("requests:", task.cancelling(), limit)
    except TimeoutError as error:
        print("requests:", task.cancelling(), limit)
        print("caused by", type(error.__cause__).__name__)


asyncio.run(main())

# Output:
# requests: 0
# requests: 1 <Timeout [expiring]>
# requests: 0 <Timeout [expired]>
# caused by CancelledError
