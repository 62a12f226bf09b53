"""# Debug mode is switched by an argument

`True` and `False` decide; `None`, the default, leaves the decision to
the environment variable `PYTHONASYNCIODEBUG` and to `python -X dev`, as
for any new loop.
"""

import asyncio


async def in_debug_mode():
    return asyncio.get_running_loop().get_debug()


new_loop = asyncio.new_event_loop()
usual = new_loop.get_debug()
new_loop.close()

print("debug=True:", asyncio.run(in_debug_mode(), debug=True))
print("debug=False:", asyncio.run(in_debug_mode(), debug=False))
print("default as usual:", asyncio.run(in_debug_mode()) == usual)

# Output:
# debug=True: True
# debug=False: False
# default as usual: True
