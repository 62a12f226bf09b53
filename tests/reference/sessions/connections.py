import asyncio
import gc
import os
import socket

loop = asyncio.get_running_loop()


class Protocol(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        self.received = b""
        self.lost = loop.create_future()
        peers.append(self)

    def data_received(self, data):
        self.received += data

    def connection_lost(self, exc):
        self.lost.set_result(exc)


peers = []


async def turns(number=9):
    for _ in range(number):
        await asyncio.sleep(0)


async def attempt(awaitable):
    try:
        print("gave", repr(await awaitable))
    except Exception as error:
        print("raised", repr(error), "from", repr(error.__cause__))
        for inner in getattr(error, "exceptions", ()):
            print("  with", repr(inner))


def fails():
    raise ValueError("no protocol")


free = socket.socket()
free.bind(("127.0.0.1", 0))
closed = free.getsockname()[1]

await loop.create_connection(Protocol)
await loop.create_connection(Protocol, "127.0.0.1", 1, sock=free)
await loop.create_connection(Protocol, "127.0.0.1", 1, server_hostname="name")
await loop.create_connection(Protocol, "127.0.0.1", 1, ssl_handshake_timeout=1)
await loop.create_connection(Protocol, "127.0.0.1", 1, ssl_shutdown_timeout=1)
datagrams = socket.socket(type=socket.SOCK_DGRAM)
await attempt(loop.create_connection(Protocol, sock=datagrams))
await attempt(loop.connect_accepted_socket(Protocol, datagrams))
await loop.connect_accepted_socket(Protocol, free, ssl_handshake_timeout=1)
await loop.connect_accepted_socket(Protocol, free, ssl_shutdown_timeout=1)
await attempt(loop.create_connection(Protocol, "127.0.0.1", closed))
await attempt(loop.create_connection(Protocol, "127.0.0.1", closed, all_errors=True))
await attempt(loop.create_connection(Protocol, "127.0.0.1", closed, local_addr=("::1", 0)))
local = ("127.0.0.1", closed)
await attempt(loop.create_connection(Protocol, "127.0.0.1", 9, local_addr=local))
await attempt(loop.create_connection(Protocol, "127.0.0.1", 9, local_addr=local, all_errors=True))
await attempt(loop.create_connection(Protocol, "127.0.0.1", closed, family=socket.AF_INET6))
await attempt(loop.create_connection(Protocol, "127.0.0.1", closed, happy_eyeballs_delay=1))
await attempt(loop.create_connection(Protocol, "127.0.0.1", "no service"))
await attempt(loop.create_connection(Protocol, "no host", 9, flags=socket.AI_NUMERICHOST))

await loop.create_server(Protocol)
await loop.create_server(Protocol, "127.0.0.1", 0, sock=free)
await loop.create_server(Protocol, "127.0.0.1", 0, ssl=True)
await loop.create_server(Protocol, "127.0.0.1", 0, ssl_handshake_timeout=1)
await loop.create_server(Protocol, "127.0.0.1", 0, ssl_shutdown_timeout=1)
await attempt(loop.create_server(Protocol, sock=datagrams))
await attempt(loop.create_server(Protocol, "127.0.0.1", closed))
await attempt(loop.create_server(Protocol, "192.0.2.1", 0))
server = await loop.create_server(Protocol, "127.0.0.1", 0)
server
server.is_serving(), server.get_loop() is loop, len(server.sockets)
server.sockets[0].getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR) > 0
server.sockets[0].getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
address = server.sockets[0].getsockname()
transport, protocol = await loop.create_connection(Protocol, *address)
transport
await turns()
len(peers), peers[1].transport
transport.get_extra_info("peername") == address
transport.get_extra_info("socket")
server.sockets
transport.get_extra_info("sockname") == peers[1].transport.get_extra_info("peername")
transport.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) > 0
peers[1].transport.get_extra_info("sockname") == address
transport.write(b"hello")
await turns()
peers[1].received
waiting = asyncio.create_task(server.wait_closed(), name="waiting")
await turns()
server.close()
server
server.close()
server.is_serving(), server.sockets
await turns()
waiting.done()
transport.close()
await peers[1].lost
await waiting
await server.wait_closed()
await attempt(server.serve_forever())
await attempt(loop.create_connection(Protocol, *address))

server = await loop.create_server(
    Protocol, "127.0.0.1", 0, start_serving=False, reuse_port=True, keep_alive=True, backlog=1
)
server.is_serving()
server.sockets[0].getsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT) > 0
server.sockets[0].getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) > 0
await server.start_serving()
await server.start_serving()
server.is_serving()
serving = asyncio.create_task(server.serve_forever(), name="serving")
await turns()
await attempt(server.serve_forever())
del peers[:]
transports = [
    (await loop.create_connection(Protocol, *server.sockets[0].getsockname()))[0] for _ in "ab"
]
await turns()
server.close_clients()
await turns()
[peer.lost for peer in peers]
serving.cancel()
await attempt(asyncio.wait_for(server.wait_closed(), None))
done = await asyncio.wait([serving])
serving.cancelled(), server.is_serving()
del peers[:]
async with await loop.create_server(Protocol, "127.0.0.1", 0) as server:
    transport, protocol = await loop.create_connection(Protocol, *server.sockets[0].getsockname())
    await turns()
    server.abort_clients()
    print(await protocol.lost, server.is_serving())
