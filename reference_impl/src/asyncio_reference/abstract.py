"""What every event loop offers: the contract, with no behaviour.

Each method raises NotImplementedError; a loop overrides what it supports.  Units:
times and delays are seconds of `loop.time()`, sizes are bytes.

Refuses to: hold state.  Source: PEP 3156 and the loop reference of CPython 3.14.
"""

import socket
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Executor
from contextvars import Context
from typing import IO, TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from .futures import Future
    from .handles import Handle, TimerHandle
    from .task import Task

__all__ = ("AbstractEventLoop", "AbstractServer")

_T = TypeVar("_T")
_Callback = Callable[..., object]
_Handler = Callable[["AbstractEventLoop", dict[str, Any]], object]


class AbstractServer:
    """What `create_server()` returns."""

    def close(self) -> None:
        """Stop listening; connections that exist stay open."""
        raise NotImplementedError

    def close_clients(self) -> None:
        """Close every open connection of this server."""
        raise NotImplementedError

    def abort_clients(self) -> None:
        """Drop every open connection of this server at once."""
        raise NotImplementedError

    def get_loop(self) -> "AbstractEventLoop":
        """The loop that serves."""
        raise NotImplementedError

    def is_serving(self) -> bool:
        """Whether new connections are accepted."""
        raise NotImplementedError

    async def start_serving(self) -> None:
        """Accept connections; safe to call again."""
        raise NotImplementedError

    async def serve_forever(self) -> None:
        """Accept connections until cancelled, then close."""
        raise NotImplementedError

    async def wait_closed(self) -> None:
        """Wait until `close()` was called and all connections are gone."""
        raise NotImplementedError

    async def __aenter__(self) -> "AbstractServer":
        return self

    async def __aexit__(self, *exc: object) -> None:
        self.close()
        await self.wait_closed()


class AbstractEventLoop:
    """The methods of an event loop."""

    # -- Running and stopping

    def run_forever(self) -> None:
        raise NotImplementedError

    def run_until_complete(self, future: Awaitable[_T]) -> _T:
        raise NotImplementedError

    def stop(self) -> None:
        raise NotImplementedError

    def is_running(self) -> bool:
        raise NotImplementedError

    def is_closed(self) -> bool:
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError

    async def shutdown_asyncgens(self) -> None:
        raise NotImplementedError

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:
        raise NotImplementedError

    # -- Scheduling

    def _timer_handle_cancelled(self, handle: Any) -> None:
        raise NotImplementedError

    def call_soon(
        self, callback: _Callback, *args: Any, context: Context | None = None
    ) -> "Handle":
        return self.call_later(0, callback, *args, context=context)

    def call_later(
        self,
        delay: float,
        callback: _Callback,
        *args: Any,
        context: Context | None = None,
    ) -> "TimerHandle":
        raise NotImplementedError

    def call_at(
        self,
        when: float,
        callback: _Callback,
        *args: Any,
        context: Context | None = None,
    ) -> "TimerHandle":
        raise NotImplementedError

    def time(self) -> float:
        raise NotImplementedError

    def create_future(self) -> "Future[Any]":
        raise NotImplementedError

    def create_task(self, coro: Coroutine[Any, Any, _T], **kwargs: Any) -> "Task[_T]":
        raise NotImplementedError

    # -- Threads

    def call_soon_threadsafe(
        self, callback: _Callback, *args: Any, context: Context | None = None
    ) -> "Handle":
        raise NotImplementedError

    def run_in_executor(
        self, executor: Executor | None, func: Callable[..., _T], *args: Any
    ) -> "Future[_T]":
        raise NotImplementedError

    def set_default_executor(self, executor: Executor) -> None:
        raise NotImplementedError

    # -- Names and addresses

    async def getaddrinfo(
        self,
        host: str | bytes | None,
        port: str | int | None,
        *,
        family: int = 0,
        type: int = 0,
        proto: int = 0,
        flags: int = 0,
    ) -> list[Any]:
        raise NotImplementedError

    async def getnameinfo(self, sockaddr: Any, flags: int = 0) -> tuple[str, str]:
        raise NotImplementedError

    # -- Connections: their parameters are those of the networking subpackage

    async def create_connection(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    async def create_server(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    async def sendfile(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    async def start_tls(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    async def create_unix_connection(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    async def create_unix_server(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    async def connect_accepted_socket(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    async def create_datagram_endpoint(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    async def connect_read_pipe(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    async def connect_write_pipe(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    async def subprocess_shell(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    async def subprocess_exec(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    # -- Readiness of descriptors

    def add_reader(self, fd: Any, callback: _Callback, *args: Any) -> None:
        raise NotImplementedError

    def remove_reader(self, fd: Any) -> bool:
        raise NotImplementedError

    def add_writer(self, fd: Any, callback: _Callback, *args: Any) -> None:
        raise NotImplementedError

    def remove_writer(self, fd: Any) -> bool:
        raise NotImplementedError

    # -- Sockets without a transport

    async def sock_recv(self, sock: socket.socket, nbytes: int) -> bytes:
        raise NotImplementedError

    async def sock_recv_into(self, sock: socket.socket, buf: Any) -> int:
        raise NotImplementedError

    async def sock_recvfrom(self, sock: socket.socket, bufsize: int) -> Any:
        raise NotImplementedError

    async def sock_recvfrom_into(
        self, sock: socket.socket, buf: Any, nbytes: int = 0
    ) -> Any:
        raise NotImplementedError

    async def sock_sendall(self, sock: socket.socket, data: Any) -> None:
        raise NotImplementedError

    async def sock_sendto(self, sock: socket.socket, data: Any, address: Any) -> int:
        raise NotImplementedError

    async def sock_connect(self, sock: socket.socket, address: Any) -> None:
        raise NotImplementedError

    async def sock_accept(self, sock: socket.socket) -> Any:
        raise NotImplementedError

    async def sock_sendfile(
        self,
        sock: socket.socket,
        file: IO[bytes],
        offset: int = 0,
        count: int | None = None,
        *,
        fallback: bool | None = None,
    ) -> int:
        raise NotImplementedError

    # -- Signals

    def add_signal_handler(self, sig: int, callback: _Callback, *args: Any) -> None:
        raise NotImplementedError

    def remove_signal_handler(self, sig: int) -> bool:
        raise NotImplementedError

    # -- Task factory, exception handler, debug mode

    def set_task_factory(self, factory: Any) -> None:
        raise NotImplementedError

    def get_task_factory(self) -> Any:
        raise NotImplementedError

    def get_exception_handler(self) -> _Handler | None:
        raise NotImplementedError

    def set_exception_handler(self, handler: _Handler | None) -> None:
        raise NotImplementedError

    def default_exception_handler(self, context: dict[str, Any]) -> None:
        raise NotImplementedError

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        raise NotImplementedError

    def get_debug(self) -> bool:
        raise NotImplementedError

    def set_debug(self, enabled: bool) -> None:
        raise NotImplementedError
