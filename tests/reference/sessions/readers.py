import asyncio

loop = asyncio.get_running_loop()


class Transport(asyncio.Transport):
    def pause_reading(self):
        print("pause reading")

    def resume_reading(self):
        print("resume reading")

    def get_extra_info(self, name, default=None):
        return default

    def is_closing(self):
        return False

    def close(self):
        print("close")

    def abort(self):
        print("abort")

    def write(self, data):
        print("write", bytes(data))

    def __repr__(self):
        return "Transport()"


async def attempt(awaitable):
    try:
        print("gave", repr(await awaitable))
    except Exception as error:
        print("raised", repr(error), vars(error), "from", repr(error.__cause__))


asyncio.StreamReader(0)
asyncio.StreamReader(-1)
asyncio.StreamReader(loop=loop)
asyncio.StreamReader(limit=1)
reader = asyncio.StreamReader(limit=8)
reader
reader._source_traceback and reader._source_traceback[-1].filename == attempt.__code__.co_filename
reader.set_transport(Transport())
reader.set_transport(Transport())
reader
reader.feed_data(b"")
reader.feed_data(b"one\ntwo\nthree")
reader
reader.at_eof(), reader.exception()
await reader.readline()
await reader.read(2)
await reader.read(0)
await reader.readexactly(0)
await reader.readexactly(-1)
await reader.readexactly(3)
await reader.read(100)
reader.feed_data(b"x" * 16)
reader
reader.feed_data(b"x")
reader
await reader.read(8)
reader
await reader.read(1)
reader
await reader.read(100)
waiting = asyncio.create_task(reader.read(5), name="waiting")
await asyncio.sleep(0)
reader
await reader.read(1)
await reader.readexactly(1)
await reader.readline()
await reader.readuntil()
reader.feed_data(b"fed")
await waiting
waiting = asyncio.create_task(reader.readexactly(20), name="waiting")
await asyncio.sleep(0)
reader.feed_data(b"y" * 17)
await asyncio.sleep(0)
reader.feed_data(b"zzz")
await waiting
waiting = asyncio.create_task(reader.readexactly(20), name="waiting")
await asyncio.sleep(0)
reader.feed_data(b"partial")
reader.feed_eof()
reader
await attempt(waiting)
reader
reader.at_eof()
await reader.read()
await reader.read(5)
await reader.readline()
await attempt(reader.readuntil())
await attempt(reader.readexactly(1))
reader.feed_data(b"after")

reader = asyncio.StreamReader(limit=8)
await attempt(reader.readuntil(b""))
await attempt(reader.readuntil(()))
await attempt(reader.readuntil((b"x", b"")))
reader.feed_data(b"a,b;c--d-e")
await reader.readuntil(b",")
await reader.readuntil((b";", b","))
await reader.readuntil((b"-", b"--"))
await reader.readuntil((b"--", b"-"))
await reader.readuntil((b"d-", b"-"))
reader.feed_data(b"12345678ab")
await attempt(reader.readuntil((b"ab", b"b")))
await attempt(reader.readuntil((b"ab", b"cd")))
reader.feed_data(b"12345678,90")
await attempt(reader.readuntil(b","))
await reader.readexactly(9)
reader.feed_data(b"12345678;90")
await attempt(reader.readuntil((b",", b";")))
await attempt(reader.readuntil(b","))
await attempt(reader.readuntil(b",,,"))
await attempt(reader.readline())
reader
reader.feed_data(b"12345678\nrest\n")
await reader.readline()
reader.feed_data(b"123456789\nrest\n")
await attempt(reader.readline())
await reader.readline()
await reader.readline()
reader.feed_data(b"123456789abcdef")
await attempt(reader.readline())
reader
reader.feed_data(b"split sep")
waiting = asyncio.create_task(reader.readuntil(b"ARATOR"), name="waiting")
await asyncio.sleep(0)
reader.feed_data(b"arator")
await attempt(waiting)
await reader.read(100)
waiting = asyncio.create_task(reader.readuntil(b"SEP"), name="waiting")
await asyncio.sleep(0)
reader.feed_data(b"12S")
await asyncio.sleep(0)
reader.feed_data(b"E")
await asyncio.sleep(0)
reader.feed_data(b"P")
await waiting
waiting = asyncio.create_task(reader.readuntil(b"\n"), name="waiting")
await asyncio.sleep(0)
reader.feed_data(b"no end")
reader.feed_eof()
await attempt(waiting)
reader = asyncio.StreamReader()
reader.feed_data(b"one\ntwo\nlast")
reader.feed_eof()
[line async for line in reader]
reader = asyncio.StreamReader(limit=4)
reader.feed_data(b"0123456789")
reader.feed_eof()
await reader.read()
reader = asyncio.StreamReader()
waiting = asyncio.create_task(reader.read(), name="waiting")
await asyncio.sleep(0)
reader.set_exception(ConnectionError("broken"))
reader
await attempt(waiting)
for method in (reader.read, reader.readline, reader.readuntil, lambda: reader.readexactly(1)):
    await attempt(method())
