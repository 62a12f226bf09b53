"""The proofs: what each shows, how many times, and how it is run.

Refuses: to judge what a program says of itself, but for what only its starter can see.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TOP = Path(__file__).resolve().parents[2]
SOURCE = TOP / "reference_impl" / "src"
PROGRAMS = Path(__file__).parent / "programs"
LIMIT = 1800.0
"""Seconds for one program, on a slow and busy machine."""

IMPLEMENTATIONS: dict[str, list[str]] = {"stdlib": [], "reference": ["-m", "asyncio_reference"]}
MODES: dict[str, list[str]] = {"plain": [], "dev": ["-X", "dev", "-W", "error"]}


@dataclass(frozen=True)
class Proof:
    """A program, and what N runs or N things in one run show."""

    name: str
    says: str
    number: int
    modes: tuple[str, ...] = tuple(MODES)
    stdlib: tuple[str, ...] = ("plain",)

    def runs(self) -> list[tuple[str, str]]:
        """Implementations and modes."""
        stdlib = [("stdlib", mode) for mode in self.stdlib]
        return [*(("reference", mode) for mode in self.modes), *stdlib]


@dataclass(frozen=True)
class Ran:
    """One program on one implementation."""

    implementation: str
    mode: str
    seconds: float
    held: bool
    outcomes: dict[str, int] = field(default_factory=dict)


PROOFS = (
    # tests/reference/test_reliability.py has it under -X dev.
    Proof("ctrl_c", "Ctrl-C at random times, each on a process with 20 tasks", 500, ("plain",)),
    Proof(
        "interrupts",
        "interrupts at random microseconds of a program that never waits",
        5_000,
        stdlib=tuple(MODES),
    ),
    Proof("threads", "calls of run_coroutine_threadsafe from each of 100 threads", 1_000),
    Proof("connections", "connections to one echo server at once, 10 messages on each", 2_000),
    # In debug mode each task keeps the stack of where it was made.
    Proof("pending_tasks", "tasks that wait at the same time", 1_000_000, ("plain",)),
)


def run(proof: Proof, implementation: str, mode: str, number: int) -> Ran:
    """Run it, and say what came of it."""
    command = [sys.executable, *MODES[mode], *IMPLEMENTATIONS[implementation]]
    command.append(str(PROGRAMS / f"{proof.name}.py"))
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1"}
    began = time.monotonic()
    if proof.name == "ctrl_c":
        outcomes = _interrupt(command, environment, number)
        # Were most of them too late, nothing would be shown.
        held = set(outcomes) <= ENDINGS and outcomes.get("interrupted, clean", 0) > number / 2
    else:
        said = _ask([*command, str(number)], environment)
        outcomes, held = said["outcomes"], said["held"]
    seconds = round(time.monotonic() - began, 1)
    return Ran(implementation, mode, seconds, held, dict(sorted(outcomes.items())))


def _ask(command: list[str], environment: dict[str, str]) -> dict[str, Any]:
    """What the program says; what it says to stderr, or how it failed, has not held."""
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=LIMIT)
    if done.returncode or done.stderr:
        lines = done.stderr.strip().splitlines() or [f"status {done.returncode}"]
        return {"held": False, "outcomes": {lines[-1]: 1}}
    said: dict[str, Any] = json.loads(done.stdout)
    return said


ENDINGS = {"interrupted, clean", "finished, clean"}
"""What ctrl_c.py says when all that began has ended."""


def _interrupt(command: list[str], environment: dict[str, str], number: int) -> dict[str, int]:
    """Send SIGINT to N processes, each at a random time after it is ready."""
    # A shell lets its background jobs ignore Ctrl-C, and so would every program then.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    rng = random.Random(0)
    outcomes: Counter[str] = Counter()
    for _ in range(number):
        process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
        )
        assert process.stdout is not None
        ready = process.stdout.readline()
        time.sleep(rng.random() * 0.16)
        process.send_signal(signal.SIGINT)
        try:
            out, err = process.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            err += "it has not ended after 30 s"
        # The hint at tracemalloc follows the line that says which coroutine it is about.
        lines = [line for line in err.strip().splitlines() if "Enable tracemalloc" not in line]
        problem = lines or ([] if ready == "ready\n" else ["never ready"])
        outcomes[problem[-1] if problem else out.strip() or f"status {process.returncode}"] += 1
    return outcomes
