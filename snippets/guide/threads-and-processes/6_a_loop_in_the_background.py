"""# A plain program with a loop in the background

`Background` runs a loop in a thread for as long as the `with` block
lasts.
`call` gives it a coroutine and waits for the result, so the rest of the
program need not be asynchronous.
"""

import asyncio
import threading


class Background:
    def __enter__(self):
        self.runner = asyncio.Runner()
        self.loop = self.runner.get_loop()
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()
        return self

    def call(self, coro, timeout=5):
        future = asyncio.run_coroutine_threadsafe(coro, self.loop)
        return future.result(timeout)

    def __exit__(self, *exc_info):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.runner.close()


async def fetch(name):
    await asyncio.sleep(0.1)
    return f"{name}: 200 OK"


async def fetch_all(*names):
    return await asyncio.gather(*map(fetch, names))


with Background() as background:
    print(background.call(fetch("home")))
    print(background.call(fetch_all("news", "blog")))

# Output:
# home: 200 OK
# ['news: 200 OK', 'blog: 200 OK']
