"""# Two producers race for one future

The second one to finish fails with `InvalidStateError`, and its own
work is lost.
To take the first of several results use `wait` with `FIRST_COMPLETED`.
"""

import asyncio


async def mirror(name, delay, answer):
    await asyncio.sleep(delay)
    answer.set_result(name)


async def main():
    answer = asyncio.get_running_loop().create_future()
    results = await asyncio.gather(
        mirror("near", 0.1, answer),
        mirror("far", 0.2, answer),
        return_exceptions=True,
    )
    print("answer:", answer.result())
    print([type(result).__name__ for result in results])


asyncio.run(main())

# Output:
# answer: near
# ['NoneType', 'InvalidStateError']
