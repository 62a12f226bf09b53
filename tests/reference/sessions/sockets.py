import asyncio
import io
import socket

loop = asyncio.get_running_loop()


def pair(kind=socket.SOCK_STREAM):
    made = socket.socketpair(type=kind)
    [sock.setblocking(False) for sock in made]
    return made


async def turns(number=5):
    for _ in range(number):
        await asyncio.sleep(0)


async def attempt(awaitable):
    try:
        print("gave", repr(await awaitable))
    except Exception as error:
        print("raised", repr(error), "from", repr(error.__cause__))


one, two = pair()
await loop.sock_sendall(one, b"data")
await loop.sock_sendall(one, b"")
await loop.sock_recv(two, 2)
buffer = bytearray(4)
await loop.sock_recv_into(two, buffer)
buffer
waiting = asyncio.create_task(loop.sock_recv(two, 5), name="waiting")
await turns()
one.send(b"later")
await waiting
waiting = asyncio.create_task(loop.sock_recv_into(two, buffer), name="waiting")
await turns()
loop.remove_reader(two)
loop.remove_reader(two)
waiting.cancel()
done = await asyncio.wait([waiting])
waiting.cancelled()
waiting = asyncio.create_task(loop.sock_recv(two, 5), name="first")
await turns()
second = asyncio.create_task(loop.sock_recv(two, 5), name="second")
await turns()
one.send(b"for the second")
await second
waiting.done()
waiting.cancel()
await turns()
await loop.sock_recv(two, 100)
sending = asyncio.create_task(loop.sock_sendall(one, bytes(3_000_000)), name="sending")
await turns()
sending.done()
received = 0
while received < 3_000_000:
    received += len(await loop.sock_recv(two, 1_000_000))
await sending
one.close()
await loop.sock_recv(two, 1)
await attempt(loop.sock_sendall(two, b"to nobody"))
two.close()
await attempt(loop.sock_recv(two, 1))

blocking = socket.socket()
for call in (
    loop.sock_recv(blocking, 1),
    loop.sock_recv_into(blocking, buffer),
    loop.sock_recvfrom(blocking, 1),
    loop.sock_recvfrom_into(blocking, buffer),
    loop.sock_sendall(blocking, b""),
    loop.sock_sendto(blocking, b"", ("127.0.0.1", 9)),
    loop.sock_accept(blocking),
    loop.sock_connect(blocking, ("127.0.0.1", 9)),
    loop.sock_sendfile(blocking, io.BytesIO()),
):
    if loop.get_debug():
        await attempt(call)
    else:
        call.close()
blocking.close()

one, two = (socket.socket(type=socket.SOCK_DGRAM) for _ in "ab")
[sock.setblocking(False) for sock in (one, two)]
one.bind(("127.0.0.1", 0)), two.bind(("127.0.0.1", 0))
waiting = asyncio.create_task(loop.sock_recvfrom(two, 100), name="waiting")
await turns()
await loop.sock_sendto(one, b"datagram", two.getsockname())
data, address = await waiting
data, address == one.getsockname()
buffer = bytearray(20)
waiting = asyncio.create_task(loop.sock_recvfrom_into(two, buffer), name="waiting")
await turns()
await loop.sock_sendto(one, b"a longer datagram", two.getsockname())
number, address = await waiting
number, bytes(buffer[:number]), address == one.getsockname()
await loop.sock_sendto(one, b"a longer datagram", two.getsockname())
await attempt(loop.sock_recvfrom_into(two, buffer, 4))
await attempt(loop.sock_recvfrom_into(two, buffer, 40))
await attempt(loop.sock_sendto(one, b"data", ("127.0.0.1", "x")))
one.close(), two.close()

server = socket.socket()
server.bind(("127.0.0.1", 0)), server.listen(), server.setblocking(False)
accepting = asyncio.create_task(loop.sock_accept(server), name="accepting")
client = socket.socket()
client.setblocking(False)
await loop.sock_connect(client, server.getsockname())
connection, address = await accepting
address == client.getsockname(), connection.getblocking()
connection.close(), client.close()
address = server.getsockname()
server.close()
client = socket.socket()
client.setblocking(False)
await attempt(loop.sock_connect(client, address))
client.close()
client = socket.socket(socket.AF_UNIX)
client.setblocking(False)
await attempt(loop.sock_connect(client, "nothing is there"))
client.close()

one, two = pair()


def readable(*args):
    print("readable", args, two.recv(10))


loop.add_reader(two, readable, 1, 2)
one.send(b"read")
await turns()
loop.add_reader(two.fileno(), readable, "replaced")
one.send(b"again")
await turns()
loop.add_writer(two, print, "writable")
await asyncio.sleep(0)
await asyncio.sleep(0)
loop.remove_writer(two)
loop.remove_writer(two)
one.send(b"still read")
await turns()
loop.remove_reader(two)
loop.remove_reader(two)
loop.add_reader("no file", print)
loop.add_writer(object(), print)
loop.remove_reader(None)
loop.remove_writer(-1)
one.close(), two.close()


