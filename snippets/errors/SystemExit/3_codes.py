"""# The code may be a number, None or a message

`sys.exit()` means status 0; a number is the status; any other object is
printed to stderr and the status is 1.
The attribute `code` holds what was given.
"""

import asyncio
import sys


async def main(arguments):
    sys.exit(*arguments)


for arguments in (), (0,), (2,), ("no such file",):
    try:
        asyncio.run(main(arguments))
    except SystemExit as error:
        print("code:", repr(error.code))

# Output:
# code: None
# code: 0
# code: 2
# code: 'no such file'
