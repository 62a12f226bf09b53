"""What runs a reader's program in the browser: Python's half of the runner.

`blocking` waits, `loops` are event loops that stand on it, `program` runs one program and
leaves nothing behind. All of it works in a plain Worker: no JSPI, no special headers. The other
half, in JavaScript, loads Python and passes output on (../worker.js).
"""

# First of all: what is imported after it keeps what belongs to a thread where `threads` says.
from . import threads as threads
