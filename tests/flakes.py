"""The hunt for flaky programs: `python -m tests.flakes [--runs N]`, or `./run flakes [N]`.

Runs the whole suite of programs N times on each clock, on both implementations, in as many
processes at once as `--at-once` says, while a busy process per core keeps the machine loaded.
A run must pass, and its record must be that of every other run, cell by cell. Writes
docs/data/flakes.json; exits 1 on any difference. A run that has ended is kept in .setup/flakes:
what was interrupted goes on from there, if what runs is still the same.

Refuses: to retry. A program that differs once is named, with what it printed.
"""

import argparse
import datetime
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

TOP = Path(__file__).resolve().parent.parent
RECORD = TOP / "docs" / "data" / "flakes.json"
CLOCKS = ("virtual", "real")
IMPLEMENTATIONS = ("stdlib", "reference")
CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
RUNS_ON = ("snippets", "tests/programs", "tests/conftest.py", "reference_impl/src")
BUSY = "import os; os.nice(4)\nwhile True: pass"

Cells = dict[str, dict[str, dict[str, str]]]
"""By implementation and program: the cell of the record."""


@dataclass(frozen=True)
class Run:
    """One pass over the whole suite on one clock."""

    clock: str
    number: int
    seconds: float
    failed: bool
    said: str
    cells: Cells


@dataclass(frozen=True)
class Difference:
    """A run that did not print what the others did."""

    clock: str
    run: int
    implementation: str
    program: str
    said: str


def once(clock: str, number: int, work: Path, snippets: str) -> Run:
    """Run the suite in a process of its own, or find that it was."""
    kept = work / f"{clock}-{number}.json"
    if kept.is_file():
        return Run(**json.loads(kept.read_text(encoding="utf-8")))
    folder = work / f"{clock}-{number}"
    command = [sys.executable, "-m", "pytest", "-q", "--no-header", "--tb=short"]
    command += ["tests/programs/test_transcripts.py", "--clock", clock]
    command += ["--conformance", str(folder), "--snippets", snippets]
    environment = {**os.environ, "PYTHONHASHSEED": str(number)}
    started = time.monotonic()
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, env=environment)
    cells = {}
    for path in folder.glob("*.json") if folder.is_dir() else []:
        record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        cells[record["implementation"]] = record["programs"]
    shutil.rmtree(folder, ignore_errors=True)
    seconds = time.monotonic() - started
    print(f"{clock} {number}: {done.stdout.splitlines()[-1:]}", file=sys.stderr, flush=True)
    run = Run(clock, number, seconds, done.returncode != 0, done.stdout[-20_000:], cells)
    # Whole or not there: a hunt may be killed at any moment.
    partial = kept.with_suffix(".partial")
    partial.write_text(json.dumps(asdict(run)), encoding="utf-8")
    partial.replace(kept)
    return run


def fingerprint(snippets: str) -> str:
    """Tells apart what runs: programs, what runs them, the reference, the interpreter."""
    digest = hashlib.sha256(f"{sys.version} {snippets}".encode())
    for place in RUNS_ON:
        top = TOP / place
        for path in sorted(top.rglob("*.py")) if top.is_dir() else [top]:
            digest.update(f"{path.relative_to(TOP)}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def prepare(work: Path, runs_what: str) -> None:
    """Keep the runs in the folder if they are of the same, else begin anew."""
    stamp = work / "fingerprint"
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != runs_what:
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(parents=True)
        stamp.write_text(runs_what, encoding="utf-8")


def differences(runs: list[Run]) -> list[Difference]:
    """Every cell that is not that of most runs, and every failure that no cell shows."""
    found = []
    for implementation in IMPLEMENTATIONS:
        programs = sorted({id_ for run in runs for id_ in run.cells.get(implementation, {})})
        for program in programs:
            cells = [run.cells.get(implementation, {}).get(program, {}) for run in runs]
            usual = max(cells, key=cells.count)
            found += [
                Difference(run.clock, run.number, implementation, program, json.dumps(cell))
                for run, cell in zip(runs, cells, strict=True)
                if cell != usual
            ]
    told = {(difference.clock, difference.run) for difference in found}
    found += [
        Difference(run.clock, run.number, "", "", run.said)
        for run in runs
        if run.failed and (run.clock, run.number) not in told
    ]
    return found


@contextmanager
def loaded(cores: int) -> Iterator[None]:
    """Keep every core busy with something else."""
    command = [sys.executable, "-S", "-c", BUSY]
    busy = [subprocess.Popen(command) for _ in range(cores)]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


def hunt(chosen: argparse.Namespace, work: Path) -> list[Run]:
    """The clocks take turns, so that a hunt cut short by `--minutes` has seen both."""
    end = time.monotonic() + chosen.minutes * 60

    def turn(place: tuple[int, str]) -> Run | None:
        number, clock = place
        return once(clock, number, work, chosen.snippets) if time.monotonic() < end else None

    places = [(n, clock) for n in range(1, chosen.runs + 1) for clock in chosen.clock or CLOCKS]
    with loaded(CORES), ThreadPoolExecutor(chosen.at_once) as pool:
        return [run for run in pool.map(turn, places) if run]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run flakes", description="Hunt for flaky programs.")
    parser.add_argument("--runs", type=int, default=50, help="on each clock")
    parser.add_argument("--at-once", type=int, default=CORES * 2)
    parser.add_argument("--minutes", type=float, default=24 * 60, help="start no run after that")
    parser.add_argument("--clock", choices=CLOCKS, action="append")
    parser.add_argument("--snippets", default="", help="only the programs below this folder")
    parser.add_argument("--record", type=Path, default=RECORD)
    chosen = parser.parse_args(arguments)
    work = TOP / ".setup" / "flakes"
    prepare(work, fingerprint(chosen.snippets))
    everything = hunt(chosen, work)
    found: list[Difference] = []
    tallies = []
    for clock in CLOCKS:
        runs = [run for run in everything if run.clock == clock]
        if not runs:
            continue
        programs = {id_ for run in runs for id_ in run.cells.get("stdlib", {})}
        executions = sum(len(cells) for run in runs for cells in run.cells.values())
        tallies.append(
            {
                "clock": clock,
                "runs": len(runs),
                "programs": len(programs),
                "executions": executions,
                "seconds": round(sum(run.seconds for run in runs)),
            }
        )
        found += differences(runs)
    record = {
        "schema": 1,
        "python": platform.python_version(),
        "platform": sys.platform,
        "date": datetime.date.today().isoformat(),
        "cores": CORES,
        "at_once": chosen.at_once,
        "implementations": list(IMPLEMENTATIONS),
        "clocks": tallies,
        "differences": [asdict(difference) for difference in found],
    }
    chosen.record.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", "utf-8")
    for tally in tallies:
        print("flakes: {runs} runs on the {clock} clock, {executions} executions".format(**tally))
    print(f"flakes: {len(found)} differences")
    for difference in found:
        print(f"flakes: {difference}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
