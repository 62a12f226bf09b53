"""# An error stays in its task until you ask for it

`wait` returns as if nothing had happened.
An error that nobody asks for is reported by the exception handler of
the loop when the task is thrown away.
"""

import asyncio
import gc


async def fail(error):
    raise error


async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(
            context["message"], repr(context["exception"])
        )
    )
    seen = asyncio.create_task(fail(ValueError("seen")))
    unseen = asyncio.create_task(fail(ValueError("unseen")))
    done, pending = await asyncio.wait([seen, unseen])
    print(len(done), "done")
    print("asked:", repr(seen.exception()))

    del done, seen, unseen
    gc.collect()


asyncio.run(main())

# Output:
# 2 done
# asked: ValueError('seen')
# Task exception was never retrieved ValueError('unseen')