reader.exception()
reader = asyncio.StreamReader()
waiting = asyncio.create_task(reader.read(), name="waiting")
await asyncio.sleep(0)
waiting.cancel()
await asyncio.sleep(0)
reader.feed_data(b"after a cancellation")
reader.feed_eof()
await reader.read()


class NoPause(Transport):
    def pause_reading(self):
        raise NotImplementedError


reader = asyncio.StreamReader(limit=1)
reader.set_transport(NoPause())
reader.feed_data(b"123")
reader

protocol = asyncio.StreamReaderProtocol(asyncio.StreamReader(), loop=loop)
protocol.eof_received()
reader = asyncio.StreamReader()
protocol = asyncio.StreamReaderProtocol(reader)
protocol.connection_made(Transport())
writer = asyncio.StreamWriter(Transport(), protocol, reader, loop)
writer
asyncio.StreamWriter(Transport(), protocol, None, loop)
await writer.drain()
protocol.pause_writing()
protocol.pause_writing()
draining = [asyncio.create_task(writer.drain(), name=name) for name in "ab"]
await asyncio.sleep(0)
draining[0].done()
protocol.resume_writing()
protocol.resume_writing()
await asyncio.gather(*draining)
protocol.pause_writing()
draining = [asyncio.create_task(writer.drain(), name=name) for name in "ab"]
await asyncio.sleep(0)
draining[0].cancel()
await asyncio.sleep(0)
protocol.data_received(b"data")
reader
protocol.eof_received()
protocol.connection_lost(None)
await attempt(draining[1])
await attempt(writer.drain())
await writer.wait_closed()
reader
reader = asyncio.StreamReader()
protocol = asyncio.StreamReaderProtocol(reader)
protocol.connection_made(Transport())
writer = asyncio.StreamWriter(Transport(), protocol, reader, loop)
protocol.pause_writing()
draining = asyncio.create_task(writer.drain())
await asyncio.sleep(0)
protocol.connection_lost(ConnectionError("lost"))
await attempt(draining)
await attempt(writer.drain())
await attempt(writer.wait_closed())
reader = None
protocol = asyncio.StreamReaderProtocol(asyncio.StreamReader())
protocol.connection_made(Transport())
protocol.data_received(b"to nobody")
protocol.eof_received()
protocol.connection_lost(None)
protocol.connection_lost(ValueError("again"))


class Secure(Transport):
    def get_extra_info(self, name, default=None):
        return "a context" if name == "sslcontext" else default


for made in (Transport(), Secure()):
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    protocol.connection_made(made)
    print(protocol.eof_received())
    for replacing in (Secure(), Transport()):
        protocol._replace_transport(replacing)
        print(protocol.eof_received(), reader._transport is replacing)
protocol = asyncio.StreamReaderProtocol(reader)
protocol._reject_connection = True
protocol.connection_made(Transport())


def connected(reader, writer):
    print("connected", reader, writer)
    raise ValueError("in the callback")


async def connected_later(reader, writer):
    print("connected later", reader, writer)
    raise ValueError("in the coroutine")


async def connected_cancelled(reader, writer):
    raise asyncio.CancelledError


for callback in (connected, connected_later, connected_cancelled):
    protocol = asyncio.StreamReaderProtocol(asyncio.StreamReader(), callback)
    protocol.connection_made(Transport())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    protocol.connection_lost(None)
