"""# Another program is awaited, without any thread of yours

`create_subprocess_exec` starts a program.
`communicate` sends it input, reads its output and waits for its end,
while other tasks go on.
"""

import asyncio
import sys

CHILD = "print(input().upper())"


async def main():
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        CHILD,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    output, _ = await process.communicate(b"hello from asyncio\n")
    print(output.decode().strip())
    print("exit status:", process.returncode)


asyncio.run(main())

# Output:
# HELLO FROM ASYNCIO
# exit status: 0
