"""# It is a plain Exception

It is no `ValueError`, although `readline` makes one of it.
The attribute survives pickling.
"""

import asyncio
import pickle

error = asyncio.LimitOverrunError("too long", 8)
print([base.__name__ for base in type(error).__mro__[1:-1]])
again = pickle.loads(pickle.dumps(error))
print(again, again.consumed)

# Output:
# ['Exception', 'BaseException']
# too long 8
