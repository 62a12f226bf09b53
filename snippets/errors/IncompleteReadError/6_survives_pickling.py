"""# It survives pickling

Both attributes are kept, so it can cross from a process pool.
Raise it yourself in the same form: `IncompleteReadError(partial,
expected)`.
"""

import asyncio
import pickle

error = asyncio.IncompleteReadError(b"abc", 10)
again = pickle.loads(pickle.dumps(error))
print(again)
print(again.partial, again.expected)

# Output:
# 3 bytes read on a total of 10 expected bytes
# b'abc' 10