server.is_serving()
debug = loop.get_debug()
loop.set_debug(False)  # or the log would show them, in any order
server = await loop.create_server(Protocol, ["127.0.0.1", "127.0.0.2"], 0)
len(server.sockets)
server.close()
loop.set_debug(debug)
server = await loop.create_server(Protocol, ["127.0.0.1", "127.0.0.1"], 0)
len(server.sockets)
server.close()
server = await loop.create_server(Protocol, "127.0.0.1", 0)
await attempt(loop.create_connection(fails, *server.sockets[0].getsockname()))
await turns()
server.close()


class Leaves(Protocol):
    def connection_made(self, transport):
        raise ValueError("does not like the transport")

    def connection_lost(self, exc):
        print("lost", repr(exc))


server = await loop.create_server(Protocol, "127.0.0.1", 0)
transport, protocol = await loop.create_connection(Leaves, *server.sockets[0].getsockname())
transport.close()
await turns()
server.close()

pair = socket.socketpair()
transport, protocol = await loop.connect_accepted_socket(Protocol, pair[0])
pair[1].send(b"accepted elsewhere")
await turns()
protocol.received
transport.close()
await protocol.lost
pair[1].close()

await loop.create_unix_connection(Protocol)
await loop.create_unix_connection(Protocol, "path", sock=free)
await loop.create_unix_connection(Protocol, "path", ssl_handshake_timeout=1)
await loop.create_unix_connection(Protocol, "path", ssl_shutdown_timeout=1)
await loop.create_unix_connection(Protocol, "path", server_hostname="name")
await attempt(loop.create_unix_connection(Protocol, sock=free))
await attempt(loop.create_unix_connection(Protocol, "nothing is there"))
await loop.create_unix_server(Protocol)
await loop.create_unix_server(Protocol, "path", sock=free)
await loop.create_unix_server(Protocol, "path", ssl=True)
await loop.create_unix_server(Protocol, "path", ssl_handshake_timeout=1)
await loop.create_unix_server(Protocol, "path", ssl_shutdown_timeout=1)
await attempt(loop.create_unix_server(Protocol, sock=free))
await attempt(loop.create_unix_server(Protocol, "no/such/folder"))
open("a file", "w").close()
await attempt(loop.create_unix_server(Protocol, "a file"))
await attempt(loop.create_unix_server(Protocol, "a file/below"))
os.mkdir("becomes a file")
server = await loop.create_unix_server(Protocol, "becomes a file/path")
os.remove("becomes a file/path")
os.rmdir("becomes a file")
open("becomes a file", "w").close()
server.close()
server = await loop.create_unix_server(Protocol, "path")
server
del peers[:]
transport, protocol = await loop.create_unix_connection(Protocol, "path")
await turns()
transport.get_extra_info("peername"), transport.get_extra_info("sockname"), len(peers)
transport.close()
await turns()
os.path.exists("path")
another = await loop.create_unix_server(Protocol, "path")
server.close()
os.path.exists("path")
another.close()
os.path.exists("path")
server = await loop.create_unix_server(Protocol, "path", cleanup_socket=False)
server.close()
os.path.exists("path")
server = await loop.create_unix_server(Protocol, "path")
os.remove("path")
server.close()
server = await loop.create_unix_server(Protocol, "\x00abstract of a session")
transport, protocol = await loop.create_unix_connection(Protocol, "\x00abstract of a session")
transport.close()
await turns()
server.close()
listening = socket.socket(socket.AF_UNIX)
listening.bind("bound")
server = await loop.create_unix_server(Protocol, sock=listening)
server.close()
os.path.exists("bound")


async def greet(reader, writer):
    writer.write(b"hello " + await reader.readline())
    await writer.drain()
    writer.close()
    await writer.wait_closed()


server = await asyncio.start_server(greet, "127.0.0.1", 0, limit=100)
reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname(), limit=200)
reader
writer
writer.transport is writer._transport
writer.get_extra_info("peername") == server.sockets[0].getsockname()
writer.can_write_eof(), writer.is_closing()
writer.writelines([b"wor", b"ld\n"])
writer.write_eof()
await reader.read()
writer.close()
writer.is_closing()
await writer.wait_closed()
await turns()
server.close()
server = await asyncio.start_unix_server(greet, "stream", limit=100)
reader, writer = await asyncio.open_unix_connection("stream", limit=200)
writer.write(b"unix\n")
await reader.read()
writer.close()
await writer.wait_closed()
server.close()
await server.wait_closed()
reader, writer = await asyncio.open_connection(sock=socket.socketpair()[0])
writer = None
done = gc.collect()
reader = None
await turns()


async def refuses(reader, writer):
    raise ValueError("refused")


server = await asyncio.start_unix_server(refuses, "stream")
reader, writer = await asyncio.open_unix_connection("stream")
await reader.read()
writer.close()
server.close()
datagrams.close()
free.close()
