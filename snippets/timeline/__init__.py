"""The timelines of the programs of this site: how they are recorded, and placed in pages.

Events, drawing and the tracer of the reference are the reference's own
(asyncio_reference.timeline); `stdlib` traces Python's asyncio into the same events. `run` runs a
program with one of the two listening, `record` keeps what they heard, `placing` puts it into
pages.

Refuses to: import a tracer, or asyncio, when only a picture is wanted.
"""

import sys

from ..implementations import REFERENCE

if str(REFERENCE) not in sys.path:
    sys.path.append(str(REFERENCE))

from asyncio_reference.timeline import Event, Lane, Timeline

from .placing import timeline

__all__ = ["Event", "Lane", "Timeline", "timeline"]
