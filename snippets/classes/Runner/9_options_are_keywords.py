"""# Both options are keyword-only

A positional argument is refused before anything is made.
"""

import asyncio

try:
    asyncio.Runner(True)
except TypeError as error:
    print(error)

asyncio.Runner(debug=True).close()
print("with a keyword: fine")

# Output:
# Runner.__init__() takes 1 positional argument but 2 were given
# with a keyword: fine
