import asyncio

asyncio.Lock()
lock = asyncio.Lock()
lock.release()
await lock.acquire()
lock
waiting = [asyncio.create_task(lock.acquire(), name=name) for name in "ab"]
await asyncio.sleep(0)
lock
waiting[0]
lock.release()
waiting[0].cancel("no more")
done = await asyncio.wait(waiting)
[task.cancelled() for task in waiting]
lock
lock.release()

event = asyncio.Event()
event
waiter = asyncio.create_task(event.wait(), name="waiter")
await asyncio.sleep(0)
event
event.set()
event
await waiter
event.clear()
event.is_set()

condition = asyncio.Condition()
condition
condition.notify()
condition.notify_all()
await condition.wait()
await condition.wait_for(lambda: True)
await condition.acquire()
condition
condition.release()
condition.release()
waiters = [asyncio.create_task(condition.wait(), name=name) for name in "ab"]
done = await asyncio.wait(waiters)
[repr(task.exception()) for task in waiters]


async def waits():
    async with condition:
        return await condition.wait_for(lambda: event.is_set() and "true")


waiters = [asyncio.create_task(waits(), name=name) for name in "abc"]
await asyncio.sleep(0)
condition
event.set()
async with condition:
    condition.notify(2)
    condition
await asyncio.sleep(1)
[task.done() for task in waiters]
waiters[2].cancel("tired")
done = await asyncio.wait(waiters)
waiters
asyncio.Condition(lock=lock)

asyncio.Semaphore(-1)
asyncio.BoundedSemaphore(-1)
asyncio.Semaphore(0)
semaphore = asyncio.Semaphore(2)
semaphore
await semaphore.acquire()
await semaphore.acquire()
semaphore
semaphore.locked()
waiters = [asyncio.create_task(semaphore.acquire(), name=name) for name in "abc"]
await asyncio.sleep(0)
semaphore
waiters[0].cancel()
semaphore.release()
semaphore.release()
semaphore.release()
semaphore
semaphore.locked()
await asyncio.sleep(0)
waiters
semaphore
bounded = asyncio.BoundedSemaphore(1)
bounded
await bounded.acquire()
bounded.release()
bounded.release()

asyncio.Barrier(0)
asyncio.Barrier(-1)
asyncio.Barrier("2")
barrier = asyncio.Barrier(3)
barrier
tasks = [asyncio.create_task(barrier.wait(), name=name) for name in "ab"]
await asyncio.sleep(0)
barrier
barrier.n_waiting, barrier.parties, barrier.broken
await barrier.reset()
done = await asyncio.wait(tasks)
[repr(task.exception()) for task in tasks]
barrier
tasks = [asyncio.create_task(barrier.wait(), name=name) for name in "ab"]
await asyncio.sleep(0)
await barrier.abort()
done = await asyncio.wait(tasks)
[repr(task.exception()) for task in tasks]
barrier
barrier.broken
await barrier.wait()
await barrier.reset()
barrier
tasks = [asyncio.create_task(barrier.wait(), name=name) for name in "abcdef"]
done = await asyncio.wait(tasks)
[task.result() for task in tasks]
barrier
tasks = [asyncio.create_task(barrier.wait(), name=name) for name in "abc"]
await asyncio.sleep(0)
barrier
tasks[0].cancel()
await asyncio.sleep(0)
barrier
done = await asyncio.wait(tasks)
[task.cancelled() for task in tasks]
barrier

asyncio.Queue("x")
queue = asyncio.Queue(maxsize=2)
queue
queue.put_nowait("a")
queue.put_nowait("b")
queue.put_nowait("c")
str(queue), queue.full(), queue.empty(), queue.qsize(), queue.maxsize
putting = asyncio.create_task(queue.put("c"), name="putting")
await asyncio.sleep(0)
queue
queue.get_nowait()
await asyncio.sleep(0)
queue
[queue.get_nowait() for _ in "bc"]
queue.get_nowait()
getting = [asyncio.create_task(queue.get(), name=name) for name in "ab"]
await asyncio.sleep(0)
queue
getting[0].cancel()
queue.put_nowait("d")
await asyncio.sleep(0)
getting
queue
[queue.task_done() for _ in "abcd"]
queue.task_done()
await queue.join()
asyncio.Queue[int]
asyncio.PriorityQueue()
asyncio.LifoQueue(3)
queue.shutdown()
queue
queue.put_nowait(1)
queue.get_nowait()
queue = asyncio.Queue(1)
queue.put_nowait("a")
putters = [asyncio.create_task(queue.put(name), name=name) for name in "bc"]
await asyncio.sleep(0)
queue.get_nowait()
putters[0].cancel()
await asyncio.sleep(0)
putters
await asyncio.sleep(0)
queue
queue = asyncio.Queue(1)
queue.put_nowait("full")
putters = [asyncio.create_task(queue.put(name), name=name) for name in "abc"]
await asyncio.sleep(0)
putters[0].cancel()
await asyncio.sleep(0)
queue
[await queue.get() for _ in range(3)]
getters = [asyncio.create_task(queue.get(), name=name) for name in "abc"]
await asyncio.sleep(0)
getters[0].cancel()
await asyncio.sleep(0)
queue
[queue.put_nowait(1), await asyncio.sleep(0), queue.put_nowait(2), await asyncio.sleep(0)]
getters
queue = asyncio.Queue(1)
queue.put_nowait("full")
putters = [asyncio.create_task(queue.put(name), name=name) for name in "ab"]
await asyncio.sleep(0)
queue.get_nowait(), putters[0].cancel()
await asyncio.sleep(0)
await asyncio.sleep(0)
putters
queue
for taken_first in (False, True):
    queue = asyncio.Queue(1)
    queue.put_nowait("full")
    putters = [asyncio.create_task(queue.put(name), name=name) for name in "abcd"]
    await asyncio.sleep(0)
    if taken_first:
        queue.get_nowait(), queue.put_nowait("again"), putters[0].cancel()
    else:
        putters[0].cancel(), queue.get_nowait()
    for _ in "bcd":
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        print(queue, queue.get_nowait())
for put_first in (False, True):
    queue = asyncio.Queue()
    getters = [asyncio.create_task(queue.get(), name=name) for name in "abcd"]
    await asyncio.sleep(0)
    if put_first:
        queue.put_nowait(0), queue.get_nowait(), getters[0].cancel()
    else:
        getters[0].cancel(), queue.put_nowait(0)
    for number in range(1, 4):
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        queue.put_nowait(number)
    await asyncio.sleep(0)
    print([task.done() and not task.cancelled() and task.result() for task in getters])
    [task.cancel() for task in getters]
getters = [asyncio.create_task(asyncio.Queue().get(), name=name) for name in "ab"]
[task.cancel() for task in getters]
joining = asyncio.create_task(queue.join(), name="joining")
await asyncio.sleep(0)
queue.shutdown(immediate=True)
await asyncio.sleep(0)
joining
queue
queue = asyncio.PriorityQueue()
[queue.put_nowait(item) for item in (3, 1, 2)]
queue
[queue.get_nowait() for _ in range(3)]
