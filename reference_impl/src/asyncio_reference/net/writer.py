"""StreamWriter: writing to a transport, with `await drain()` to be held back.

Refuses to: buffer.  The transport does.
"""

import warnings
from typing import Any

from ..waiting import sleep
from .reader import StreamReader


class StreamWriter:
    """The writing side of a stream; a StreamReader's companion."""

    def __init__(
        self, transport: Any, protocol: Any, reader: StreamReader | None, loop: Any
    ) -> None:
        assert reader is None or isinstance(reader, StreamReader)
        self._transport = transport
        self._protocol = protocol
        self._reader = reader
        self._loop = loop
        self._complete_fut = loop.create_future()
        self._complete_fut.set_result(None)

    def __repr__(self) -> str:
        info = [type(self).__name__, f"transport={self._transport!r}"]
        if self._reader is not None:
            info.append(f"reader={self._reader!r}")
        return f"<{' '.join(info)}>"

    def __del__(self, _warn: Any = warnings.warn) -> None:
        if self._transport.is_closing():
            return
        if self._loop.is_closed():
            _warn("loop is closed", ResourceWarning, stacklevel=1)
        else:
            self.close()
            _warn(f"unclosed {self!r}", ResourceWarning, stacklevel=1)

    @property
    def transport(self) -> Any:
        """The transport."""
        return self._transport

    def write(self, data: Any) -> None:
        """Send `data`, without waiting: follow with `await drain()`."""
        self._transport.write(data)

    def writelines(self, data: Any) -> None:
        """Send several pieces, without waiting."""
        self._transport.writelines(data)

    def write_eof(self) -> None:
        """Say that we write no more."""
        return self._transport.write_eof()  # type: ignore[no-any-return]

    def can_write_eof(self) -> bool:
        """Whether the transport can say so."""
        return self._transport.can_write_eof()  # type: ignore[no-any-return]

    def close(self) -> None:
        """Close both sides, after what is buffered."""
        return self._transport.close()  # type: ignore[no-any-return]

    def is_closing(self) -> bool:
        """Whether it is closed or being closed."""
        return self._transport.is_closing()  # type: ignore[no-any-return]

    async def wait_closed(self) -> None:
        """Wait until the connection is gone; raises what ended it."""
        await self._protocol._get_close_waiter(self)

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        """As the transport's."""
        return self._transport.get_extra_info(name, default)

    async def drain(self) -> None:
        """Wait while the transport's buffer is too full.

        Raises what broke the connection.
        """
        if self._reader is not None and self._reader.exception() is not None:
            raise self._reader.exception()  # type: ignore[misc]
        if self._transport.is_closing():
            # Give connection_lost() a turn, or a loop of write and drain would
            # never hear of it.
            await sleep(0)
        await self._protocol._drain_helper()

    async def start_tls(self, sslcontext: Any, **options: Any) -> None:
        """Change to TLS, if the loop can (this package's loops cannot)."""
        server_side = self._protocol._client_connected_cb is not None
        await self.drain()
        self._transport = await self._loop.start_tls(
            self._transport,
            self._protocol,
            sslcontext,
            server_side=server_side,
            **options,
        )
        self._protocol._replace_transport(self._transport)
