"""`./run bench browser`: what a reader waits for, held against targets, in medians.

Rounds are interleaved, profiles fresh, and each round waits for a calm moment. Ratios are of pairs
measured side by side, which a busy machine disturbs less than times. Writes
docs/data/benchmarks/browser.json with --record, --add keeps what is there of the same build; exits
1 if a target is missed.
"""

import argparse
import datetime
import gzip
import json
import os
import platform
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from docs.publish.serve import SITE
from snippets import ROOT
from tests.browser.browsers import launch

from . import measures, pyscript, zensical
from .server import SLOW, served

TOP = ROOT.parent
RECORD = TOP / "docs/data/benchmarks/browser.json"
PYODIDE = TOP / "node_modules/pyodide"
MANIFEST = SITE / "assets/runner/manifest.json"
STAT = Path("/proc/stat")
CALM, CALM_WITHIN = 0.15, 20  # the share of the machine that others may use; seconds to wait for it

# What is measured, in which unit, and the most that it may be.
TARGETS: dict[str, tuple[str, str, float]] = {
    "cold": ("first visit, of bare loadPyodide()", "ratio", 0.20),
    "warm": ("later visit, of bare loadPyodide()", "ratio", 0.20),
    "slow": ("first visit at 10 Mbit/s and 40 ms, of bare loadPyodide()", "ratio", 0.85),
    "second": ("second Run after a second, above the program's own time", "ms", 20),
    "again": ("second Run at once after the first, above the program's own time", "ms", 20),
    "stop": ("after Stop, until the next output", "ms", 100),
    "next": ("on the next page, until output", "ms", 100),
    "picture": ("after a program's end, until its timeline", "ms", 100),
    "longest": ("longest task of the page's thread, two Runs from a cold start", "ms", 50),
    "flood": ("longest task of the page's thread under a flood of output", "ms", 50),
    "early": ("files of Python asked for before intent", "files", 0),
    "script": ("the page's own script, compressed", "kB", 30),
}

# In milliseconds, but `busy`: the share of the machine that others used before a round.
MEASURED = (
    *("bare cold", "ours cold", "bare warm", "ours warm", "bare slow", "ours slow"),
    *("second", "again", "longest", "stop", "next", "picture", "flood", "busy"),
)
EDITORS = {"pyscript": pyscript, "zensical": zensical}  # with --editors


def measure(browser: Browser, base: str, slow: str, found: dict[str, list[float]]) -> None:
    """One round: bare and ours side by side, cold and then warm in the same profile."""
    editors = {name: EDITORS[name] for name in EDITORS if f"{name} cold" in found}
    fresh = {name: browser.new_context() for name in ("bare", "ours", *editors)}
    for state in ("cold", "warm"):
        found[f"bare {state}"].append(measures.bare(fresh["bare"], base))
        for name, module in editors.items():
            found[f"{name} {state}"].append(module.editor(fresh[name], base))
        ours = measures.ours(fresh["ours"], base)
        found[f"ours {state}"].append(ours["first"])
        found["second"].append(ours["second"])
        found["again"].append(ours["again"])
    found["stop"].append(measures.after_stop(fresh["ours"], base))
    found["next"].append(measures.next_page(fresh["ours"], base))
    found["picture"].append(measures.picture(fresh["ours"], base))
    for context in fresh.values():
        context.close()
    for name, code in (("longest", measures.HELLO), ("flood", measures.FLOOD)):
        context = browser.new_context()
        found[name].append(measures.longest(browser, context, base, code))
        context.close()
    for name, one in (("bare slow", measures.bare), ("ours slow", measures.ours)):
        context = browser.new_context()
        taken: Any = one(context, slow)
        found[name].append(taken["first"] if isinstance(taken, dict) else taken)
        context.close()


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench browser")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument(
        "--record", action="store_true", help="keep the figures for the site, after each round"
    )
    parser.add_argument("--add", action="store_true", help="to those of the record")
    parser.add_argument(
        "--editors", action="store_true", help="PyScript's and Zensical's editors as well"
    )
    options = parser.parse_args(arguments)
    editors = EDITORS if options.editors else {}
    others = {name: module.fetched(TOP / ".setup", PYODIDE) for name, module in editors.items()}
    theirs = [f"{name} {state}" for name in editors for state in ("cold", "warm")]
    names = (*MEASURED, *theirs)
    found = _before(names) if options.add else {name: [] for name in names}
    with (
        served(SITE, PYODIDE, others=others) as base,
        served(SITE, PYODIDE, slow=True) as slow,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright, "chromium")
        version = browser.version
        early = measures.before_intent(browser, base)
        browser.close()
        for number in range(options.rounds):
            found["busy"].append(_calm())
            browser = launch(playwright, "chromium")
            measure(browser, base, slow, found)
            browser.close()
            print(f"bench: round {number + 1} of {options.rounds}", file=sys.stderr)
            figures = _figures(found, early)
            if options.record:
                _write(version, figures, found)
    for name, (what, unit, most) in TARGETS.items():
        held = "holds" if figures[name] <= most else "MISSED"
        print(f"{what:62} {figures[name]:8.2f} {unit:5} at most {most:g}: {held}")
    for name, values in found.items():
        print(f"{name:12} {median(values):8.2f} ({min(values):.2f} to {max(values):.2f})")
    return int(any(figures[name] > most for name, (_, _, most) in TARGETS.items()))


