"""Pictures of programs that nobody ran, for the fake engine to bring."""

import json

from asyncio_reference.timeline import OUTSIDE, Event, Lane, Timeline, beside, figure


def made(tasks: int, rounds: int) -> Timeline:
    """Tasks that print a line in each of their steps."""
    events = [Event(0, 0, "created", task, 1, others=(OUTSIDE,)) for task in range(tasks)]
    step = 0
    for number in range(rounds):
        for task in range(tasks):
            step += 1
            events.append(Event(number, step, "started", task, 2))
            events.append(Event(number, step, "output", task, 3, str(step)))
            kind = "result" if number == rounds - 1 else "waiting"
            events.append(Event(number, step, kind, task, 4, "x"))
    return Timeline("virtual", [Lane("", f"work({task})") for task in range(tasks)], events)


def picture(tasks: int = 2, rounds: int = 2) -> str:
    return f"fakePicture = {json.dumps(figure(made(tasks, rounds), 'a title', 'run-1'))}"


def compared() -> str:
    pair = made(2, 2), made(2, 3)
    return (
        f"fakePicture = {json.dumps(beside(pair, ('stdlib', 'reference'), 'a title', 'drawn-1'))}"
    )
