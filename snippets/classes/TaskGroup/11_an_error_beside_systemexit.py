"""# An error beside SystemExit is lost

`stop` ends the program from a task while `upload` fails on its way out.
What leaves the group is `SystemExit` alone, and `asyncio.run` passes it
on.
"""

import asyncio


async def upload():
    try:
        await asyncio.sleep(1)
    finally:
        raise OSError("connection lost")


async def body():
    async with asyncio.TaskGroup() as group:
        group.create_task(upload())
        await asyncio.sleep(0.1)
        raise SystemExit(3)


async def main():
    try:
        await body()
    except SystemExit as error:
        print("context:", error.__context__)
        raise


try:
    asyncio.run(main())
except SystemExit as error:
    print("exit code:", error.code)

# Output:
# context: None
# exit code: 3
