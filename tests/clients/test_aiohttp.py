"""aiohttp: its server and its client over loopback, WebSockets and files included."""

import asyncio
import os

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web


async def add(request):
    numbers = await request.json()
    return web.json_response({"sum": sum(numbers)})


async def chat(request):
    socket = web.WebSocketResponse(heartbeat=5)
    await socket.prepare(request)
    async for message in socket:
        if message.type is aiohttp.WSMsgType.BINARY:
            await socket.send_bytes(message.data[::-1])
        elif message.data == "close":
            await socket.close(code=4000, message=b"as asked")
        else:
            await socket.send_str(message.data.upper())
    return socket


async def fail(request):
    raise ValueError("in a handler")


@pytest_asyncio.fixture
async def address(tmp_path):
    """Where the server listens; it serves a folder, too."""
    (tmp_path / "large").write_bytes(os.urandom(500_000))
    application = web.Application(client_max_size=2**20)
    application.router.add_post("/add", add)
    application.router.add_get("/chat", chat)
    application.router.add_get("/fail", fail)
    application.router.add_static("/files", tmp_path)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield "http://{}:{}".format(*runner.addresses[0])
    await runner.cleanup()


@pytest_asyncio.fixture
async def session(address):
    async with aiohttp.ClientSession(address) as session:
        yield session
    await asyncio.sleep(0)


async def test_fifty_requests_at_once(session):
    async def ask(number):
        async with session.post("/add", json=[number, 1]) as response:
            return (await response.json())["sum"]

    assert await asyncio.gather(*map(ask, range(50))) == list(range(1, 51))


async def test_a_file_is_sent_whole(session, tmp_path):
    async with session.get("/files/large") as response:
        content = await response.read()
    async with session.get("/files/large", headers={"Range": "bytes=10-19"}) as response:
        part = await response.read()

    assert content == (tmp_path / "large").read_bytes()
    assert (response.status, part) == (206, content[10:20])


async def test_a_conversation_by_websocket(session):
    async with session.ws_connect("/chat") as socket:
        await socket.send_str("hello")
        assert await socket.receive_str() == "HELLO"
        await socket.send_bytes(b"123" * 50_000)
        assert await socket.receive_bytes() == b"321" * 50_000
        await socket.send_str("close")
        last = await socket.receive()

    assert (last.type, last.data, last.extra) == (aiohttp.WSMsgType.CLOSE, 4000, "as asked")


async def test_a_timeout_and_an_error_leave_the_session_usable(session):
    with pytest.raises(asyncio.TimeoutError):
        async with session.ws_connect("/chat") as socket:
            await socket.receive(timeout=0.01)
    async with session.get("/fail") as response:
        assert response.status == 500
    async with session.post("/add", json=[1, 2]) as response:
        assert await response.json() == {"sum": 3}


async def test_a_body_from_an_async_generator(session):
    async def numbers():
        yield b"[1"
        for number in range(2, 100):
            await asyncio.sleep(0)
            yield f",{number}".encode()
        yield b"]"

    headers = {"Content-Type": "application/json"}
    async with session.post("/add", data=numbers(), headers=headers) as response:
        assert await response.json() == {"sum": sum(range(100))}
