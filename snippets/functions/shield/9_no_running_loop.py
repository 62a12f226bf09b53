"""# Without a running loop, a coroutine is refused from 3.14

A coroutine needs a loop to start on: from 3.14 the call fails where
none runs.
Before, `shield` took the current loop of the thread or made one, with a
`DeprecationWarning` on 3.12 and 3.13.
"""

import asyncio
import warnings


async def work():
    return "done"


coroutine = work()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        outer = asyncio.shield(coroutine)
    except RuntimeError as error:
        print("RuntimeError:", error)
        coroutine.close()
    else:
        loop = outer.get_loop()
        print(loop.run_until_complete(outer))
        loop.close()
for warning in caught:
    print(f"{warning.category.__name__}: {warning.message}")

# Output:
# RuntimeError: There is no current event loop in thread 'MainThread'.

# Output on 3.11:
# done

# Output on 3.12, 3.13:
# done
# DeprecationWarning: There is no current event loop
