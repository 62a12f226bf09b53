"""# Answers of two servers come in the order of their arrival

Two servers of the program itself stand for two on the network.
The task tells whose answer it is; before 3.13 there is no `async for`.
"""

import asyncio


async def serve(greeting, delay):
    async def greet(reader, writer):
        await asyncio.sleep(delay)
        writer.write(greeting)
        await writer.drain()
        writer.close()

    return await asyncio.start_server(greet, "127.0.0.1", 0)


async def call(server):
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    greeting = await reader.read()
    writer.close()
    await writer.wait_closed()
    return greeting


async def main():
    near = await serve(b"hello", 0.1)
    far = await serve(b"good day", 0.4)
    to_far = asyncio.create_task(call(far))
    to_near = asyncio.create_task(call(near))
    try:
        async for task in asyncio.as_completed([to_far, to_near]):
            print("near:" if task is to_near else "far:", await task)
    except TypeError as error:
        print("TypeError:", error)
        await asyncio.wait([to_far, to_near])
    near.close()
    far.close()


asyncio.run(main())

# Output:
# near: b'hello'
# far: b'good day'

# Output on 3.11, 3.12:
# TypeError: 'async for' requires an object with __aiter__ method, got generator
