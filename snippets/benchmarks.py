"""What the reference costs beside the standard library: the record, its summary, its page.

`./run bench` (tests/benchmarks) measures and writes docs/data/benchmarks/VERSION.json; here that
is read, held against the targets and turned into Markdown. A ratio is that of medians, to the
C-accelerated standard library of the same interpreter.

Refuses to: measure.
"""

import json
from dataclasses import dataclass
from math import exp, log
from pathlib import Path
from typing import Any

from . import waiting
from .format import ROOT, SnippetError

RECORDS = ROOT.parent / "docs" / "data" / "benchmarks"
SCHEMA = 1

_TITLES = {
    "micro": "Small things, many times",
    "trees": "Trees of tasks",
    "network": "Network",
    "memory": "Memory of a pending task",
    "growth": "Growth",
    "tracing": "Timelines",
}
_NAMES = {
    "stdlib": "stdlib",
    "pure": "stdlib without `_asyncio`",
    "uvloop": "uvloop",
    "reference": "reference",
    "bare": "reference without instruments",
    "stdlib-traced": "stdlib, traced",
    "stdlib-whole": "stdlib, whole",
    "stdlib-floor": "stdlib, floor",
    "reference-traced": "reference, traced",
    "reference-whole": "reference, whole",
    "reference-floor": "reference, floor",
}

_MUCH = ("traced", "whole", "floor")

_TRACING = """\
Traced means that a [timeline](guide/how-a-coroutine-runs.md) is recorded: each step, wait and \
end, with its line of the program.
A record has at most 30,000 events, after which nothing more is heard and nothing more costs: \
that is *traced*.
*Whole* is without that limit: all of the 187,000 to 280,000 events of a tree.
That costs the more, in proportion, the less the tasks do otherwise, and the leaves of these trees \
do nothing, or sleep.
*Floor* is the least that could be called a record, an entry in a list and a look at a clock for \
each event, without task, line or name.
The standard library is not changed for a timeline, so without one there is nothing to measure.
The reference asks at each step whether somebody listens; *without instruments* is its code with \
those questions left out as it is imported.

{shares}

`./run bench tracing` measures this group again."""


@dataclass(frozen=True)
class Target:
    """What we want of the reference on 3.13."""

    key: str
    what: str
    most: float


TARGETS = (
    Target("micro", "geometric mean of the small things", 0.50),
    Target("trees", "geometric mean of the trees", 0.60),
    Target("worst", "the worst single ratio of processor time", 1.25),
    Target("memory", "the worst ratio of memory for a pending task", 0.92),
    Target("growth", "the worst growth from 1,000 to 1,000,000, as a multiple of stdlib's", 1.15),
    Target("traced", "the worst cost of a timeline of the trees, of the time without", 2.0),
    Target("whole", "the same, where every event of the trees is kept", 2.0),
    Target("silent", "instruments that nobody installed, of the time without (mean)", 1.02),
)


def geometric_mean(values: list[float]) -> float:
    return exp(sum(map(log, values)) / len(values))


def summary(groups: dict[str, Any]) -> dict[str, Any]:
    """Geometric means by group and implementation, and the value of each target."""
    means: dict[str, dict[str, float]] = {}
    for name in ("micro", "trees", "network"):
        columns: dict[str, list[float]] = {}
        for found in groups.get(name, {}).get("benchmarks", {}).values():
            for implementation, value in found["medians"].items():
                ratio = value / found["medians"]["stdlib"]
                columns.setdefault(implementation, []).append(ratio)
        if columns:
            means[name] = {i: round(geometric_mean(ratios), 3) for i, ratios in columns.items()}
    timed = [_ratios(groups, name) for name in ("micro", "trees", "network", "growth")]
    values = {
        "micro": means.get("micro", {}).get("reference"),
        "trees": means.get("trees", {}).get("reference"),
        "worst": max((max(ratios.values()) for ratios in timed if ratios), default=None),
        "memory": max(_ratios(groups, "memory").values(), default=None),
        "growth": max(growth(groups).values(), default=None),
        "traced": max(traced(groups), default=None),
        "whole": max(traced(groups, "whole"), default=None),
        "silent": _silent(groups),
    }
    return {"geometric_means": means, "targets": values}


def _ratios(groups: dict[str, Any], name: str) -> dict[str, float]:
    found = groups.get(name, {}).get("benchmarks", {})
    return {
        key: round(one["medians"]["reference"] / one["medians"]["stdlib"], 3)
        for key, one in found.items()
    }


def traced(groups: dict[str, Any], how_much: str = "traced") -> list[float]:
    """What each implementation takes with a timeline of the trees, of what it takes without."""
    return [
        round(one["medians"][f"{name}-{how_much}"] / one["medians"][name], 3)
        for one in groups.get("tracing", {}).get("benchmarks", {}).values()
        for name in ("stdlib", "reference")
        if f"{name}-{how_much}" in one["medians"]
    ]


