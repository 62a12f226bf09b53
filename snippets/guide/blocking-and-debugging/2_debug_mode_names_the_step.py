"""# Debug mode names the step that took too long

With `debug=True` the loop times every step, and logs those longer than
`slow_callback_duration`.
The log record names the task and the coroutine.
"""

import asyncio
import logging
import time

records = []


class Keep(logging.Handler):
    def emit(self, record):
        records.append(record)


async def parse():
    time.sleep(0.4)


async def main():
    loop = asyncio.get_running_loop()
    print("limit:", loop.slow_callback_duration)
    loop.slow_callback_duration = 0.3
    task = asyncio.create_task(parse(), name="parser")
    await task


logger = logging.getLogger("asyncio")
logger.addHandler(Keep())
logger.propagate = False
asyncio.run(main(), debug=True)

for record in records:
    text = record.getMessage()
    if "took" in text and "parse()" in text:
        print(record.levelname, "about task", "name='parser'" in text)

# Output:
# limit: 0.1
# WARNING about task True
