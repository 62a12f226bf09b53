"""One column of the conformance table for a browser: presses, judges, and keeps what was seen."""

import datetime
import queue
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from snippets import Snippet
from snippets.conformance import VERDICTS, records

from .browsers import SCRIPT, opened
from .judging import judge
from .site import Part, served

PATIENCE = 120_000  # milliseconds: far above what any program takes, on a busy machine too

ALONE = 3  # times that a difference is looked at again
IMPLEMENTATIONS = ("stdlib", "reference")

ABOUT = """async () => {
  const { python } = await (await fetch("assets/runner/manifest.json")).json();
  const jspi = "Suspending" in WebAssembly && "promising" in WebAssembly;
  return { jspi, python, version: python.split(".").slice(0, 2).join(".") };
}"""


@dataclass
class Column:
    """What one browser did on one implementation."""

    browser: str
    implementation: str
    release: str = ""
    jspi: bool = True
    python: str = ""
    programs: dict[str, dict[str, str]] = field(default_factory=dict)
    again: int = 0
    """Programs that were pressed more than once."""

    def tell(self, told: dict[str, Any]) -> None:
        """Take what the browser said of itself."""
        self.release, self.jspi, self.python = told["release"], told["jspi"], told["python"]

    @property
    def record(self) -> records.Column:
        return records.Column(
            implementation=self.implementation,
            release=self.python,
            python=self.python,
            platform="emscripten",
            browser={"name": self.browser, "release": self.release, "jspi": self.jspi},
            clock="real",
            date=datetime.date.today().isoformat(),
            programs=self.programs,
        )

    @property
    def name(self) -> str:
        return self.record.name

    def summary(self) -> str:
        counts = Counter(cell["verdict"] for cell in self.programs.values())
        told = ", ".join(f"{counts[v]} {v}" for v in VERDICTS if counts[v])
        with_ = "with" if self.jspi else "without"
        return f"{self.browser} {self.release} {with_} JSPI, {self.implementation}: {told}" + (
            f" ({self.again} pressed again)" if self.again else ""
        )

    def write(self, folder: Path) -> None:
        records.write(folder, self.record)


def press(
    browser: str,
    jspi: bool,
    snippets: dict[str, Snippet],
    parts: list[Part],
    lanes: int,
    turn: int | None = None,
) -> tuple[list[Column], list[str]]:
    """Press every Run of these parts; the columns, and what is wrong.

    With a turn, each program on one implementation; with the next turn, on the other one.

    On a busy machine a timer fires so late that another is due as well, and any Python prints
    something else. So what differs is pressed again with nothing beside it, and counts if it
    still differs.
    """
    columns: dict[str, Column] = {}
    again: set[str] = set()
    orders = {
        id_: IMPLEMENTATIONS if turn is None else [IMPLEMENTATIONS[(at + turn) % 2]]
        for at, id_ in enumerate(sorted(snippets))
    }
    for lanes_now in (lanes, *[1] * ALONE):
        told, seen, errors = _pressed(browser, jspi, parts, orders, lanes_now)
        if not told:
            return [], errors
        wrong: dict[str, str] = {}
        for one in seen:
            cell, why = judge(snippets[one["id"]], one, told["version"], told["jspi"])
            for name in [one["implementation"]] if "implementation" in one else IMPLEMENTATIONS:
                column = columns.setdefault(name, Column(browser=browser, implementation=name))
                column.tell(told)
                source = records.digest(snippets[one["id"]])
                column.programs[one["id"]] = {**cell, "source": source}
            if why:
                where = f"{browser}{'' if told['jspi'] else ' without JSPI'}"
                wrong[one["id"]] = f"{where}, {one.get('implementation')}: {one['id']}\n{why}"
        parts = [Part(part.page, (id_,)) for part in parts for id_ in part.ids if id_ in wrong]
        if not wrong or errors:
            break
        again |= wrong.keys()
    lost = [
        f"{column.name}: not pressed: {id_}"
        for column in columns.values()
        for id_ in sorted(snippets.keys() - column.programs.keys())
        if column.implementation in orders[id_]
    ]
    for column in columns.values():
        column.again = len(again)
    return list(columns.values()), [*errors, *wrong.values(), *lost]


def _pressed(
    browser: str, jspi: bool, parts: list[Part], orders: Mapping[str, Sequence[str]], lanes: int
) -> tuple[dict[str, Any], list[dict[str, Any]], list[str]]:
    """What a browser says of itself, what its pages showed, and what went wrong."""
    todo: queue.SimpleQueue[Part] = queue.SimpleQueue()
    for part in parts:
        todo.put(part)
    told: dict[str, Any] = {}
    seen: list[dict[str, Any]] = []
    errors: list[str] = []

    def lane(base: str) -> None:
        with opened(browser) as window:
            told.update(window.call(base, ABOUT, {}), release=window.version)
            while True:
                try:
                    part = todo.get_nowait()
                except queue.Empty:
                    return
                wanted = {id_: orders[id_] for id_ in part.ids}
                argument = {"wanted": wanted, "patience": PATIENCE}
                seen.extend(window.call(base + part.page, SCRIPT, argument))

    def reported(base: str) -> None:
        try:
            lane(base)
        except Exception as error:  # a lane that ends must not end without a word
            errors.append(f"{browser}: {type(error).__name__}: {error}")

    with served(jspi) as base:
        threads = [threading.Thread(target=reported, args=[base]) for _ in range(lanes)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return told, seen, errors
