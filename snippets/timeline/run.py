"""Runs a program once, on one implementation, and returns its timeline and its transcript.

Time is virtual where the program lets it be. A program that uses threads, sockets, signals or the
real clock is run on the real one, five times: only what all runs agree on is a timeline, and its
times are rounded. One that uses processes has none: when they answer is theirs to say.

Refuses to: draw, and to make up an order that no run had.
"""

from pathlib import Path

from asyncio_reference import timeline as reference
from asyncio_reference.timeline import Recorder, Timeline, watched

from ..implementations import Clock, install
from ..needs import needs
from ..observe import Transcript, execute, observe
from . import stdlib

RUNS = 5


class NoTimeline(Exception):
    """Why there is no timeline of a program, in one sentence."""


class Disagreement(NoTimeline):
    """Two runs differ: by nature, or because the machine was busy."""


def trace(path: Path, implementation: str = "stdlib") -> Timeline:
    """Run the program in this process. Raises NoTimeline with the reason."""
    needed = needs(path.read_text(encoding="utf-8"))
    if "processes" in needed:
        raise NoTimeline("it uses processes, which no loop sees")
    clock: Clock = "real" if needed else "virtual"
    first, transcript = traced(path, implementation, clock)
    if transcript.complaints:
        raise NoTimeline("; ".join(transcript.complaints))
    for _ in range(RUNS - 1 if first.clock == "real" else 0):
        again, _ = traced(path, implementation, clock)
        if again.steps() != first.steps():
            raise Disagreement("its steps come in another order in each run")
        # The quickest run is the one that other programs disturbed least.
        first = min(first, again, key=lambda timeline: timeline.events[-1].time)
    return first


def traced(path: Path, implementation: str, clock: Clock) -> tuple[Timeline, Transcript]:
    """One run, traced: its timeline, and what it printed."""
    recorders: list[Recorder] = []
    tracing = reference.tracing if implementation == "reference" else stdlib.tracing

    def program() -> None:
        with tracing(str(path), clock) as recorder, watched(recorder):
            recorders.append(recorder)
            execute(path)

    with install(implementation, clock):
        transcript = observe(program, path)
    return recorders[0].timeline(), transcript
