"""The timeline of a program in the page: told while it runs, drawn when it has ended.

What tasks do is heard by the same tracers, and drawn by the same code, as the recorded pictures.
News go to the page a few times a second and before the program sleeps, as JSON: names of tasks,
and rows of events (asyncio_reference.timeline.events). Any process can draw what the page holds.

Refuses to: change what the program does. Where it cannot listen, it stays away.
"""

import contextlib
import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import stdlib_timeline
from asyncio_reference import timeline
from asyncio_reference.timeline import Recorder, Timeline, View

from . import threads

EVERY = 0.1
"""Seconds between news, at least, of a program that does not sleep."""
AT_ONCE = 1200
"""Events of the picture that a program's end brings. The page can ask for what it leaves out."""

_clock = time.monotonic


class _News:
    """What the page has not been told yet."""

    def __init__(self, recorder: Recorder, tell: Callable[[str], None]) -> None:
        self._recorder, self._tell = recorder, tell
        self._reader = recorder.reader()
        self._names: dict[int, str] = {}
        self._tasks = 0
        self._before = 0.0
        self._told = _clock()

    def hear(self) -> None:
        if self._reader.left() >= 500 or _clock() - self._told > EVERY:
            self.send()

    def send(self) -> None:
        rows = []
        for event in self._reader.read():
            rows.append(event.to_row(self._before))
            self._before = event.time
        if not rows:
            return
        coroutines = self._recorder.coroutines
        names = self._recorder.names()
        news = {
            "tasks": coroutines[self._tasks :],
            "names": {task: name for task, name in names.items() if self._names.get(task) != name},
            "events": rows,
        }
        self._tasks, self._names = len(coroutines), names
        self._tell(json.dumps(news, ensure_ascii=False, separators=(",", ":")))
        self._told = _clock()


_news: _News | None = None
_last: Timeline | None = None


def before_sleep() -> None:
    """The program is about to sleep: what has happened so far is worth seeing."""
    if _news is not None:
        _news.send()


@contextlib.contextmanager
def tracing(filename: str, implementation: str, tell: Callable[[str], None]) -> Iterator[None]:
    """Listen to the program that runs inside the block."""
    global _news, _last
    _last = None
    listen = timeline.tracing if implementation == "reference" else stdlib_timeline.tracing
    with contextlib.ExitStack() as listening:
        recorder = listening.enter_context(listen(filename, "real", 0.001))
        _spare_stacks(recorder)
        with timeline.watched(recorder):
            _news = _News(recorder, tell)
            recorder.heard = _news.hear
            try:
                yield
            finally:
                recorder.heard = None
                news, _news = _news, None
                news.send()
                _last = recorder.timeline()
                if threads.switched():
                    _for_ever.append(listening.pop_all())


# To stop listening, `sys.monitoring` goes through the frames of whatever is under way. Where stacks
# were switched it comes upon memory of another one, and the page may crash. Such a process runs no
# other program, so there one listens to the end.
_for_ever: list[contextlib.ExitStack] = []


def _spare_stacks(recorder: Recorder) -> None:
    """At its limit the recorder stops listening only where no stack was switched."""
    stop = recorder.full
    recorder.full = lambda: None if threads.switched() or stop is None else stop()


def last(unique: str) -> str:
    """The picture of the program that has just ended; nothing if it had no task."""
    global _last
    found, _last = _last, None
    if found is None or not found.lanes:
        return ""
    shown = timeline.shortened(found, AT_ONCE).rounded()
    return timeline.figure(shown, "Timeline of this run", unique)


def draw(request: str) -> str:
    """A picture of what the page was told. JSON: `timeline`, `title`, `unique`, `view`.

    Or of two, `pair`, whose `names` are told, compared; with `which` the one of them alone.
    """
    asked = json.loads(request)
    title, unique, view = asked["title"], asked["unique"], View(**asked["view"])
    if "pair" not in asked:
        found = _told(asked["timeline"])
        return timeline.figure(found, title, unique, view) if found.lanes else ""
    first, second = pair = tuple(map(_told, asked["pair"]))
    if not (first.lanes and second.lanes):
        return ""
    if "which" not in asked:
        return timeline.beside(pair, tuple(asked["names"]), title, unique)
    found = timeline.differences(pair)
    return timeline.one(pair, found, asked["which"], title, unique, view)


def _told(rows: dict[str, Any]) -> Timeline:
    found = Timeline.from_json(rows).without(timeline.CLOSING)
    return found.rounded() if found.clock == "real" else found
