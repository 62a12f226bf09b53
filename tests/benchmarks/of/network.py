"""Clients and servers over the loopback interface, in one loop.

After pyperformance's benches of TCP and of WebSockets, written anew. TLS is not here: the
reference leaves it out.
"""

import asyncio
import socket
import struct
from typing import cast

from ..registry import benchmark

HOST = "127.0.0.1"


@benchmark(400)
async def tcp_bulk(n: int) -> None:
    """A hundred kilobytes from a server to a client, by streams."""
    block = bytes(100_000)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for _ in range(n):
            writer.write(block)
            await writer.drain()
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(serve, HOST, 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        while await reader.read(65536):
            pass
        writer.close()
        await writer.wait_closed()


@benchmark(6_000)
async def tcp_streams(n: int) -> None:
    """A line to a server and back, by streams, from one of twenty clients."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while line := await reader.readline():
            writer.write(line)
            await writer.drain()
        writer.close()
        await writer.wait_closed()

    async def asks() -> None:
        reader, writer = await asyncio.open_connection(*address)
        for _ in range(n // 20):
            writer.write(b"a line of some length\n")
            await reader.readline()
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(serve, HOST, 0) as server:
        address = server.sockets[0].getsockname()
        await asyncio.gather(*[asks() for _ in range(20)])


class _Echo(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # Not asserted: uvloop's transports are of no class of asyncio.
        self.transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self.transport.write(data)


class _Asks(_Echo):
    def __init__(self, times: int) -> None:
        self.left = times
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self.transport.write(bytes(64))

    def data_received(self, data: bytes) -> None:
        self.left -= 1
        if self.left > 0:
            self.transport.write(data)
        else:
            self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        self.done.set_result(None)


@benchmark(10_000)
async def tcp_protocols(n: int) -> None:
    """64 bytes to a server and back, by protocols, from one of twenty clients."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(_Echo, HOST, 0)
    address = server.sockets[0].getsockname()
    asking = [await loop.create_connection(lambda: _Asks(n // 20), *address) for _ in range(20)]
    for _, protocol in asking:
        await protocol.done
    server.close()
    await server.wait_closed()


@benchmark(10_000)
async def sockets(n: int) -> None:
    """64 bytes to a peer and back, by the loop's own methods for sockets."""
    loop = asyncio.get_running_loop()
    here, there = socket.socketpair()
    here.setblocking(False)
    there.setblocking(False)

    async def echo() -> None:
        while data := await loop.sock_recv(there, 100):
            await loop.sock_sendall(there, data)

    echoing = asyncio.create_task(echo())
    for _ in range(n):
        await loop.sock_sendall(here, bytes(64))
        await loop.sock_recv(here, 100)
    here.close()
    await echoing
    there.close()


async def _frame(reader: asyncio.StreamReader) -> bytes:
    """The payload of one masked WebSocket frame of 64 KiB or more."""
    head = await reader.readexactly(14)
    (length,) = struct.unpack("!Q", head[2:10])
    payload = await reader.readexactly(length)
    mask = int.from_bytes(head[10:] * (length // 4), "little")
    return (int.from_bytes(payload, "little") ^ mask).to_bytes(length, "little")


@benchmark(60)
async def websocket(n: int) -> None:
    """A masked frame of 200 kilobytes to a server, and a short answer."""
    payload = bytes(200_000)
    frame = b"\x82\xff" + struct.pack("!Q", len(payload)) + b"mask" + payload

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for _ in range(n):
            received = await _frame(reader)
            writer.write(b"\x82\x02" + struct.pack("!H", len(received) % 65536))
            await writer.drain()
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(serve, HOST, 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        for _ in range(n):
            writer.write(frame)
            await writer.drain()
            await reader.readexactly(4)
        writer.close()
        await writer.wait_closed()
