import asyncio
import gc
import pickle
import socket

loop = asyncio.get_running_loop()


class Protocol(asyncio.Protocol):
    fails_in = ()
    keeps_open = False

    def __repr__(self):
        return "Protocol()"

    def connection_made(self, transport):
        self.show("connection_made", transport)
        self.lost = loop.create_future()

    def connection_lost(self, exc):
        self.lost.set_result(exc)
        self.show("connection_lost", exc)

    def data_received(self, data):
        self.show("data_received", data[:20], len(data))

    def eof_received(self):
        self.show("eof_received")
        return self.keeps_open

    def pause_writing(self):
        self.show("pause_writing")

    def resume_writing(self):
        self.show("resume_writing")

    def show(self, name, *args):
        print(name, *args)
        if name in self.fails_in:
            raise ValueError(f"in {name}")


class Buffered(asyncio.BufferedProtocol, Protocol):
    size = 8

    def get_buffer(self, sizehint):
        self.show("get_buffer", sizehint)
        self.buffer = bytearray(self.size)
        return self.buffer

    def buffer_updated(self, nbytes):
        self.show("buffer_updated", nbytes, bytes(self.buffer[:nbytes]))


def make(kind=Protocol, **attributes):
    protocol = kind()
    vars(protocol).update(attributes)
    return protocol


async def connect(protocol):
    ours, theirs = socket.socketpair()
    theirs.setblocking(False)
    transport, _ = await loop.create_connection(lambda: protocol, sock=ours)
    return transport, theirs


async def turns(number=5):
    for _ in range(number):
        await asyncio.sleep(0)


protocol = make()
transport, peer = await connect(protocol)
transport
transport.get_protocol(), transport.is_closing(), transport.is_reading()
transport.get_extra_info("socket")
transport.get_extra_info("peername"), transport.get_extra_info("sockname")
transport.get_extra_info("nothing"), transport.get_extra_info("nothing", 7)
transport.get_write_buffer_limits(), transport.get_write_buffer_size()
transport.can_write_eof()
transport.write("text")
transport.write(7)
transport.write(b"")
transport.write(bytearray(b"bytearray"))
transport.write(memoryview(b" and memory"))
transport.writelines([b" and", b" lines", b""])
transport.writelines([])
peer.recv(100)
peer.send(b"hello")
await turns()
transport.pause_reading()
transport
transport.is_reading()
transport.pause_reading()
peer.send(b"not yet")
await turns()
transport.resume_reading()
transport.resume_reading()
await turns()
transport.set_write_buffer_limits(high=5, low=6)
transport.set_write_buffer_limits(low=-1)
transport.set_write_buffer_limits(high=100)
transport.get_write_buffer_limits()
transport.set_write_buffer_limits(low=100)
transport.get_write_buffer_limits()
transport.set_write_buffer_limits(high=0)
transport.get_write_buffer_limits()
transport.set_write_buffer_limits()
transport.get_write_buffer_limits()
loop.add_reader(transport.get_extra_info("socket"), print)
loop.remove_reader(transport.get_extra_info("socket"))
loop.add_writer(transport.get_extra_info("socket"), print)
loop.remove_writer(transport.get_extra_info("socket"))
await loop.sock_recv(transport.get_extra_info("socket"), 1)
sock = transport.get_extra_info("socket")
sock.family, sock.type, sock.proto, sock.gettimeout(), sock.get_inheritable()
sock.settimeout(1), sock.setblocking(True)
sock.setblocking(True)
sock.settimeout(0), sock.setblocking(False)
sock.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE)
sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
sock.getpeername(), sock.getsockname(), sock.fileno() == sock._sock.fileno()
copy = sock.dup()
copy.close()
pickle.dumps(sock)
waiter = transport._make_empty_waiter()
waiter
transport._make_empty_waiter()
transport._reset_empty_waiter()
transport.set_protocol(make(keeps_open=True))
peer.send(b"to another protocol")
await turns()
transport.write_eof()
transport.write_eof()
transport.write(b"after")
transport.writelines([b"after"])
peer.recv(100)
peer.shutdown(socket.SHUT_WR)
await turns()
transport
transport.close()
transport
transport.close()
transport.is_closing()
transport.pause_reading()
transport.resume_reading()
transport.write(b"closing")
await turns()
transport
sock
peer.close()

