"""Small things, many times: what one call of asyncio costs."""

from . import callbacks, futures, groups, locks, outside, tasks

__all__ = ["callbacks", "futures", "groups", "locks", "outside", "tasks"]