def _shares(group: dict[str, Any]) -> str:
    columns = [(name, how) for name in ("stdlib", "reference") for how in _MUCH]
    rows = ["| Of the time without | " + " | ".join(f"{n}, {how}" for n, how in columns) + " |"]
    rows.append("| --- |" + " ---: |" * len(columns))
    for key, one in group["benchmarks"].items():
        found = one["medians"]
        cells = [
            f"{found[f'{name}-{how}'] / found[name]:.2f}" if f"{name}-{how}" in found else "–"
            for name, how in columns
        ]
        rows.append(f"| `{key}` | {' | '.join(cells)} |")
    return "\n".join(rows)


def _silent(groups: dict[str, Any]) -> float | None:
    found = groups.get("tracing", {}).get("benchmarks", {}).values()
    ratios = [one["medians"]["reference"] / one["medians"]["bare"] for one in found]
    return round(geometric_mean(ratios), 3) if ratios else None


def growth(groups: dict[str, Any]) -> dict[str, float]:
    """How much more an operation costs among the most than among the fewest, beside stdlib's."""
    sizes: dict[str, list[dict[str, float]]] = {}
    for key, one in groups.get("growth", {}).get("benchmarks", {}).items():
        sizes.setdefault(key.rpartition(" ")[0], []).append(one["medians"])
    return {
        name: round(
            (steps[-1]["reference"] / steps[0]["reference"])
            / (steps[-1]["stdlib"] / steps[0]["stdlib"]),
            3,
        )
        for name, steps in sizes.items()
    }


def path_of(version: str) -> Path:
    return RECORDS / f"{version}.json"


def page(version: str, level: int) -> str:
    """`<!-- benchmarks 3.13 -->`: the targets, then one table for each group."""
    if version == "browser":
        return waiting.page(level)
    path = path_of(version)
    if not path.is_file():
        raise SnippetError(path, 0, "no such record: ./run bench makes it")
    record = json.loads(path.read_text(encoding="utf-8"))
    if record["schema"] != SCHEMA:
        raise ValueError(f"{path}: not of schema {SCHEMA}")
    heading = "#" * (level + 1)
    parts = [f"{heading} Targets", "", _targets(record["summary"]["targets"]), ""]
    parts += [f"{heading} What was measured", "", _measured(record), ""]
    for name, group in record["groups"].items():
        parts += [f"{heading} {_TITLES[name]} {{ #{name} }}", "", _group(group), ""]
        if name == "growth":
            parts += [_growth(record["groups"]), ""]
        elif name == "tracing":
            parts += [_TRACING.format(shares=_shares(group)), ""]
        elif name in record["summary"]["geometric_means"]:
            parts += [_means(record["summary"]["geometric_means"][name]), ""]
    return "\n".join(parts)


def _targets(values: dict[str, float | None]) -> str:
    rows = ["| Target | at most | measured | met |", "| --- | ---: | ---: | --- |"]
    for target in TARGETS:
        value = values[target.key]
        if value is None:
            rows.append(f"| {target.what} | {target.most:.2f} | not measured | |")
        else:
            met = "yes" if value <= target.most else "no"
            rows.append(f"| {target.what} | {target.most:.2f} | {value:.2f} | {met} |")
    return "\n".join(rows)


def _measured(record: dict[str, Any]) -> str:
    rows = ["| Group | Rounds | Date | Versions |", "| --- | ---: | --- | --- |"]
    for name, group in record["groups"].items():
        versions = ", ".join(f"{_NAMES[i]} {v}" for i, v in group["versions"].items())
        rows.append(f"| {_TITLES[name]} | {group['rounds']} | {group['date']} | {versions} |")
    where = f"CPython {record['python']}, {record['platform']}."
    return where + "\n\n" + "\n".join(rows)


def _group(group: dict[str, Any]) -> str:
    found = group["benchmarks"]
    columns = [i for i in _NAMES if any(i in one["medians"] for one in found.values())]
    unit = next(iter(found.values()))["unit"]
    heads = [f"stdlib, {unit}", *(_NAMES[i] for i in columns if i != "stdlib")]
    rows = ["| Benchmark | " + " | ".join(heads) + " |", "| --- |" + " ---: |" * len(heads)]
    for key, one in found.items():
        medians = one["medians"]
        cells = [f"{medians['stdlib']:,.0f}"]
        cells += [_ratio(medians, i) for i in columns if i != "stdlib"]
        rows.append(f"| `{key}`<br>{one['what']} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def _ratio(medians: dict[str, float], implementation: str) -> str:
    if implementation not in medians:
        return "–"
    return f"{medians[implementation] / medians['stdlib']:.2f}"


def _means(means: dict[str, float]) -> str:
    said = ", ".join(f"{_NAMES[i]} {value:.2f}" for i, value in means.items() if i != "stdlib")
    return f"Geometric means: {said}."


def _growth(groups: dict[str, Any]) -> str:
    said = ", ".join(f"`{name}` {value:.2f}" for name, value in growth(groups).items())
    return f"Growth from the first size to the last, as a multiple of stdlib's: {said}."
