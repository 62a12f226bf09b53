"""# A fixture can hold a runner without `with`

Where setup and teardown are different functions, call `run` when needed
and `close` at the end.
"""

import asyncio


class Client:
    def __init__(self):
        self.runner = asyncio.Runner()

    def get(self, path):
        return self.runner.run(self._get(path))

    async def _get(self, path):
        await asyncio.sleep(0.1)
        return "content of " + path

    def close(self):
        self.runner.close()


client = Client()
try:
    print(client.get("/first"))
    print(client.get("/second"))
finally:
    client.close()

# Output:
# content of /first
# content of /second
