"""# Coroutines not made by async def count too

Whatever has the methods of `collections.abc.Coroutine` is taken for
one, so compilers such as Cython can bring their own.
`inspect.iscoroutine` knows only those of `async def`.
"""

import asyncio
import inspect


class Compiled:
    def send(self, value):
        raise StopIteration("result")

    def throw(self, *error):
        raise StopIteration

    def close(self):
        pass

    def __await__(self):
        return self


compiled = Compiled()
print("asyncio:", asyncio.iscoroutine(compiled))
print("inspect:", inspect.iscoroutine(compiled))


async def main():
    print(await asyncio.create_task(compiled))


asyncio.run(main())

# Output:
# asyncio: True
# inspect: False
# result
