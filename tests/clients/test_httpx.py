"""httpx, through httpcore and anyio, against a server of aiohttp."""

import asyncio

import httpx
import pytest
import pytest_asyncio
from aiohttp import web

SIZE = 300_000


async def echo(request):
    return web.json_response({"path": request.path, "sent": (await request.read()).decode()})


async def large(request):
    response = web.StreamResponse()
    await response.prepare(request)
    for _ in range(SIZE // 10_000):
        await response.write(b"x" * 10_000)
    await response.write_eof()
    return response


async def never(request):
    await asyncio.Event().wait()


@pytest_asyncio.fixture
async def address():
    """Where the server listens."""
    application = web.Application()
    application.router.add_get("/large", large)
    application.router.add_get("/never", never)
    application.router.add_route("*", "/{rest:.*}", echo)
    runner = web.AppRunner(application, shutdown_timeout=0.01)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield "http://{}:{}".format(*runner.addresses[0])
    await runner.cleanup()


async def test_requests_share_a_pool_of_connections(address):
    limits = httpx.Limits(max_connections=5, max_keepalive_connections=5)
    async with httpx.AsyncClient(base_url=address, limits=limits) as client:
        answers = await asyncio.gather(*[client.get(f"/{n}") for n in range(40)])

    assert [answer.json()["path"] for answer in answers] == [f"/{n}" for n in range(40)]


async def test_a_body_streams_both_ways(address):
    async def parts():
        for word in ("one ", "two ", "three"):
            yield word.encode()

    async with httpx.AsyncClient(base_url=address) as client:
        sent = (await client.post("/upload", content=parts())).json()
        async with client.stream("GET", "/large") as response:
            received = [len(chunk) async for chunk in response.aiter_bytes(4096)]

    assert sent == {"path": "/upload", "sent": "one two three"}
    assert sum(received) == SIZE


async def test_a_timeout_leaves_the_client_usable(address):
    async with httpx.AsyncClient(base_url=address) as client:
        with pytest.raises(httpx.ReadTimeout):
            await client.get("/never", timeout=httpx.Timeout(None, read=0.05))

        assert (await client.get("/after")).json()["path"] == "/after"


async def test_a_cancelled_request_gives_its_connection_back(address):
    limits = httpx.Limits(max_connections=1)
    async with httpx.AsyncClient(base_url=address, limits=limits) as client:
        stuck = asyncio.create_task(client.get("/never"))
        waiting = asyncio.create_task(client.get("/next"))
        while not client._transport._pool.connections:
            await asyncio.sleep(0)
        stuck.cancel()

        assert (await waiting).json()["path"] == "/next"
        with pytest.raises(asyncio.CancelledError):
            await stuck


async def test_a_refused_connection_is_httpx_own_error(unused_tcp_port):
    async with httpx.AsyncClient() as client:
        with pytest.raises(httpx.ConnectError):
            await client.get(f"http://127.0.0.1:{unused_tcp_port}/")
