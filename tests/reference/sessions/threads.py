import asyncio
import concurrent.futures
import contextvars
import os
import signal
import socket
import threading

loop = asyncio.get_running_loop()
variable = contextvars.ContextVar("variable", default="outside")


def work(*args, **named):
    return args, named, threading.current_thread().name.partition("_")[0], variable.get()


def fails(error):
    raise error


await loop.run_in_executor(None, work, 1, 2)
await asyncio.to_thread(work, 1, named=2)
changed = variable.set("inside")
await asyncio.to_thread(work)
await loop.run_in_executor(None, work)
await asyncio.to_thread(fails, ValueError("in a thread"))
await loop.run_in_executor(None, fails, concurrent.futures.TimeoutError("in a thread"))
await loop.run_in_executor(None, 7)


async def coroutine():
    pass


try:
    called = loop.run_in_executor(None, coroutine)
except TypeError as error:
    print(error)
else:
    (await called).close()
loop.set_default_executor(7)
executor = concurrent.futures.ThreadPoolExecutor(1, "ours")
await loop.run_in_executor(executor, work)
loop.set_default_executor(executor)
await loop.run_in_executor(None, work)
await loop.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM)
await loop.getaddrinfo("127.0.0.1", 80, family=socket.AF_INET, type=socket.SOCK_DGRAM, proto=17)
await loop.getaddrinfo("::1", "80", flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV, proto=6)
await loop.getaddrinfo("::1", 80, family=socket.AF_INET)
await loop.getaddrinfo("no number", 80, flags=socket.AI_NUMERICHOST)
await loop.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV)
await loop.getnameinfo(("127.0.0.1", 80), flags=socket.NI_NUMERICHOST | socket.NI_NUMERICSERV)
await loop.getnameinfo(("no number", 80), socket.NI_NUMERICHOST)
await loop.shutdown_default_executor()
await loop.run_in_executor(None, work)
await asyncio.to_thread(work)

loop.add_signal_handler("7", work)
loop.add_signal_handler(signal.SIGUSR1, coroutine)
coro = coroutine()
loop.add_signal_handler(signal.SIGUSR1, coro)
coro.close()
loop.add_signal_handler(0, work)
loop.add_signal_handler(signal.NSIG + 1, work)
try:
    loop.add_signal_handler(signal.SIGKILL, work)
except RuntimeError as error:
    print(error)
loop.remove_signal_handler("7")
loop.remove_signal_handler(0)
loop.remove_signal_handler(signal.SIGUSR1)


async def arrives(number):
    arrived.clear()
    os.kill(os.getpid(), number)
    await arrived.wait()


def handle(*args):
    print("arrived", args)
    arrived.set()


arrived = asyncio.Event()
loop.add_signal_handler(signal.SIGUSR1, handle, "USR1", 1)
await arrives(signal.SIGUSR1)
loop.add_signal_handler(signal.SIGUSR1, handle, "replaced")
await arrives(signal.SIGUSR1)
loop.add_signal_handler(signal.SIGUSR2, handle, "USR2")
await arrives(signal.SIGUSR2)
loop.remove_signal_handler(signal.SIGUSR1)
loop.remove_signal_handler(signal.SIGUSR1)
signal.getsignal(signal.SIGUSR1)
await arrives(signal.SIGUSR2)
loop.remove_signal_handler(signal.SIGUSR2)
was = signal.getsignal(signal.SIGINT)
loop.add_signal_handler(signal.SIGINT, handle, "INT")
await arrives(signal.SIGINT)
loop.remove_signal_handler(signal.SIGINT)
signal.getsignal(signal.SIGINT)
before = signal.signal(signal.SIGINT, was)


def in_thread():
    other = asyncio.new_event_loop()
    try:
        other.add_signal_handler(signal.SIGUSR1, handle)
    except (RuntimeError, ValueError) as error:
        print(error)
    other.close()


thread = threading.Thread(target=in_thread)
thread.start(), thread.join()
