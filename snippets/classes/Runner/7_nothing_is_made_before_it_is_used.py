"""# Constructing makes nothing

The loop is made on entering the block, or by the first `run` or
`get_loop`.
So a wrong factory, here a loop object in place of its class, shows only
then.
"""

import asyncio


class AppLoop(asyncio.SelectorEventLoop):
    pass


wrong = AppLoop()
runner = asyncio.Runner(loop_factory=wrong)
print("constructed")
try:
    with runner:
        print("never printed")
except TypeError as error:
    print("TypeError:", error)
wrong.close()

with asyncio.Runner(loop_factory=AppLoop) as runner:
    print("made:", type(runner.get_loop()).__name__)

# Output:
# constructed
# TypeError: 'AppLoop' object is not callable
# made: AppLoop
