"""Timelines of Python's own asyncio. The reference, which knows no other, cannot hold this.

Refuses to: import anything of this project but asyncio_reference.timeline, so that it works in
a page, too, where it is a package of its own.
"""

from asyncio_reference.timeline import GRAIN, LIMIT

from .tracer import Unsupported, tracing

__all__ = ["GRAIN", "LIMIT", "Unsupported", "tracing"]
