"""Every benchmark runs on the standard library and on the reference, and is measured by turns."""

import subprocess
import sys
from pathlib import Path

import pytest

from snippets import ROOT

from . import keep, measure, registry

# In a process of its own: whichever asyncio pytest has imported would be measured otherwise.
EVERY = """
import sys
from tests.benchmarks.worker import install, seconds
install(sys.argv[1])
from tests.benchmarks.registry import GROUPS, benchmarks
for group in GROUPS:
    for name, found in benchmarks(group).items():
        if group != "memory":
            enough = 1000 if group == "micro" else 100
            assert seconds(found.function, min(found.operations, enough)) >= 0
            print(group, name)
"""


@pytest.mark.parametrize("measured", ["stdlib", "pure", "reference"])
def test_every_benchmark_runs_without_a_warning(measured: str) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", EVERY, measured],
        capture_output=True,
        text=True,
        cwd=ROOT.parent,
    )

    assert (done.returncode, done.stderr) == (0, "")
    expected = [
        f"{group} {name}"
        for group in registry.GROUPS
        for name in registry.benchmarks(group)
        if group != "memory"
    ]
    assert done.stdout.splitlines() == expected


def test_what_there_is() -> None:
    counts = {group: len(registry.benchmarks(group)) for group in registry.GROUPS}

    eager = sys.version_info >= (3, 12)
    assert counts["micro"] >= 45
    assert counts["trees"] == (16 if eager else 8)
    assert [counts[name] for name in ("network", "memory", "growth")] == [5, 2, 3]
    assert counts["tracing"] == counts["trees"]
    for group in registry.GROUPS:
        assert all(found.what.endswith(".") for found in registry.benchmarks(group).values())


def test_implementations_take_turns_and_the_median_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    order = []
    values = iter([1.0, 2.0, 5.0, 9.0, 3.0, 4.0])

    def once(point: measure.Point, name: str) -> float:
        order.append(name)
        return next(values) * 1e-9

    monkeypatch.setattr(measure, "_once", once)
    point = next(measure.points("micro", ("stdlib", "reference"), quick=True))

    assert measure.run(point, 3) == {"stdlib": 3.0, "reference": 4.0}
    assert order == ["stdlib", "reference", "reference", "stdlib", "stdlib", "reference"]


def test_bare_means_that_nobody_is_told_of_anything() -> None:
    tells = """
import sys
from tests.benchmarks.worker import install
install(sys.argv[1])
from asyncio_reference import instruments, run, sleep
class Ear:
    heard = 0
    def task_step_started(self, task): Ear.heard += 1
instruments.install(Ear())
run(sleep(0))
print(Ear.heard > 0)
"""
    said = [
        subprocess.run(
            [sys.executable, "-W", "error", "-c", tells, name],
            capture_output=True,
            text=True,
            cwd=ROOT.parent,
        ).stdout
        for name in ("reference", "bare")
    ]

    assert said == ["True\n", "False\n"]


@pytest.mark.skipif(sys.version_info < (3, 12), reason="stdlib is traced by sys.monitoring")
@pytest.mark.parametrize("measured", ["stdlib-traced", "reference-whole"])
def test_a_traced_benchmark_is_traced(measured: str) -> None:
    tells = """
import sys
from tests.benchmarks import worker
worker.install(sys.argv[1])
from tests.benchmarks.registry import benchmarks
import snippets.timeline
from asyncio_reference.timeline import Recorder
steps = []
started = Recorder.started
Recorder.started = lambda self, task: (steps.append(1), started(self, task))[1]
worker.seconds(benchmarks("tracing")["gather"].function, 36)
print(len(steps))
"""
    done = subprocess.run(
        [sys.executable, "-c", tells, measured], capture_output=True, text=True, cwd=ROOT.parent
    )

    assert (done.stderr, int(done.stdout) >= 36) == ("", True)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="reads Linux's /proc")
def test_memory_is_measured_in_bytes() -> None:
    point = next(measure.points("memory", ("stdlib", "reference"), quick=True))

    for name, bytes_ in measure.run(point, 1).items():
        assert 300 < bytes_ < 3000, name


def test_a_record_keeps_the_other_groups(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(keep, "RECORDS", tmp_path)
    medians = {"stdlib": 100.0, "reference": 50.0}
    one = {"what": "Something.", "unit": "ns", "medians": medians}

    keep.keep("trees", {"gather": dict(one)}, 5)
    keep.keep("micro", {"sleep": dict(one)}, 5)

    (path,) = tmp_path.iterdir()
    text = path.read_text(encoding="utf-8")
    assert text.index('"micro"') < text.index('"trees"')
    assert '"ratios"' in text
    assert '"trees": 0.5' in text
