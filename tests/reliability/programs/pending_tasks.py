"""N tasks wait at once, for one event each their own way; then all of them end."""

import asyncio
import json
import resource
import sys

NUMBER = int(sys.argv[1])


async def wait(event, number):
    await event.wait()
    return number


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(wait(event, number)) for number in range(NUMBER)]
    await asyncio.sleep(0)
    waiting = sum(not task.done() for task in tasks)
    counted = len(asyncio.all_tasks())
    event.set()
    total = sum(await asyncio.gather(*tasks))
    return waiting == NUMBER, counted == NUMBER + 1, total == NUMBER * (NUMBER - 1) // 2


held = all(asyncio.run(main()))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps({"held": held, "outcomes": {"MB at most": peak}}))
