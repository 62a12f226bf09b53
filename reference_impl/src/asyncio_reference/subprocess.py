"""Subprocesses are left out: this module holds their names, and says so.

A subprocess needs pipes, a watcher for its end and signals; none of it would teach
more about asyncio than the rest does.

Refuses to: start anything.  Calling raises NotImplementedError.
"""

import subprocess
from typing import Any, NoReturn

__all__ = ("create_subprocess_exec", "create_subprocess_shell")

PIPE = subprocess.PIPE
STDOUT = subprocess.STDOUT
DEVNULL = subprocess.DEVNULL


class Process:
    """Never made; here for annotations and isinstance()."""


class SubprocessStreamProtocol:
    """Never made; here for libraries that derive from it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        _refuse()


async def create_subprocess_exec(*args: Any, **kwargs: Any) -> NoReturn:
    """Raises NotImplementedError."""
    _refuse()


def _refuse() -> NoReturn:
    raise NotImplementedError(
        "asyncio_reference leaves subprocesses out: "
        "use the asyncio of the standard library"
    )


create_subprocess_shell = create_subprocess_exec
