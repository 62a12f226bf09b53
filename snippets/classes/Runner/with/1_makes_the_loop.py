"""# Entering makes the loop and gives the runner

The loop exists from here on, but it runs only inside `run`.
"""

import asyncio

runner = asyncio.Runner()
with runner as entered:
    print("the runner itself:", entered is runner)
    print("closed:", runner.get_loop().is_closed())
    print("running:", runner.get_loop().is_running())

# Output:
# the runner itself: True
# closed: False
# running: False
