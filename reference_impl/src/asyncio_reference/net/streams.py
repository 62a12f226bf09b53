"""Streams: `await reader.read()`, `writer.write()` over a transport.

StreamReaderProtocol joins the two worlds: the transport calls it, it feeds the
reader and makes `drain()` wait while writing is paused.

Refuses to: know sockets.  It works over any transport.
"""

import socket
import weakref
from collections import deque
from collections.abc import Callable
from typing import Any

from .. import coroutines, events
from ..log import logger
from .protocols import Protocol
from .reader import _DEFAULT_LIMIT, StreamReader
from .writer import StreamWriter

__all__: tuple[str, ...] = (
    "StreamReader",
    "StreamWriter",
    "StreamReaderProtocol",
    "open_connection",
    "start_server",
)


class FlowControlMixin(Protocol):
    """Makes `drain()` wait between `pause_writing()` and `resume_writing()`."""

    def __init__(self, loop: Any = None) -> None:
        self._loop = events.get_event_loop() if loop is None else loop
        self._paused = False
        self._drain_waiters: deque[Any] = deque()
        self._connection_lost = False

    def pause_writing(self) -> None:
        assert not self._paused
        self._paused = True
        if self._loop.get_debug():
            logger.debug("%r pauses writing", self)

    def resume_writing(self) -> None:
        assert self._paused
        self._paused = False
        if self._loop.get_debug():
            logger.debug("%r resumes writing", self)
        self._release_drains(None)

    def connection_lost(self, exc: Exception | None) -> None:
        self._connection_lost = True
        if self._paused:
            self._release_drains(exc)

    def _release_drains(self, exc: Exception | None) -> None:
        for waiter in self._drain_waiters:
            if waiter.done():
                continue
            if exc is None:
                waiter.set_result(None)
            else:
                waiter.set_exception(exc)

    async def _drain_helper(self) -> None:
        if self._connection_lost:
            raise ConnectionResetError("Connection lost")
        if not self._paused:
            return
        waiter = self._loop.create_future()
        self._drain_waiters.append(waiter)
        try:
            await waiter
        finally:
            self._drain_waiters.remove(waiter)

    def _get_close_waiter(self, stream: Any) -> Any:
        raise NotImplementedError


class StreamReaderProtocol(FlowControlMixin):
    """Feeds a StreamReader; for servers, calls back with reader and writer."""

    _source_traceback: Any = None

    def __init__(
        self,
        stream_reader: StreamReader | None,
        client_connected_cb: Callable[..., Any] | None = None,
        loop: Any = None,
    ) -> None:
        super().__init__(loop=loop)
        # Weak: when the program drops the reader, nobody is left to read.  A
        # server's reader is held until the callback takes it over.
        self._stream_reader_wr = None
        if stream_reader is not None:
            self._stream_reader_wr = weakref.ref(stream_reader)
            self._source_traceback = stream_reader._source_traceback
        self._strong_reader = stream_reader if client_connected_cb else None
        self._client_connected_cb = client_connected_cb
        self._reject_connection = False
        self._task: Any = None
        self._transport: Any = None
        self._over_ssl = False
        self._closed = self._loop.create_future()

    @property
    def _stream_reader(self) -> StreamReader | None:
        return None if self._stream_reader_wr is None else self._stream_reader_wr()

    def _replace_transport(self, transport: Any) -> None:
        self._transport = transport
        self._over_ssl = transport.get_extra_info("sslcontext") is not None
        if self._stream_reader is not None:
            self._stream_reader._replace_transport(transport)

    def connection_made(self, transport: Any) -> None:
        if self._reject_connection:
            context = {
                "message": "An open stream was garbage collected prior to "
                "establishing network connection; "
                'call "stream.close()" explicitly.'
            }
            if self._source_traceback:
                context["source_traceback"] = self._source_traceback
            self._loop.call_exception_handler(context)
            transport.abort()
            return
        self._transport = transport
        reader = self._stream_reader
        if reader is not None:
            reader.set_transport(transport)
        self._over_ssl = transport.get_extra_info("sslcontext") is not None
        if self._client_connected_cb is not None:
            self._greet_client(reader, transport)
            self._strong_reader = None

    def _greet_client(self, reader: StreamReader | None, transport: Any) -> None:
        assert self._client_connected_cb is not None
        writer = StreamWriter(transport, self, reader, self._loop)

        def fail(exc: BaseException) -> None:
            self._loop.call_exception_handler(
                {
                    "message": "Unhandled exception in client_connected_cb",
                    "exception": exc,
                    "transport": transport,
                }
            )
            transport.close()

        def on_done(task: Any) -> None:
            if task.cancelled():
                transport.close()
            elif (exc := task.exception()) is not None:
                fail(exc)

        try:
            result = self._client_connected_cb(reader, writer)
        except Exception as exc:
            fail(exc)
            return
        if coroutines.iscoroutine(result):
            self._task = self._loop.create_task(result)
            self._task.add_done_callback(on_done)

    def connection_lost(self, exc: Exception | None) -> None:
        reader = self._stream_reader
        if reader is not None:
            if exc is None:
                reader.feed_eof()
            else:
                reader.set_exception(exc)
        if not self._closed.done():
            if exc is None:
                self._closed.set_result(None)
            else:
                self._closed.set_exception(exc)
        super().connection_lost(exc)
        self._stream_reader_wr = None
        self._task = None
        self._transport = None

    def data_received(self, data: bytes) -> None:
        reader = self._stream_reader
        if reader is not None:
            reader.feed_data(data)

    def eof_received(self) -> bool | None:
        reader = self._stream_reader
        if reader is not None:
            reader.feed_eof()
        return not self._over_ssl  # TLS cannot be open on one side only

    def _get_close_waiter(self, stream: Any) -> Any:
        return self._closed

    def __del__(self) -> None:
        # Whoever did not call wait_closed() does not want to hear of the error.
        closed = getattr(self, "_closed", None)
        if closed is not None and closed.done() and not closed.cancelled():
            closed.exception()


