"""Streams and servers over loopback, on the reference."""

import io
import os
import socket

import pytest


def test_echo_over_tcp_and_unix(reference, tmp_path):
    async def echo(reader, writer):
        async for line in reader:
            writer.write(line.upper())
            await writer.drain()
        writer.close()
        await writer.wait_closed()

    async def talk(reader, writer):
        writer.writelines([b"one\n", b"two\n"])
        writer.write_eof()
        answer = await reader.read()
        writer.close()
        await writer.wait_closed()
        return answer

    async def main():
        path = os.fspath(tmp_path / "socket")
        tcp = await reference.start_server(echo, "127.0.0.1", 0)
        unix = await reference.start_unix_server(echo, path)
        port = tcp.sockets[0].getsockname()[1]
        async with tcp, unix:
            answers = [
                await talk(*await reference.open_connection("127.0.0.1", port)),
                await talk(*await reference.open_unix_connection(path)),
            ]
        return answers, os.path.exists(path)

    assert reference.run(main()) == ([b"ONE\nTWO\n"] * 2, False)


def test_backpressure(reference):
    size = 4_000_000

    async def main():
        ours, theirs = socket.socketpair()
        _, writer = await reference.open_unix_connection(sock=ours)
        reader, other = await reference.open_unix_connection(sock=theirs)
        writer.write(bytes(size))
        draining = reference.create_task(writer.drain())
        await reference.sleep(0)
        waited = not draining.done()
        received = len(await reader.readexactly(size))
        await draining
        for stream in (writer, other):
            stream.close()
            await stream.wait_closed()
        return waited, received

    assert reference.run(main()) == (True, size)


def test_hand_fed_reader(reference, run):
    async def main():
        reader = reference.StreamReader(limit=4)
        reader.feed_data(b"abcdefgh\nrest")
        with pytest.raises(reference.LimitOverrunError) as overrun:
            await reader.readuntil()
        assert overrun.value.consumed == 8
        reader.feed_eof()
        assert await reader.readexactly(9) == b"abcdefgh\n"
        with pytest.raises(reference.IncompleteReadError) as incomplete:
            await reader.readexactly(5)
        return incomplete.value.partial, incomplete.value.expected, reader.at_eof()

    assert run(main()) == (b"rest", 5, True)


def test_sendfile_and_its_fallback(reference, tmp_path):
    path = tmp_path / "file"
    path.write_bytes(b"0123456789")

    async def main():
        loop = reference.get_running_loop()
        ours, theirs = socket.socketpair()
        with ours, theirs, path.open("rb") as file:
            ours.setblocking(False)
            theirs.setblocking(False)
            sent = [
                await loop.sock_sendfile(ours, file, 2, 5),
                await loop.sock_sendfile(ours, io.BytesIO(b"memory")),
            ]
            with pytest.raises(reference.SendfileNotAvailableError):
                await loop.sock_sendfile(ours, io.BytesIO(b"memory"), fallback=False)
            return sent, await loop.sock_recv(theirs, 100)

    assert reference.run(main()) == ([5, 6], b"23456memory")


def test_datagrams(reference):
    async def main():
        loop = reference.get_running_loop()
        received = loop.create_future()

        class Receiver(reference.DatagramProtocol):
            def datagram_received(self, data, addr):
                received.set_result(data)

        here, _ = await loop.create_datagram_endpoint(Receiver, ("127.0.0.1", 0))
        there, _ = await loop.create_datagram_endpoint(
            reference.DatagramProtocol, remote_addr=here.get_extra_info("sockname")
        )
        there.sendto(b"hello")
        data = await received
        here.close()
        there.close()
        await reference.sleep(0)
        return data

    assert reference.run(main()) == b"hello"


def test_refused_connection_names_every_address(reference):
    async def main():
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        with pytest.raises(ConnectionRefusedError, match=r"127\.0\.0\.1"):
            await reference.open_connection("127.0.0.1", port)
        with pytest.raises(ExceptionGroup, match="create_connection failed"):
            await reference.open_connection("127.0.0.1", port, all_errors=True)

    reference.run(main())
