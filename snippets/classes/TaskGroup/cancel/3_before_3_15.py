"""# The same on every version: a private exception

A task that raises ends the group.
`except*` takes that one type and leaves real errors alone.
"""

import asyncio


class Enough(Exception):
    """Ends a task group."""


async def ask(server, delay, answers):
    await asyncio.sleep(delay)
    answers.append(server)
    raise Enough


async def main():
    answers = []
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(ask("near", 0.1, answers))
            group.create_task(ask("far", 0.3, answers))
    except* Enough:
        pass
    print(answers)


asyncio.run(main())

# Output:
# ['near']
