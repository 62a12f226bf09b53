"""The timeline: what every task of a program did, as events, as a picture, as a table.

A tracer (`tracer`, of this package; one of stdlib's asyncio is the site's) speaks to a
`recorder`, which makes `events`. `scene`, `lanes` and `svg` draw them, `table` says
them, `figure` puts both into a page, `comparison` two beside each other, `alone` makes
files of them.

Refuses to: be imported by the rest of the package. Who wants no picture pays nothing.
"""

from .alone import page, picture
from .comparison import beside, differences, one, verdict
from .events import ENDS, OUTSIDE, Event, Kind, Lane, Timeline
from .figure import figure
from .known import OVER
from .output import watched
from .recorder import CLOSING, GRAIN, LIMIT, Recorder
from .scene import View
from .shortening import shortened
from .source import Source
from .svg import summary
from .table import names, rows, said
from .tracer import tracing

__all__ = (
    "CLOSING",
    "ENDS",
    "OUTSIDE",
    "OVER",
    "GRAIN",
    "LIMIT",
    "Event",
    "Kind",
    "Lane",
    "Recorder",
    "Source",
    "Timeline",
    "View",
    "beside",
    "differences",
    "figure",
    "names",
    "one",
    "page",
    "picture",
    "rows",
    "said",
    "shortened",
    "summary",
    "tracing",
    "verdict",
    "watched",
)
