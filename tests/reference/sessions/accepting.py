import asyncio
import errno
import socket
import struct

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


class Limited:
    """A socket of a process that has too many of them open."""

    def __init__(self, sock):
        self.sock, self.errors = sock, [errno.EMFILE, errno.ECONNABORTED, errno.EAGAIN]

    def __getattr__(self, name):
        return getattr(self.sock, name)

    def accept(self):
        if self.errors:
            raise OSError(self.errors.pop(0), "said by accept")
        return self.sock.accept()


listening = Limited(socket.socket())
listening.bind(("127.0.0.1", 0))
server = await loop.create_server(Protocol, sock=listening)
del peers[:]
transport, protocol = await loop.create_connection(Protocol, *listening.getsockname())
await turns()
len(peers)
await asyncio.sleep(2)
await turns()
len(peers)
transport.close()
await turns()
server.close()
made = []


def factory(loop, coro, **options):
    made.append(asyncio.Task(coro, loop=loop, **options))
    return made[-1]


class Cancels(Protocol):
    def connection_made(self, transport):
        super().connection_made(transport)
        made[-1].cancel()

    def connection_lost(self, exc):
        print("lost", exc)


server = await loop.create_server(Cancels, "127.0.0.1", 0)
loop.set_task_factory(factory)
client = socket.create_connection(server.sockets[0].getsockname())
await turns()
loop.set_task_factory(None)
[task.cancelled() for task in made], len(peers)
client.close()
server.close()

server = await loop.create_server(Protocol, "127.0.0.1", 0)
del peers[:]
client = socket.create_connection(server.sockets[0].getsockname())
client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
client.close()
await turns()
len(peers), peers[0].lost
peers[0].transport.get_extra_info("peername") is None
server.close()
