"""The timeline: what every task of a program did, as events, as a picture, as a table.

`run` runs a program with one of the two tracers listening (`stdlib_tracer`, `reference_tracer`);
both speak to one `recorder`, which makes `events`. `scene`, `lanes` and `svg` draw them, `table`
says them, `placing` puts the recorded ones into pages.

Refuses to: import a tracer, or asyncio, when only a picture is wanted.
"""

from .events import Event, Lane, Timeline
from .placing import timeline

__all__ = ["Event", "Lane", "Timeline", "timeline"]
