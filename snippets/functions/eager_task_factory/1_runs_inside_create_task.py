"""# The coroutine starts inside create_task

With the factory set, `create_task` runs the coroutine at once, before
it returns.
This one never has to wait, so the task is finished when `main` gets it.
"""

import asyncio

prices = {"tea": 3}


async def price(product):
    print("looking up", product)
    return prices[product]


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)

    task = asyncio.create_task(price("tea"))
    print("create_task returned, done:", task.done())
    print("price:", await task)


asyncio.run(main())

# Output:
# looking up tea
# create_task returned, done: True
# price: 3

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
