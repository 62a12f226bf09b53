import asyncio
import gc
import threading
import warnings


def in_thread(target):
    thread = threading.Thread(target=target, name="another")
    thread.start()
    thread.join()


async def main(value=None):
    await asyncio.sleep(0)
    return value


async def fails(error):
    await asyncio.sleep(0)
    raise error


def attempt(call):
    try:
        print("gave", repr(call()))
    except BaseException as error:
        print("raised", repr(error), "from", repr(error.__cause__))


def no_loop():
    for ask in (asyncio.get_running_loop, asyncio.get_event_loop, asyncio._get_running_loop):
        attempt(ask)
    attempt(asyncio.current_task)
    attempt(asyncio.all_tasks)
    attempt(asyncio.Future)
    attempt(lambda: asyncio.create_task(7))
    attempt(lambda: asyncio.ensure_future(7))
    attempt(lambda: asyncio.timeout(1))
    attempt(lambda: asyncio.StreamReader())
    attempt(lambda: asyncio.gather().get_loop())
    attempt(lambda: asyncio.gather(asyncio.Event()))


in_thread(no_loop)


def loops():
    loop = asyncio.new_event_loop()
    attempt(lambda: loop)
    attempt(lambda: loop.run_until_complete(main("value")))
    attempt(lambda: loop.run_until_complete(fails(ValueError("v"))))
    attempt(lambda: loop.run_until_complete(fails(KeyboardInterrupt())))
    attempt(lambda: loop.run_until_complete(7))
    attempt(lambda: loop.run_until_complete(main))
    loop.call_soon(loop.stop)
    attempt(lambda: loop.run_until_complete(loop.create_future()))
    loop.stop()
    attempt(lambda: loop.run_forever())
    done = loop.create_future()
    done.set_result("done")
    attempt(lambda: loop.run_until_complete(done))
    attempt(lambda: asyncio.set_event_loop(loop))
    attempt(lambda: asyncio.get_event_loop() is loop)
    attempt(lambda: asyncio.Future().get_loop() is loop)
    attempt(lambda: asyncio.gather().get_loop() is loop)
    attempt(lambda: asyncio.set_event_loop(7))
    attempt(lambda: asyncio.set_event_loop(None))
    attempt(asyncio.get_event_loop)
    attempt(lambda: asyncio.all_tasks(loop))
    attempt(loop.close)
    attempt(lambda: loop.run_until_complete(done))


in_thread(loops)


def runners():
    attempt(lambda: asyncio.run(7))
    attempt(lambda: asyncio.run(main))
    attempt(lambda: asyncio.run(main("run")))
    attempt(lambda: asyncio.run(fails(ValueError("v"))))
    attempt(lambda: asyncio.run(fails(SystemExit(3))))
    attempt(lambda: asyncio.run(fails(asyncio.CancelledError("c"))))
    attempt(lambda: asyncio.run(main(), debug=7))
    runner = asyncio.Runner()
    attempt(lambda: runner.run(7))
    attempt(lambda: runner.run(main))
    attempt(lambda: runner.run(main(1)))
    attempt(lambda: type(runner.get_loop()).__name__)
    attempt(lambda: runner.run(main(2), context=None))
    attempt(runner.close)
    attempt(runner.close)
    attempt(runner.get_loop)
    attempt(runner.__enter__)
    attempt(lambda: asyncio.Runner(loop_factory=lambda: None).get_loop())
    with asyncio.Runner(debug=True) as debugging:
        attempt(lambda: debugging.get_loop().get_debug())
    with asyncio.Runner(debug=False) as debugging:
        attempt(lambda: debugging.get_loop().get_debug())


in_thread(runners)


async def leaves_tasks(error=None):
    async def stays():
        try:
            await asyncio.get_running_loop().create_future()
        finally:
            if error is not None:
                raise error

    kept.append(asyncio.create_task(stays(), name="stays"))
    await asyncio.sleep(0)


kept = []
in_thread(lambda: asyncio.run(leaves_tasks()))
kept
in_thread(lambda: asyncio.run(leaves_tasks(ValueError("while being cancelled"))))
kept


def within():
    async def nested():
        attempt(lambda: asyncio.run(main()))
        attempt(lambda: asyncio.Runner().run(main()))
        attempt(lambda: asyncio.get_running_loop().run_until_complete(main()))
        attempt(lambda: asyncio.get_running_loop().run_forever())
        attempt(lambda: asyncio.new_event_loop().run_until_complete(main()))
        attempt(lambda: asyncio.get_running_loop().close())

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        asyncio.run(nested())
        gc.collect()  # here is where the loops that nobody closed are ignored