protocol = make()
transport, peer = await connect(protocol)
transport.set_write_buffer_limits(high=1000, low=100)
transport.write(bytes(10_000_000))
transport.get_write_buffer_size() > 1000
repr(transport).partition("bufsize")[0]
transport.write(b"more")
transport.writelines([b"and", b"more"])


def drain(peer, left):
    while left:
        try:
            left -= len(peer.recv(1_000_000))
        except BlockingIOError:
            return left
    return 0


async def drain_all(peer, left):
    while left:
        left = drain(peer, left)
        await asyncio.sleep(0)


await drain_all(peer, 10_000_011)
transport
transport.write(bytes(10_000_000))
transport.write_eof()
transport.close()
repr(transport).partition("bufsize")[0]
await turns()
repr(transport).partition("bufsize")[0]
await drain_all(peer, 10_000_000)
await protocol.lost
peer.recv(10)
peer.close()
protocol = make()
transport, peer = await connect(protocol)
transport.write(bytes(10_000_000))
transport.abort()
transport.abort()
await turns()
transport
peer.close()

for failing in ("data_received", "eof_received", "pause_writing", "resume_writing"):
    transport, peer = await connect(make(fails_in=failing))
    transport.write(bytes(10_000_000))
    await drain_all(peer, 10_000_000)
    peer.send(b"data")
    peer.shutdown(socket.SHUT_WR)
    await turns()
    peer.close()
    transport.close()
    await turns()

transport, peer = await connect(make(Buffered))
peer.send(b"more than the buffer holds")
await turns(9)
peer.close()
await turns()
for failing in ("get_buffer", "buffer_updated", "eof_received"):
    transport, peer = await connect(make(Buffered, fails_in=failing))
    peer.send(b"data")
    await turns()
    peer.close()
    transport.close()
    await turns()
transport, peer = await connect(make(Buffered, size=0))
peer.send(b"data")
await turns()
peer.close()
transport, peer = await connect(make(fails_in="connection_lost"))
transport.close()
await turns()
peer.close()


class Nameless:
    """A socket that cannot say where it is."""

    def __init__(self, sock):
        self.sock = sock

    def __getattr__(self, name):
        return getattr(self.sock, name)

    def getsockname(self):
        raise OSError

    getpeername = getsockname


pair = socket.socketpair()
transport, protocol = await loop.create_connection(make, sock=Nameless(pair[0]))
transport.get_extra_info("sockname", 7), transport.get_extra_info("peername", 7)
transport.get_extra_info("socket")
transport.close()
pair[1].close()
await turns()

protocol = make()
transport, peer = await connect(protocol)
peer.close()
transport.write(b"to nobody")
await turns()
for _ in range(7):
    transport.write(b"on and on")
    transport.writelines([b"on and on"])
await turns()
protocol.lost

transport, peer = await connect(make())
protocol = transport = None
done = gc.collect()
await turns()
peer.close()

asyncio.Transport().write(b"")
asyncio.Transport({"key": 7}).get_extra_info("key")
base = asyncio.Transport()
for method in "is_closing close get_protocol is_reading pause_reading resume_reading".split():
    try:
        getattr(base, method)()
    except NotImplementedError as error:
        print(method, repr(error))
for method in "get_write_buffer_size get_write_buffer_limits write_eof can_write_eof abort".split():
    try:
        getattr(base, method)()
    except NotImplementedError as error:
        print(method, repr(error))
base.set_protocol(None)
base.set_write_buffer_limits()
base.writelines([b"a"])
asyncio.DatagramTransport().sendto(b"")
asyncio.DatagramTransport().abort()
asyncio.SubprocessTransport().get_pid()
asyncio.SubprocessTransport().get_returncode()
asyncio.SubprocessTransport().get_pipe_transport(1)
asyncio.SubprocessTransport().send_signal(1)
asyncio.SubprocessTransport().terminate()
asyncio.SubprocessTransport().kill()
asyncio.Protocol().eof_received()
asyncio.protocols._feed_data_to_buffered_proto(make(Buffered), b"fed by another protocol")
asyncio.protocols._feed_data_to_buffered_proto(make(Buffered, size=0), b"fed")
