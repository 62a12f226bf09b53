"""`<!-- cpython totals|modules|excused -->`: CPython's own tests on the reference, by version.

The records are docs/data/cpython/VERSION.json, which `./run cpython` writes
(tests/reference/cpython_record.py).
"""

from typing import Any

from ..format import SnippetError
from ..records import version_key
from .common import DATA, cell, load, not_run, source, table

RECORDS = DATA / "cpython"
COMMAND = "./run cpython"
WORDS = {
    "passed": "passed",
    "failed": "failed",
    "private": "private",
    "version": "other version",
    "left_out": "left out",
    "skipped": "skipped",
}


def cpython(request: str, level: int) -> str:
    """Raises SnippetError for what nothing is called."""
    made = {"totals": _totals, "modules": _modules, "excused": _excused}.get(request)
    if made is None:
        raise SnippetError(RECORDS, 0, "of CPython's tests there are totals, modules and excused")
    found = records()
    return made(found) if found else not_run(COMMAND)


def records() -> dict[str, dict[str, Any]]:
    """By version, ascending."""
    paths = sorted(RECORDS.glob("3.*.json"), key=lambda path: version_key(path.stem))
    return {path.stem: load(path) or {} for path in paths}


def _totals(found: dict[str, dict[str, Any]]) -> str:
    rows = [
        [f"CPython {one['python']}", one["date"]]
        + [f"{one['total'][kind]:,}" for kind in WORDS]
        + [f"{sum(one['total'].values()):,}"]
        for one in found.values()
    ]
    heads = ["Its tests of", "Run on", *(word.capitalize() for word in WORDS.values()), "All"]
    newest = list(found)[-1]
    failures = [
        f"- `{name}` on {version}" for version, one in found.items() for name in one["failures"]
    ]
    parts = [table(heads, rows, len(WORDS) + 1)]
    if failures:
        parts.append("Failed, and excused by nothing:\n\n" + "\n".join(failures))
    return "\n\n".join([*parts, source(RECORDS / f"{newest}.json")])


def _modules(found: dict[str, dict[str, Any]]) -> str:
    names = dict.fromkeys(name for one in found.values() for name in one["modules"])
    rows = [
        [f"`{name}`", *(_counts(one["modules"].get(name, {})) for one in found.values())]
        for name in names
    ]
    return table(["Tests of", *found], rows)


def _counts(counts: dict[str, int]) -> str:
    """`1,099, private 10`; the first number is of those that passed."""
    others = [f"{word} {counts[kind]}" for kind, word in list(WORDS.items())[1:] if kind in counts]
    passed = [f"{counts['passed']:,}"] if "passed" in counts else []
    return ", ".join(passed + others) or "not there"


def _excused(found: dict[str, dict[str, Any]]) -> str:
    kinds = list(WORDS)
    numbers: dict[tuple[int, str, str], dict[str, int]] = {}
    for version, one in found.items():
        for excuse in one["excused"]:
            key = (kinds.index(excuse["kind"]), excuse["pattern"], excuse["reason"])
            numbers.setdefault(key, {})[version] = excuse["tests"]
    rows = [
        [WORDS[kinds[kind]], f"`{pattern}`" if pattern else "what says so", cell(reason)]
        + [str(counts.get(version, "")) for version in found]
        for (kind, pattern, reason), counts in sorted(numbers.items())
    ]
    return table(["Kind", "Tests", "Why", *found], rows, len(found))
