import asyncio
import os
import socket

loop = asyncio.get_running_loop()


class Protocol(asyncio.DatagramProtocol):
    fails_in = ()

    def connection_made(self, transport):
        self.show("connection_made", transport)
        self.lost = loop.create_future()

    def connection_lost(self, exc):
        self.lost.set_result(exc)
        self.show("connection_lost", repr(exc))

    def datagram_received(self, data, addr):
        self.show("datagram_received", data, addr)

    def error_received(self, exc):
        self.show("error_received", repr(exc))

    def pause_writing(self):
        self.show("pause_writing")

    def resume_writing(self):
        self.show("resume_writing")

    def show(self, name, *args):
        print(name, *args)
        if name in self.fails_in:
            raise ValueError(f"in {name}")

    def __repr__(self):
        return "Protocol()"


async def turns(number=5):
    for _ in range(number):
        await asyncio.sleep(0)


async def attempt(awaitable):
    try:
        print("gave", repr(await awaitable))
    except Exception as error:
        print("raised", repr(error))


here = ("127.0.0.1", 0)
stream = socket.socket()
datagram = socket.socket(type=socket.SOCK_DGRAM)
endpoint = loop.create_datagram_endpoint
await attempt(endpoint(Protocol))
await attempt(endpoint(Protocol, sock=stream))
await attempt(endpoint(Protocol, here, sock=datagram))
await attempt(endpoint(Protocol, remote_addr=here, family=2, proto=17, flags=1, sock=datagram))
await attempt(endpoint(Protocol, sock=datagram, reuse_port=True, allow_broadcast=True))
await attempt(endpoint(Protocol, "127.0.0.1"))
await attempt(endpoint(Protocol, ("127.0.0.1", 0, 0)))
await attempt(endpoint(Protocol, ["127.0.0.1", 0]))
await attempt(endpoint(Protocol, here, ("::1", 1)))
await attempt(endpoint(Protocol, ("192.0.2.1", 0)))
await attempt(endpoint(Protocol, 7, family=socket.AF_UNIX))
await attempt(endpoint(Protocol, here, family=socket.AF_INET6))
one, protocol = await endpoint(Protocol, here)
one
one.get_extra_info("sockname")[0], one.get_extra_info("peername"), one.get_protocol() is protocol
one.get_extra_info("socket").getsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST)
two, protocol = await endpoint(Protocol, here, reuse_port=True, allow_broadcast=True)
two.get_extra_info("socket").getsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST)
two.get_extra_info("socket").getsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT)
three, protocol = await endpoint(Protocol, remote_addr=one.get_extra_info("sockname"))
three.get_extra_info("peername") == one.get_extra_info("sockname")
one.sendto("text", two.get_extra_info("sockname"))
one.sendto(7)
one.sendto(b"data", two.get_extra_info("sockname"))
one.sendto(bytearray(b"array"), two.get_extra_info("sockname"))
one.sendto(memoryview(b""), two.get_extra_info("sockname"))
await turns()
three.sendto(b"to the peer")
three.sendto(b"to the peer", one.get_extra_info("sockname"))
await turns()
to_all, protocol = await endpoint(
    Protocol, remote_addr=one.get_extra_info("sockname"), allow_broadcast=True
)
to_all
to_all.get_extra_info("peername")
to_all.sendto(b"not connected")
await turns()
to_all.sendto(b"not connected", two.get_extra_info("sockname"))
to_all.close()
three.sendto(b"to another", two.get_extra_info("sockname"))
one.sendto(b"nowhere", ("127.0.0.1", "port"))
one.get_write_buffer_size(), one.is_closing(), one.is_reading()
one.set_write_buffer_limits(high=100)
one.get_write_buffer_limits()
one.sendto(bytes(1_000_000), two.get_extra_info("sockname"))
one.pause_reading()
one.resume_reading()
one.close()
one.close()
one.sendto(b"closing", two.get_extra_info("sockname"))
await turns()
three.sendto(b"nobody is there")
await turns()
three.sendto(b"nobody is there")
await turns()
three.abort()
await turns()
three
two.close()
await turns()


class Full:
    """A socket that takes nothing at first."""

    def __init__(self, sock):
        self.sock, self.full = sock, True

    def __getattr__(self, name):
        return getattr(self.sock, name)

    def send(self, data):
        if self.full:
            raise BlockingIOError
        return self.sock.send(data)

    def sendto(self, data, addr):
        if self.full:
            raise BlockingIOError
        return self.sock.sendto(data, addr)


async def fill(sent, **options):
    transport, protocol = await endpoint(Protocol, **options)
    transport._sock = full = Full(transport._sock)
    transport.set_write_buffer_limits(high=20, low=10)
    sent(transport, b"first")
    print(transport, transport.get_write_buffer_size())
    data = bytearray(b"second")
    sent(transport, data)
    data[:] = b"change"
    print(transport, transport.get_write_buffer_size())
    await asyncio.sleep(0)
    return transport, full


other, protocol = await endpoint(Protocol, here)
there = other.get_extra_info("sockname")
transport, full = await fill(lambda t, data: t.sendto(data, there), local_addr=here)
full.full = False
await turns()
transport
transport.close()
await turns()
transport, full = await fill(lambda t, data: t.sendto(data), remote_addr=there)
transport.close()
transport
full.full = False
await turns()
transport
transport, full = await fill(lambda t, data: t.sendto(data), remote_addr=there)
transport.abort()
await turns()
transport


class Broken(Full):
    error = OSError(5, "broken")

    def recvfrom(self, size):
        raise self.error

    send = sendto = lambda self, *args: self.recvfrom(0)


for error in (OSError(5, "broken"), ValueError("odd"), BlockingIOError()):
    transport, protocol = await endpoint(Protocol, here)
    transport._sock = Broken(transport._sock)
    transport._sock.error = error
    other.sendto(b"data", transport.get_extra_info("sockname"))
    await turns()
    print(transport)
    transport.abort()
    await turns()
for error in (OSError(5, "broken"), ValueError("odd")):
    transport, protocol = await endpoint(Protocol, remote_addr=there)
    transport._sock = Broken(transport._sock)
    transport._sock.error = error
    for _ in range(8):
        transport.sendto(b"data")
    await turns()
    print(transport)
    transport.abort()
    await turns()
transport, full = await fill(lambda t, data: t.sendto(data), remote_addr=there)
transport._sock = Broken(full)
await turns()
transport.close()
await turns()
transport
other.close()
await turns()

one, protocol = await endpoint(Protocol, "one", family=socket.AF_UNIX)
two, protocol = await endpoint(Protocol, "two", "one", family=socket.AF_UNIX)
two.sendto(b"over a path")
await turns()
os.path.exists("one")
three, protocol = await endpoint(Protocol, "two", family=socket.AF_UNIX)
[transport.close() for transport in (one, two, three)]
await turns()
open("a file", "w").close()
await attempt(endpoint(Protocol, "a file/below", family=socket.AF_UNIX))
await attempt(endpoint(Protocol, "a file", family=socket.AF_UNIX))
four, protocol = await endpoint(Protocol, family=socket.AF_UNIX)
four.close()
await turns()
given, protocol = await endpoint(Protocol, sock=datagram)
given.close()
await turns()
stream.close()
