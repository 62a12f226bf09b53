"""`python -m tests.mutation.cpython`: what nothing of ours noticed, before CPython's own tests.

They take the standard library's asyncio for what they test, so this process has the reference in
its place from the beginning (`tests/reference/cpython_places.py`), and they cannot share one with
our programs. As in `hunt`: every test runs once and the lines that it executes are kept, then each
mutant gets a process of its own, in which the tests that reach it run.

Refuses to: count a failure that does not come again at once. These tests wait in real time.
"""

import functools
import gc
import importlib
import json
import signal
import sys
import time
import unittest
import warnings
from collections.abc import Iterator
from typing import Any

from . import lines, swap
from .forks import Ended, Work, forked
from .mutants import Mutant, every
from .options import TOP, options, piece

SUBJECTS = {"unreached", "survived"}
BATCH = 40
LIMIT = 5
"""Seconds for one test; those that take longer as they are do not take part."""


class Expired(BaseException):
    """A test took too long."""


class Theirs:
    """One run over the survivors."""

    def __init__(self, options: Any) -> None:
        self.options = options
        self.end = time.monotonic() + options.minutes * 60
        self.verdicts = options.work / "verdicts.jsonl"
        self.tests: dict[str, unittest.TestCase] = {}
        self.reach: dict[str, int] = {}
        self.reaching: dict[tuple[str, int], list[str]] = {}
        self.seconds: dict[str, float] = {}
        self.tried: dict[str, tuple[Mutant, dict[str, Any], int]] = {}

    def load(self) -> None:
        sys.path.insert(0, str(TOP / "tests" / "reference"))
        for name in ("cpython_places", "cpython_suite"):
            importlib.import_module(name)
        sys.modules["cpython_places"].prepare()
        suite = sys.modules["cpython_suite"]
        for module in suite.ALL:
            found = unittest.defaultTestLoader.loadTestsFromName(suite.full_name(module))
            self.tests.update((test.id(), test) for test in _flat(found))
        signal.signal(signal.SIGALRM, _expire)

    def find_reach(self) -> None:
        """As in `hunt`: every test once, or those that were not before."""
        kept = self.options.work / "reach-cpython.jsonl"
        if not self.options.same_reach:
            kept.unlink(missing_ok=True)
        found: dict[str, Any] = {}
        if kept.exists():
            for line in kept.read_text(encoding="utf-8").splitlines():
                found.update(json.loads(line))
        with kept.open("a", encoding="utf-8") as file:
            left = [name for name in self.tests if name not in found]
            for ended in forked(
                self.batches(left), self.options.work / "forks", self.options.at_once
            ):
                new = ended.result or dict.fromkeys(json.loads(ended.work.name))
                found.update(new)
                file.write(json.dumps(new) + "\n")
        for name, one in found.items():
            if one is None or one[0] > min(LIMIT, self.options.longest) or not one[1]:
                continue
            self.seconds[name], executed = one
            self.reach[name] = sum(map(len, executed.values()))
            for path, numbers in executed.items():
                for number in numbers:
                    self.reaching.setdefault((path, number), []).append(name)
        say(f"{len(self.reach)} of {len(self.tests)} of CPython's tests reach lines")

    def batches(self, names: list[str]) -> Iterator[Work]:
        for start in range(0, len(names), BATCH):
            if time.monotonic() < self.end:
                batch = names[start : start + BATCH]
                yield Work(json.dumps(batch), functools.partial(self.watched, batch), 60, 240)

    def watched(self, names: list[str]) -> dict[str, Any]:
        """How long each takes and what it executes; None for one that does not pass as it is."""
        lines.watch()
        found: dict[str, Any] = {}
        for name in names:
            lines.forget()
            began = time.monotonic()
            passed = self.passes(name)
            executed: dict[str, list[int]] = {}
            for path, line in lines.seen():
                executed.setdefault(path, []).append(line)
            found[name] = (time.monotonic() - began, executed) if passed else None
        return found

    def passes(self, name: str) -> bool:
        result = unittest.TestResult()
        signal.alarm(LIMIT)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self.tests[name](result)
        except Expired:
            return False
        finally:
            signal.alarm(0)
        return result.wasSuccessful() and not result.skipped

    def attempt(self, mutant: Mutant, chosen: list[str]) -> str | None:
        """The test that notices."""
        swap.swap(mutant)
        return next((n for n in chosen if not self.passes(n) and not self.passes(n)), None)

    def pieces(self) -> Iterator[Work]:
        known = {}
        for line in self.verdicts.read_text(encoding="utf-8").splitlines():
            verdict = json.loads(line)
            known[verdict["key"]] = verdict
        for mutant in every(*piece(self.options)):
            verdict = known.get(mutant.key)
            if verdict is None or verdict["verdict"] not in SUBJECTS or "cpython" in verdict:
                continue
            if time.monotonic() > self.end:
                return
            places = (self.reaching.get(place, ()) for place in lines.lines_of(mutant))
            chosen = sorted(set().union(*places), key=lambda name: (self.reach[name], name))
            chosen = chosen[: self.options.most or None]
            self.tried[mutant.key] = (mutant, verdict, len(chosen))
            expected = sum(self.seconds[name] for name in chosen)
            work = functools.partial(self.attempt, mutant, chosen)
            yield Work(mutant.key, work, 5 + 4 * expected, 30 + 15 * expected)

    def settled(self, ended: Ended) -> dict[str, Any]:
        """The verdict of before, or what these tests make of it."""
        _, verdict, number = self.tried[ended.work.name]
        verdict = {**verdict, "cpython": number}
        if ended.how:
            killed = "timeout" if ended.how == "timeout" else "killed"
            return {**verdict, "verdict": killed, "by": f"CPython: {ended.how}"}
        if ended.result:
            return {**verdict, "verdict": "killed", "by": f"CPython: {ended.result}"}
        reached = verdict["verdict"] == "survived" or number > 0
        return {**verdict, "verdict": "survived" if reached else "unreached"}


def _flat(suite: Any) -> Iterator[unittest.TestCase]:
    for one in suite:
        if isinstance(one, unittest.TestSuite):
            yield from _flat(one)
        else:
            yield one


def _expire(signum: int, frame: object) -> None:
    raise Expired


def say(text: str) -> None:
    print(f"mutate: {text}", file=sys.stderr, flush=True)


def main(arguments: list[str]) -> int:
    chosen = options(arguments)
    theirs = Theirs(chosen)
    theirs.load()
    swap.import_everything()
    gc.collect()
    gc.freeze()
    theirs.find_reach()
    noticed = done = 0
    with theirs.verdicts.open("a", encoding="utf-8") as file:
        for ended in forked(theirs.pieces(), chosen.work / "forks", chosen.at_once):
            verdict = theirs.settled(ended)
            file.write(json.dumps(verdict) + "\n")
            file.flush()
            done += 1
            noticed += verdict["verdict"] not in SUBJECTS
    say(f"{noticed} of {done} survivors noticed by CPython's own tests")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
