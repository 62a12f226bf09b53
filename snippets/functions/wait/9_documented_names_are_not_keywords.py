"""# Some documented parameter names are not the code's

The documentation writes `aws` and `aw`; the functions call those
parameters something else.
Pass what you wait for by position.
"""

import asyncio


async def main():
    done = asyncio.get_running_loop().create_future()
    done.set_result("ready")
    attempts = {
        "wait": lambda: asyncio.wait(aws=[done]),
        "as_completed": lambda: asyncio.as_completed(aws=[done]),
        "wait_for": lambda: asyncio.wait_for(aw=done, timeout=1),
        "shield": lambda: asyncio.shield(aw=done),
        "gather": lambda: asyncio.gather(aws=[done]),
    }
    for name, attempt in attempts.items():
        try:
            attempt()
        except TypeError as error:
            print(error)
    print(await asyncio.wait_for(done, timeout=1))


asyncio.run(main())

# Output:
# wait() got an unexpected keyword argument 'aws'
# as_completed() got an unexpected keyword argument 'aws'
# wait_for() got an unexpected keyword argument 'aw'
# shield() got an unexpected keyword argument 'aw'
# gather() got an unexpected keyword argument 'aws'
# ready
