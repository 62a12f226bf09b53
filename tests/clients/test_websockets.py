"""websockets: its server and its client, many at once, large and small."""

import asyncio

import pytest
import pytest_asyncio
from websockets.asyncio.client import connect
from websockets.asyncio.server import broadcast, serve
from websockets.exceptions import ConnectionClosedError, ConnectionClosedOK


@pytest_asyncio.fixture
async def server():
    """Echoes; `leave` closes, `fail` breaks the connection."""

    async def handler(socket):
        async for message in socket:
            if message == "leave":
                await socket.close(4001, "told to")
            elif message == "fail":
                raise ValueError("in a handler")
            await socket.send(message)

    async with serve(handler, "127.0.0.1", 0) as server:
        yield server


@pytest.fixture
def address(server):
    return f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def test_many_connections_keep_the_order_of_their_messages(address):
    async def talk(name):
        async with connect(address) as socket:
            for number in range(20):
                await socket.send(f"{name} {number}")
            return [await socket.recv() for _ in range(20)]

    found = await asyncio.gather(*map(talk, range(25)))

    assert found == [[f"{name} {number}" for number in range(20)] for name in range(25)]


async def test_large_messages_compressed_and_in_fragments(address):
    whole = "many words " * 50_000

    async def parts():
        for start in range(0, len(whole), 50_000):
            yield whole[start : start + 50_000]

    async with connect(address, max_size=None) as socket:
        await socket.send(whole)
        assert await socket.recv() == whole
        await socket.send(parts())
        assert await socket.recv() == whole
        latency = await (await socket.ping())

    assert latency >= 0


async def test_how_a_connection_ends(address):
    async with connect(address) as socket:
        await socket.send("leave")
        with pytest.raises(ConnectionClosedError) as caught:
            await socket.recv()
    assert (caught.value.rcvd.code, caught.value.rcvd.reason) == (4001, "told to")

    async with connect(address) as socket:
        await socket.send("fail")
        with pytest.raises(ConnectionClosedError) as caught:
            await socket.recv()
    assert caught.value.rcvd.code == 1011

    async with connect(address) as socket:
        pass
    with pytest.raises(ConnectionClosedOK):
        await socket.recv()


async def test_one_message_for_everybody_and_a_timeout(server, address):
    async with connect(address) as one, connect(address) as two:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await one.recv()
        broadcast(server.connections, "news")

        assert await asyncio.gather(one.recv(), two.recv()) == ["news", "news"]
