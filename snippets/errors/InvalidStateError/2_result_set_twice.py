"""# A future takes one result

Once it is done, `set_result` and `set_exception` raise, and the first
outcome stays.
"""

import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result("first")

    try:
        future.set_result("second")
    except asyncio.InvalidStateError:
        print("set_result refused")
    try:
        future.set_exception(ValueError("third"))
    except asyncio.InvalidStateError:
        print("set_exception refused")

    print("result:", future.result())


asyncio.run(main())

# Output:
# set_result refused
# set_exception refused
# result: first
