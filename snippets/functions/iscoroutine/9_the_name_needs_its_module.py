"""# iscoroutine is no built-in name

Without the module in front of it, or an import of the name, Python does
not know it.
"""

import asyncio


async def some_async():
    pass


try:
    eval("iscoroutine(some_async)")
except NameError as error:
    print("NameError:", error)

print(asyncio.iscoroutine(some_async))
coroutine = some_async()
print(asyncio.iscoroutine(coroutine))
coroutine.close()

# Output:
# NameError: name 'iscoroutine' is not defined
# False
# True