in_thread(within)


class Counts(asyncio.SelectorEventLoop):
    """Says what it is asked for, and has it done as usual."""

    def create_task(self, coro, **kwargs):
        print("a task of", coro.__name__, sorted(kwargs))
        return super().create_task(coro, **kwargs)

    async def shutdown_asyncgens(self):
        print("shutdown of generators")
        await super().shutdown_asyncgens()


async def makes_tasks():
    for waiting in (
        asyncio.create_task(main(1)),
        asyncio.gather(main(2), main(3)),
        asyncio.shield(main(4)),
        asyncio.wait_for(main(5), 60),
    ):
        print(await waiting)
    for next_one in asyncio.as_completed([main(6)]):
        print(await next_one)
    async with asyncio.TaskGroup() as group:
        group.create_task(main(7))


async def items():
    try:
        yield 1
    finally:
        print("closed")


async def leaves(what):
    task = asyncio.current_task()
    numbers.append(int(task.get_name().partition("-")[2]))
    loop = task.get_loop()
    match what:
        case "callback":
            loop.call_soon(print, "called back")
        case "timer":
            loop.call_at(loop.time(), print, "late")
        case "generator":
            kept.append(items())
            await anext(kept[-1])
        case "thread":
            await asyncio.to_thread(int)
        case "task":
            task.add_done_callback(lambda task: loop.create_task(main()))


def ends():
    with asyncio.Runner(loop_factory=Counts) as runner:
        runner.run(makes_tasks())
    for what in ("nothing", "callback", "timer", "generator", "thread", "task", "nothing"):
        print(what)
        asyncio.run(leaves(what))
    runner = asyncio.Runner()
    runner.get_loop().close()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # CPython's leaves a coroutine
        attempt(runner.close)
        del runner
        gc.collect()
    print([later - number for number, later in zip(numbers, numbers[1:])])


numbers = []
in_thread(ends)


def from_elsewhere():
    loop.set_debug(True)
    attempt(lambda: loop.call_soon(print))
    attempt(lambda: loop.call_at(1, print))
    attempt(lambda: loop.call_later(1, print))
    loop.set_debug(was)


loop = asyncio.get_running_loop()
was = loop.get_debug()
in_thread(from_elsewhere)

policy = asyncio.get_event_loop_policy()
asyncio.set_event_loop_policy(7)
asyncio.set_event_loop_policy(policy)
asyncio.get_event_loop_policy() is policy


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("the policy makes a loop")
        return super().new_event_loop()


asyncio.set_event_loop_policy(Policy())
in_thread(lambda: asyncio.run(main()))
in_thread(lambda: attempt(asyncio.get_event_loop))
asyncio.set_event_loop_policy(None)
in_thread(lambda: attempt(lambda: asyncio.run(main("without a policy"))))


class Abstract(asyncio.AbstractEventLoop):
    pass


abstract = Abstract()
names = [name for name in dir(asyncio.AbstractEventLoop) if not name.startswith("_")]
simple = [
    "run_forever stop is_running is_closed close time create_future get_debug",
    "get_exception_handler get_task_factory",
]
for name in " ".join(simple).split():
    attempt(getattr(abstract, name))
attempt(lambda: abstract.run_until_complete(None))
attempt(lambda: abstract.call_soon(print))
attempt(lambda: abstract.call_later(1, print))
attempt(lambda: abstract.call_at(1, print))
attempt(lambda: abstract.call_soon_threadsafe(print))
attempt(lambda: abstract.create_task(None))
attempt(lambda: abstract.set_debug(True))
attempt(lambda: abstract.set_exception_handler(None))
attempt(lambda: abstract.default_exception_handler({}))
attempt(lambda: abstract.call_exception_handler({}))
attempt(lambda: abstract.set_task_factory(None))
attempt(lambda: abstract.set_default_executor(None))
attempt(lambda: abstract.run_in_executor(None, print))
attempt(lambda: abstract.add_reader(0, print))
attempt(lambda: abstract.add_writer(0, print))
attempt(lambda: abstract.remove_reader(0))
attempt(lambda: abstract.remove_writer(0))
attempt(lambda: abstract.add_signal_handler(2, print))
attempt(lambda: abstract.remove_signal_handler(2))
await abstract.shutdown_asyncgens()
await abstract.shutdown_default_executor()
await abstract.getaddrinfo("localhost", 1)
await abstract.getnameinfo(("127.0.0.1", 1))
await abstract.create_connection(print)
await abstract.create_server(print)
await abstract.sock_recv(None, 1)
await abstract.sock_sendall(None, b"")
