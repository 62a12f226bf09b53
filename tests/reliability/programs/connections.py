"""An echo server holds N connections at once, 10 messages on each; no descriptor is left."""

import asyncio
import json
import os
import resource
import sys

NUMBER = int(sys.argv[1])
MESSAGES = 10


async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line)
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def talk(port, number, open_now, all_open):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    open_now.append(number)
    if len(open_now) == NUMBER:
        all_open.set()
    await all_open.wait()
    right = 0
    for turn in range(MESSAGES):
        message = b"%d of %d\n" % (turn, number)
        writer.write(message)
        await writer.drain()
        right += await reader.readline() == message
    writer.close()
    await writer.wait_closed()
    return right


async def main():
    # A busy machine is no fault: debug mode tells of slow steps.
    asyncio.get_running_loop().slow_callback_duration = 60
    open_now, all_open = [], asyncio.Event()
    server = await asyncio.start_server(echo, "127.0.0.1", 0, backlog=NUMBER)
    async with server:
        port = server.sockets[0].getsockname()[1]
        talks = [talk(port, number, open_now, all_open) for number in range(NUMBER)]
        return sum(await asyncio.gather(*talks))


hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 20_000), hard))
before = len(os.listdir("/proc/self/fd"))
right = asyncio.run(main())
left = len(os.listdir("/proc/self/fd")) - before
held = right == NUMBER * MESSAGES and left == 0
print(json.dumps({"held": held, "outcomes": {"answers": right, "descriptors left": left}}))
