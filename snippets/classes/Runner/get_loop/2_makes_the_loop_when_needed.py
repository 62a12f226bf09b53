"""# The first get_loop makes the loop

A runner without a `with` block gets its loop here; later calls return
the same one.
"""

import asyncio


def make_loop():
    print("making a loop")
    return asyncio.new_event_loop()


runner = asyncio.Runner(loop_factory=make_loop)
print("constructed")
loop = runner.get_loop()
print("same again:", runner.get_loop() is loop)
runner.close()

# Output:
# constructed
# making a loop
# same again: True
