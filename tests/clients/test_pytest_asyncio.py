"""pytest-asyncio: loops for a function and for a module, fixtures, and a debug mode."""

import asyncio

import pytest
import pytest_asyncio

seen = []


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def ticking():
    """A task that lives through several tests."""
    ticks = []

    async def tick():
        while True:
            ticks.append(None)
            await asyncio.sleep(0)

    task = asyncio.create_task(tick())
    yield ticks
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


@pytest.mark.parametrize("time", [1, 2])
@pytest.mark.asyncio(loop_scope="module")
async def test_one_loop_for_a_module(ticking, time):
    before = len(ticking)
    await asyncio.sleep(0.001)
    seen.append(asyncio.get_running_loop())

    assert len(ticking) > before
    assert len(set(map(id, seen))) == 1
    assert isinstance(seen[0], asyncio.SelectorEventLoop)


@pytest_asyncio.fixture
async def number():
    await asyncio.sleep(0)
    yield 42
    await asyncio.sleep(0)


async def test_a_loop_for_a_function(number, unused_tcp_port_factory):
    server = await asyncio.start_server(lambda *_: None, "127.0.0.1", unused_tcp_port_factory())
    async with server:
        assert number == 42
        assert asyncio.get_running_loop() not in seen


def test_a_test_without_a_loop_has_none():
    with pytest.raises(RuntimeError, match="no running event loop"):
        asyncio.get_running_loop()
