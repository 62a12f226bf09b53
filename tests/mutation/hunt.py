"""A plugin of pytest: instead of running tests, breaks the reference and sees which notice.

First every test runs by itself, and the lines of the reference that it executes are kept. Then a
process is forked for each mutant, and in it run the tests that reach the change: programs first,
the most particular first; the first that fails ends it. A verdict is appended to
WORK/verdicts.jsonl at once, and a mutant that has one there is not tried again.
"""

import gc
import json
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any, TextIO

import pytest

from snippets import observe

from . import lines, places, swap
from .forks import Ended, Work, forked
from .mutants import Mutant, every
from .options import piece

PROGRAMS = "tests/programs/"
GOOD = 4
"""How many tests that noticed other mutants come first."""
BATCH = 40
LEFT_OUT = ("test_cpython_suite", "test_fuzz", "test_independence", "test_structure")
"""Too long, or of what is written rather than of what it does."""


class Hunt:
    """One session."""

    def __init__(self, options: Any) -> None:
        self.options = options
        self.end = time.monotonic() + options.minutes * 60
        self.failed = False
        self.cut_short = False
        self.reach: dict[str, int] = {}
        """By test, how many lines of the reference it executes."""
        self.reaching: dict[tuple[str, int], list[str]] = {}
        """By line, the tests that execute it."""
        self.seconds: dict[str, float] = {}
        self.noticed: dict[str, Counter[str]] = {}
        """By module, how many mutants each test noticed."""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.failed = self.failed or report.failed

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if not any(name in item.nodeid for name in LEFT_OUT)]
        # What runs in a process of its own would not meet the mutant.
        for item in items:
            places.put_in_place(getattr(item, "module", None))

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        swap.import_everything()
        observe.PATIENCE = 2.0
        gc.collect()
        gc.freeze()
        self.items = {item.nodeid: item for item in session.items}
        self.find_reach()
        self.try_mutants()
        return True

    def find_reach(self) -> None:
        """Run every test once, or those that were not before, if what they reach is as then."""
        kept = self.options.work / "reach.jsonl"
        if not self.options.same_reach:
            kept.unlink(missing_ok=True)
        began = time.monotonic()
        found: dict[str, Any] = {}
        if kept.exists():
            with kept.open(encoding="utf-8") as file:
                for line in file:
                    found.update(json.loads(line))
        names = [name for name in self.items if name not in found]
        batches = [names[start : start + BATCH] for start in range(0, len(names), BATCH)]
        with kept.open("a", encoding="utf-8") as file:
            new, left = self.watched_in(batches, 120, file)
            again, failing = self.watched_in([[name] for batch in left for name in batch], 20, file)
        found.update(new | again)
        say(f"left out: {failing}")
        for name, one in found.items():
            if one["lines"] and not one["failed"] and one["seconds"] <= self.options.longest:
                places = [(path, line) for path, these in one["lines"].items() for line in these]
                self.reach[name] = len(places)
                self.seconds[name] = one["seconds"]
                for place in places:
                    self.reaching.setdefault(place, []).append(name)
        seconds = time.monotonic() - began
        say(f"{len(self.reach)} of {len(self.items)} tests reach lines: {seconds:.0f} s")
        if self.end < time.monotonic():
            raise pytest.UsageError("no time left for mutants; --same-reach goes on from here")

    def watched_in(
        self, batches: list[list[str]], limit: float, kept: TextIO
    ) -> tuple[dict[str, Any], list[list[str]]]:
        """What the tests reach, and the batches that did not end well."""

        def pieces() -> Iterator[Work]:
            for number, batch in enumerate(batches):
                if time.monotonic() < self.end:
                    yield Work(str(number), partial(self.watched, batch), limit, 2 * limit)

        found: dict[str, Any] = {}
        left = []
        for ended in forked(pieces(), self.options.work / "forks", self.options.at_once):
            if ended.result is None:
                left.append(batches[int(ended.work.name)])
            else:
                found.update(ended.result)
                kept.write(json.dumps(ended.result) + "\n")
        return found, left

    def watched(self, names: list[str]) -> dict[str, Any]:
        lines.watch()
        found = {}
        for name, following in zip(names, [*names[1:], None], strict=True):
            lines.forget()
            began = time.monotonic()
            failed = self.run(name, following)
            seconds = time.monotonic() - began
            reached: dict[str, list[int]] = {}
            for path, line in lines.seen():
                reached.setdefault(path, []).append(line)
            found[name] = {"failed": failed, "seconds": seconds, "lines": reached}
        return found

    def run(self, name: str, following: str | None) -> bool:
        """Run one test here; whether it failed."""
        self.failed = False
        item = self.items[name]
        next_item = self.items[following] if following else None
        item.ihook.pytest_runtest_protocol(item=item, nextitem=next_item)
        return self.failed

    def try_mutants(self) -> None:
        verdicts = self.options.work / "verdicts.jsonl"
        known = {}
        if verdicts.exists():
            for line in verdicts.read_text(encoding="utf-8").splitlines():
                verdict = json.loads(line)
                known[verdict["key"]] = verdict
                self.count(verdict)
        done = 0
        with verdicts.open("a", encoding="utf-8") as file:
            for ended in forked(
                self.pieces(known), self.options.work / "forks", self.options.at_once
            ):
                verdict = self.verdict(ended)
                self.count(verdict)
                file.write(json.dumps(verdict) + "\n")
                file.flush()
                done += 1
                if done % 100 == 0:
                    say(f"{done} mutants tried")
        say(f"{done} mutants tried: " + ("the rest later" if self.cut_short else "DONE"))

    def count(self, verdict: dict[str, Any]) -> None:
        if verdict["verdict"] == "killed":
            self.noticed.setdefault(verdict["module"], Counter())[verdict["by"]] += 1

    def pieces(self, known: dict[str, Any]) -> Iterator[Work]:
        self.mutants: dict[str, Mutant] = {}
        everything = list(every(*piece(self.options)))
        # What is there by now need not be looked at whenever a program collects its garbage.
        gc.collect()
        gc.freeze()
        for mutant in everything:
            key = mutant.key
            before = known.get(key)
            if key in self.mutants or (before and not self.again(before)):
                continue
            if time.monotonic() > self.end:
                self.cut_short = True
                return
            self.mutants[key] = mutant
            chosen = self.chosen(mutant)
            expected = sum(self.seconds[name] for name in chosen)
            yield Work(
                key,
                partial(self.tried, mutant, chosen),
                3 + 4 * expected,
                20 + 15 * expected,
            )

    def again(self, verdict: dict[str, Any]) -> bool:
        if verdict["verdict"] == "not made":
            return True
        return self.options.survivors and verdict["verdict"] in ("survived", "unreached")

    def chosen(self, mutant: Mutant) -> list[str]:
        """The tests that reach it, in the order in which to run them.

        The most particular first, but before them the few that noticed most in the same module,
        and of each test function the one that executes most.
        """
        places = [self.reaching.get(place, ()) for place in lines.lines_of(mutant)]
        found = sorted(set().union(*places), key=lambda name: (self.reach[name], name))
        programs = [name for name in found if name.startswith(PROGRAMS)]
        others = [name for name in found if not name.startswith(PROGRAMS)]
        before = self.noticed.get(mutant.module, Counter())
        chosen = []
        for names in (programs, others):
            good = sorted((n for n in names if before[n]), key=lambda n: (-before[n], n))[:GOOD]
            broad = list({name.partition("[")[0]: name for name in names}.values())
            chosen += list(dict.fromkeys(good + broad + names))[: self.options.most or None]
        return chosen

    def tried(self, mutant: Mutant, chosen: list[str]) -> dict[str, Any]:
        try:
            swap.swap(mutant)
        except Exception as error:
            return {"verdict": "not made", "by": repr(error)}
        for place, name in enumerate(chosen, 1):
            if self.run(name, chosen[place] if place < len(chosen) else None):
                return {"verdict": "killed", "by": name}
        return {"verdict": "survived" if chosen else "unreached", "tests": len(chosen)}

    def verdict(self, ended: Ended) -> dict[str, Any]:
        mutant = self.mutants[ended.work.name]
        found = ended.result
        if found is None:
            found = {"verdict": "timeout" if ended.how == "timeout" else "killed", "by": ended.how}
        return {
            "key": ended.work.name,
            "module": mutant.module,
            "function": mutant.function,
            "line": mutant.line,
            "before": mutant.before,
            "after": mutant.after,
            **found,
        }


def say(text: str) -> None:
    import os

    os.write(2, f"mutate: {text}\n".encode())
