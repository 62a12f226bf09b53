"""# It is an EOFError

`except EOFError` catches it, and so does `except Exception`.
It is no `OSError`: a connection that breaks raises `ConnectionError`
instead.
"""

import asyncio

bases = asyncio.IncompleteReadError.__mro__[1:-1]
print([base.__name__ for base in bases])


async def main():
    reader = asyncio.StreamReader()
    reader.feed_eof()
    try:
        await reader.readexactly(1)
    except EOFError as error:
        print("caught as EOFError, partial:", error.partial)

    broken = asyncio.StreamReader()
    broken.feed_data(b"abc")
    broken.set_exception(ConnectionResetError("peer is gone"))
    try:
        await broken.readexactly(10)
    except ConnectionError as error:
        print(f"{type(error).__name__}: {error}")


asyncio.run(main())

# Output:
# ['EOFError', 'Exception', 'BaseException']
# caught as EOFError, partial: b''
# ConnectionResetError: peer is gone
