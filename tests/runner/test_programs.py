"""Every program that a page can run prints on the runner what is recorded.

One page and one Worker for as long as programs leave it clean: what a program changes must not
be seen by the next. A program with threads gets a Worker of its own.
The reference is held against what it does on a desktop by tests/programs; here a program on
which the two implementations differ is left to that.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, sync_playwright

from . import harness
from .programs import Program, programs

# The reference has what Python 3.15 brings, and what it refuses (its README.md).
REFERENCE_DIFFERS = ("classes/TaskGroup/9_yield_in_a_group", "classes/TaskGroup/16_no_cancel_scope")
REFERENCE_AHEAD = "classes/TaskGroup/cancel/"
CHUNK = 25


@pytest.fixture(scope="module", params=["chromium", "firefox"])
def page(request: pytest.FixtureRequest) -> Iterator[Page]:
    harness.build()
    with harness.served() as url, sync_playwright() as playwright:
        browser = harness.launch(playwright, request.param)
        opened = browser.new_page()
        opened.goto(url)
        yield opened
        browser.close()


def _wanted(implementation: str) -> list[Program]:
    found = [program for program in programs("3.14") if program.runs]
    if implementation == "reference":
        found = [
            program
            for program in found
            if program.id not in REFERENCE_DIFFERS and not program.id.startswith(REFERENCE_AHEAD)
        ]
    return found


@pytest.mark.parametrize("runs_on", ["stdlib", "reference"])
def test_every_program(page: Page, runs_on: str) -> None:
    wanted = _wanted(runs_on)
    assert len(wanted) > 450
    differences = []
    for start in range(0, len(wanted), CHUNK):
        chunk = wanted[start : start + CHUNK]
        results = harness.run(page, [program.request(runs_on) for program in chunk])
        for program, result in zip(chunk, results, strict=True):
            if difference := program.difference(result):
                differences.append(f"{program.id}\n{difference}\n{result['stderr'][-500:]}")
    assert not differences, "\n\n".join(differences)
