"""# A blocking call runs while the loop goes on

`read_report` would stop every task for 0.5 s if `main` called it
directly.
In a thread it stops nobody: the heartbeat beats meanwhile.
"""

import asyncio
import time


def read_report(name):
    time.sleep(0.5)
    return f"{name}: 3 pages"


async def heartbeat():
    for number in range(3):
        print("beat", number)
        await asyncio.sleep(0.1)


async def main():
    beating = asyncio.create_task(heartbeat())
    report = await asyncio.to_thread(read_report, "sales")
    print(report)
    await beating


asyncio.run(main())

# Output:
# beat 0
# beat 1
# beat 2
# sales: 3 pages
