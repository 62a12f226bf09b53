"""Runs pieces of work in forked processes, several at once, each within limits.

Refuses to: let a piece outlive its limit. Of a process that does, the whole group is killed.
"""

import contextlib
import json
import os
import resource
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MEMORY = 4 << 30
"""Bytes of address space: a mutant may append for ever."""


@dataclass(frozen=True)
class Work:
    """One piece."""

    name: str
    do: Callable[[], Any]
    """What it returns, as JSON, is the result."""
    cpu: float
    """Seconds of processor time that it may take."""
    wall: float


@dataclass(frozen=True)
class Ended:
    """What became of it: a result, or None and how the process ended."""

    work: Work
    result: Any
    how: str
    """`""`, `timeout`, `exit 1`, `signal 11`"""


def forked(pieces: Iterable[Work], folder: Path, at_once: int) -> Iterator[Ended]:
    """Do them, in order, `at_once` at a time; yield them as they end."""
    folder.mkdir(parents=True, exist_ok=True)
    pending = iter(pieces)
    running: dict[int, tuple[Work, float]] = {}
    more = True
    last, now = time.monotonic(), 0.0
    while more or running:
        # Time in which this process did not run either, stopped or kept waiting, counts little.
        now += min(time.monotonic() - last, 0.05)
        last = time.monotonic()
        while more and len(running) < at_once:
            work = next(pending, None)
            if work is None:
                more = False
                break
            running[_start(work, folder)] = work, now + work.wall
        ended = _some_ended(running, now)
        for pid, status in ended:
            work, _ = running.pop(pid)
            yield _judged(work, folder / str(pid), status)
        if not ended:
            time.sleep(0.003)


def _start(work: Work, folder: Path) -> int:
    pid = os.fork()
    if pid:
        return pid
    status = 70
    try:
        os.setpgid(0, 0)
        nothing = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(nothing, descriptor)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, work.cpu)
        (folder / str(os.getpid())).write_text(json.dumps(work.do()), encoding="utf-8")
        status = 0
    finally:
        os._exit(status)
    return 0


def _some_ended(running: dict[int, tuple[Work, float]], now: float) -> list[tuple[int, int]]:
    found = []
    for pid, (_, deadline) in running.items():
        if now > deadline:
            _kill(pid)
        done, status = os.waitpid(pid, os.WNOHANG if now <= deadline else 0)
        if done:
            _kill(pid)
            found.append((pid, status if now <= deadline else signal.SIGPROF))
    return found


def _kill(pid: int) -> None:
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError):
            kill(pid, signal.SIGKILL)


def _judged(work: Work, path: Path, status: int) -> Ended:
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        how = "timeout" if number == signal.SIGPROF else f"signal {number}"
    else:
        how = f"exit {os.WEXITSTATUS(status)}" if status else ""
    result = None
    if path.exists():
        if not how:
            result = json.loads(path.read_text(encoding="utf-8"))
        path.unlink()
    return Ended(work, result, how)
