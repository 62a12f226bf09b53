"""# Afterwards there is no current loop

A runner without `loop_factory` set the thread's current loop, and
`close` sets it to `None`, not to what it was before.
"""

import asyncio

before = asyncio.new_event_loop()
asyncio.set_event_loop(before)

with asyncio.Runner():
    print("inside:", asyncio.get_event_loop() is not before)

try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print("RuntimeError:", error)
before.close()

# Output:
# inside: True
# RuntimeError: There is no current event loop in thread 'MainThread'.
