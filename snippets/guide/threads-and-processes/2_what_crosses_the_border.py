"""# What goes in and what comes out

Arguments and context variables go in, the variables as a copy.
The result or the exception comes out, and nothing else does.
"""

import asyncio
import contextvars

request = contextvars.ContextVar("request", default="none")


def read(path):
    print("thread: reading", path, "for request", request.get())
    request.set("changed in the thread")
    if path == "secret.txt":
        raise PermissionError(path)
    return f"contents of {path}"


async def main():
    request.set("17")
    print(await asyncio.to_thread(read, "report.txt"))
    try:
        await asyncio.to_thread(read, "secret.txt")
    except PermissionError as error:
        print("PermissionError:", error)
    print("request is still", request.get())


asyncio.run(main())

# Output:
# thread: reading report.txt for request 17
# contents of report.txt
# thread: reading secret.txt for request 17
# PermissionError: secret.txt
# request is still 17