class File:
    """Has no descriptor, and reads a few bytes at a time."""

    def __init__(self, data):
        self.data = data

    def readinto(self, buffer):
        size = min(len(buffer), len(self.data), 3)
        buffer[:size], self.data = self.data[:size], self.data[size:]
        return size


with open("file", "wb") as file:
    file.write(b"0123456789")
file = open("file", "rb")
text = open("file")
empty = open("empty", "w+b")
one, two = pair()
await attempt(loop.sock_sendfile(one, text))
await attempt(loop.sock_sendfile(one, file, -1))
await attempt(loop.sock_sendfile(one, file, "1"))
await attempt(loop.sock_sendfile(one, file, count=0))
await attempt(loop.sock_sendfile(one, file, count="1"))
datagrams = pair(socket.SOCK_DGRAM)
await attempt(loop.sock_sendfile(datagrams[0], file))
[sock.close() for sock in datagrams]
await loop.sock_sendfile(one, file)
file.tell(), two.recv(100)
await loop.sock_sendfile(one, file, 3)
file.tell(), two.recv(100)
await loop.sock_sendfile(one, file, 3, 4)
file.tell(), two.recv(100)
await loop.sock_sendfile(one, file, 8, 100)
file.tell(), two.recv(100)
await loop.sock_sendfile(one, file, 100)
file.tell()
await loop.sock_sendfile(one, empty)
memory = io.BytesIO(b"from memory")
await attempt(loop.sock_sendfile(one, memory, fallback=False))
await loop.sock_sendfile(one, memory, 5)
memory.tell(), two.recv(100)
await loop.sock_sendfile(one, memory, 1, 3)
memory.tell(), two.recv(100)
await loop.sock_sendfile(one, memory, 100)
memory.tell()
await loop.sock_sendfile(one, File(b"no descriptor"))
two.recv(100)
await loop.sock_sendfile(one, File(b"no descriptor"), 0, 5)
two.recv(100)
one.close(), two.close()


class Protocol(asyncio.Protocol):
    def connection_made(self, transport):
        self.lost = loop.create_future()

    def data_received(self, data):
        print("received", data)

    def connection_lost(self, exc):
        self.lost.set_result(exc)

    def pause_writing(self):
        print("pause writing")

    def resume_writing(self):
        print("resume writing")

    def __repr__(self):
        return "Protocol()"


one, two = pair()
transport, protocol = await loop.create_connection(Protocol, sock=one)
await loop.sendfile(transport, file)
file.tell(), two.recv(100)
await loop.sendfile(transport, file, 2, 3, fallback=False)
file.tell(), two.recv(100)
await attempt(loop.sendfile(transport, memory, fallback=False))
await loop.sendfile(transport, memory, 5, 100)
two.recv(100)
await loop.sendfile(transport, File(b"no descriptor"), 0, 5)
two.recv(100)
transport.get_protocol() is protocol, transport.is_reading()
transport.pause_reading()
await loop.sendfile(transport, file, 5)
await loop.sendfile(transport, memory, 5)
transport.is_reading(), two.recv(100)
transport.resume_reading()
two.send(b"reads again")
await turns()
transport.write(b"before ")
sending = asyncio.create_task(loop.sendfile(transport, file), name="sending")
await asyncio.sleep(0)
transport.write(b"while")
transport.writelines([b"while"])
await sending
transport.write(b" after")
two.recv(100)
transport.set_write_buffer_limits(high=10)
transport.write(bytes(300_000))
sending = asyncio.create_task(loop.sendfile(transport, memory), name="sending")
await turns()
sending.done()


async def receive(number):
    while number:
        number -= len(await loop.sock_recv(two, 1_000_000))


# A thread reads the file: what it does between is not of one order with what is received.
await asyncio.gather(sending, receive(300_011))
two.close()
transport.close()
await turns()
await attempt(loop.sendfile(transport, file))
await attempt(loop.sendfile(asyncio.Transport(), file))


class Unfit(asyncio.Transport):
    def is_closing(self):
        return False

    def __repr__(self):
        return "Unfit()"


await attempt(loop.sendfile(Unfit(), file))
Unfit._sendfile_compatible = asyncio.constants._SendfileMode.FALLBACK
await attempt(loop.sendfile(Unfit(), file, fallback=False))
await attempt(loop.sendfile(Unfit(), file))
file.close(), text.close(), empty.close()
[task.get_name() for task in asyncio.all_tasks() if task is not asyncio.current_task()]
