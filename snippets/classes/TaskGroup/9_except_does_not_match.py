"""# except ValueError does not catch a group with one

What comes out is an `ExceptionGroup`, even around a single error.
`except*` looks inside; it cannot stand in one `try` with a plain
`except`.
"""

import asyncio

MIXED = """
try:
    pass
except ValueError:
    pass
except* OSError:
    pass
"""


async def fail():
    raise ValueError("no such user")


async def main():
    try:
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(fail())
        except ValueError:
            print("never printed")
    except* ValueError as errors:
        print("except* caught", errors.exceptions)


asyncio.run(main())
try:
    compile(MIXED, "mixed", "exec")
except SyntaxError as error:
    print("SyntaxError:", error.msg)

# Output:
# except* caught (ValueError('no such user'),)
# SyntaxError: cannot have both 'except' and 'except*' on the same 'try'
