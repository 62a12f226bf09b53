"""# It waits until the cleanup is over

After the timeout, `wait_for` still waits for the cancelled awaitable to
end.
The call can take much longer than its timeout, but nothing goes on
behind its back.
"""

import asyncio


async def download():
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(0.3)
        print("connection closed")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        await asyncio.wait_for(download(), timeout=0.1)
    except TimeoutError:
        print("TimeoutError")
    print("after more than 0.35 s:", loop.time() - start > 0.35)


asyncio.run(main())

# Output:
# connection closed
# TimeoutError
# after more than 0.35 s: True