def _calm() -> float:
    """Wait a little for the machine to be calm; the share of it that others keep busy."""
    busy = _busy()
    for _ in range(CALM_WITHIN):
        if busy < CALM:
            break
        busy = min(busy, _busy())
    return busy


def _busy() -> float:
    """The share of the processors' time that is used, in a second; 0 where nothing tells."""
    if not STAT.is_file():
        return 0.0
    before = [int(text) for text in STAT.read_text().split("\n")[0].split()[1:]]
    time.sleep(1)
    after = [int(text) for text in STAT.read_text().split("\n")[0].split()[1:]]
    spent = [b - a for a, b in zip(before, after, strict=True)]
    return round(1 - (spent[3] + spent[4]) / max(1, sum(spent)), 2)


def _before(names: Sequence[str]) -> dict[str, list[float]]:
    """The figures of the record, if it is of the build that is measured."""
    record = json.loads(RECORD.read_text(encoding="utf-8"))
    if record["bytes"] != json.loads(MANIFEST.read_text(encoding="utf-8"))["sizes"]:
        raise SystemExit("bench: the record is of another build: measure without --add")
    if missing := sorted(set(names) - record["figures"].keys()):
        raise SystemExit(f"bench: the record has no {', '.join(missing)}: measure without --add")
    return {name: list(record["figures"][name]["all"]) for name in names}


def _figures(found: dict[str, list[float]], early: int) -> dict[str, float]:
    figures: dict[str, float] = {"early": early}
    for state in ("cold", "warm", "slow"):
        pairs = zip(found[f"ours {state}"], found[f"bare {state}"], strict=True)
        figures[state] = round(median(a / b for a, b in pairs), 3)
    for name in ("second", "again", "stop", "next", "picture", "longest", "flood"):
        figures[name] = round(median(found[name]), 1)
    (script,) = SITE.glob("assets/runner/page.*.js")
    figures["script"] = len(gzip.compress(script.read_bytes(), 6)) / 1000
    return figures


def _write(version: str, figures: dict[str, float], found: dict[str, list[float]]) -> None:
    manifest = json.loads(MANIFEST.read_text(encoding="utf-8"))
    bits, round_trip = SLOW
    record = {
        "schema": 1,
        "date": datetime.date.today().isoformat(),
        "browser": {"name": "chromium", "release": version},
        "pyodide": manifest["pyodide"],
        "machine": {"cores": os.cpu_count(), "processor": platform.machine()},
        "rounds": len(found["busy"]),
        "line": {"bits_per_second": bits, "round_trip_ms": round_trip * 1000},
        "targets": {
            name: {"what": what, "unit": unit, "at_most": most, "measured": figures[name]}
            for name, (what, unit, most) in TARGETS.items()
        },
        "figures": {
            name: {"median": round(median(v), 2), "all": [round(one, 2) for one in v]}
            for name, v in found.items()
        },
        "bytes": manifest["sizes"],
        **{name: module.VERSION for name, module in EDITORS.items() if f"{name} cold" in found},
    }
    RECORD.parent.mkdir(parents=True, exist_ok=True)
    RECORD.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
