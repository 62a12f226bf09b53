"""# A group in a group reports for itself

The inner group ends with its own `ExceptionGroup`.
Caught there, it leaves the outer one alone; not caught, it is one error
of the outer group, and comes out nested.
"""

import asyncio


async def fail(text):
    raise ValueError(text)


async def caught():
    try:
        async with asyncio.TaskGroup() as inner:
            inner.create_task(fail("one"))
    except* ValueError as errors:
        print("caught inside:", errors.exceptions)


async def not_caught():
    async with asyncio.TaskGroup() as inner:
        inner.create_task(fail("two"))


async def main():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(caught())
    print("outer group: no error")

    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(not_caught())
    except* ValueError as errors:
        (inner,) = errors.exceptions
        print("nested:", inner.exceptions)


asyncio.run(main())

# Output:
# caught inside: (ValueError('one'),)
# outer group: no error
# nested: (ValueError('two'),)
