"""# It prints what get_stack returns, like a traceback

Pass `file` to get all of it in one place.
By default the first line goes to stdout and the frames to stderr.
Both parameters are keyword-only.
"""

import asyncio
import io
from contextlib import redirect_stderr, redirect_stdout


async def outer():
    await asyncio.sleep(0.1)


async def main():
    task = asyncio.create_task(outer(), name="worker")
    await asyncio.sleep(0)

    file = io.StringIO()
    task.print_stack(file=file)
    header, frame, *_ = file.getvalue().splitlines()
    print(header.partition(" coro=")[0])
    print(frame.rpartition(", ")[2])

    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        task.print_stack()
    print("header on stdout:", out.getvalue().startswith("Stack for"))
    print("frames on stderr:", "in outer" in err.getvalue())
    await task


asyncio.run(main())

# Output:
# Stack for <Task pending name='worker'
# in outer
# header on stdout: True
# frames on stderr: True
