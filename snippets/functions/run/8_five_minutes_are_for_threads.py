"""# The limit of five minutes is for threads only

From 3.12 `run` gives the threads of the default executor 300 seconds;
on 3.11 it waits as long as they take.
This loop prints the limit it is given when the runner closes it.
"""

import asyncio


class WatchedLoop(asyncio.SelectorEventLoop):
    async def shutdown_default_executor(self, timeout=None):
        print("seconds for threads:", timeout)


async def main():
    print("main returns")


with asyncio.Runner(loop_factory=WatchedLoop) as runner:
    runner.run(main())

# Output:
# main returns
# seconds for threads: 300

# Output on 3.11:
# main returns
# seconds for threads: None
