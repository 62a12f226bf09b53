"""# Debug mode is an argument

`None`, the default, leaves it to `PYTHONASYNCIODEBUG` and `python -X
dev`.
"""

import asyncio


async def in_debug_mode():
    return asyncio.get_running_loop().get_debug()


for debug in True, False:
    with asyncio.Runner(debug=debug) as runner:
        print(f"debug={debug}:", runner.run(in_debug_mode()))

# Output:
# debug=True: True
# debug=False: False