async def open_connection(
    host: Any = None, port: Any = None, *, limit: int = _DEFAULT_LIMIT, **kwds: Any
) -> tuple[StreamReader, StreamWriter]:
    """Connect; a reader and a writer.

    Arguments as for `loop.create_connection()`; `limit` for the reader.
    """
    loop = events.get_running_loop()
    return await _connect(loop, limit, loop.create_connection, host, port, **kwds)


async def start_server(
    client_connected_cb: Callable[[StreamReader, StreamWriter], Any],
    host: Any = None,
    port: Any = None,
    *,
    limit: int = _DEFAULT_LIMIT,
    **kwds: Any,
) -> Any:
    """Serve: call `client_connected_cb(reader, writer)` for each connection.

    A coroutine function is run in a task.  Arguments as for
    `loop.create_server()`; returns its Server.
    """
    loop = events.get_running_loop()
    factory = _protocol_factory(loop, client_connected_cb, limit)
    return await loop.create_server(factory, host, port, **kwds)


async def _connect(
    loop: Any, limit: int, connect: Callable[..., Any], *args: Any, **kwds: Any
) -> tuple[StreamReader, StreamWriter]:
    reader = StreamReader(limit=limit, loop=loop)
    protocol = StreamReaderProtocol(reader, loop=loop)
    transport, _ = await connect(lambda: protocol, *args, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


def _protocol_factory(
    loop: Any, callback: Callable[..., Any], limit: int
) -> Callable[[], StreamReaderProtocol]:
    def factory() -> StreamReaderProtocol:
        reader = StreamReader(limit=limit, loop=loop)
        return StreamReaderProtocol(reader, callback, loop=loop)

    return factory


if hasattr(socket, "AF_UNIX"):
    __all__ += ("open_unix_connection", "start_unix_server")

    async def open_unix_connection(
        path: Any = None, *, limit: int = _DEFAULT_LIMIT, **kwds: Any
    ) -> tuple[StreamReader, StreamWriter]:
        """Like `open_connection()`, over a Unix socket."""
        loop = events.get_running_loop()
        return await _connect(loop, limit, loop.create_unix_connection, path, **kwds)

    async def start_unix_server(
        client_connected_cb: Callable[[StreamReader, StreamWriter], Any],
        path: Any = None,
        *,
        limit: int = _DEFAULT_LIMIT,
        **kwds: Any,
    ) -> Any:
        """Like `start_server()`, on a Unix socket."""
        loop = events.get_running_loop()
        factory = _protocol_factory(loop, client_connected_cb, limit)
        return await loop.create_unix_server(factory, path, **kwds)
