"""Writes docs/data/benchmarks/VERSION.json: a group that was measured takes the place of its
last record. What the machine is called, and what else is known of it, is not kept: the class of
its processor and system is enough to repeat the measurement on one like it.
"""

import contextlib
import datetime
import importlib.metadata
import json
import platform
import sys
from typing import Any

from snippets.benchmarks import RECORDS, SCHEMA, summary

from .registry import GROUPS
from .worker import REFERENCE


def keep(group: str, measured: dict[str, Any], rounds: int) -> None:
    path = RECORDS / "{}.{}.json".format(*sys.version_info)
    record: dict[str, Any] = {"groups": {}}
    if path.exists():
        record = json.loads(path.read_text(encoding="utf-8"))
    groups = record["groups"]
    for benchmark in measured.values():
        medians = benchmark["medians"]
        benchmark["ratios"] = {
            name: round(value / medians["stdlib"], 3) for name, value in medians.items()
        }
    groups[group] = {
        "date": datetime.date.today().isoformat(),
        "rounds": rounds,
        "versions": _versions(),
        "benchmarks": measured,
    }
    record = {
        "schema": SCHEMA,
        "python": platform.python_version(),
        "platform": f"{platform.system()} on {platform.machine()}",
        "groups": {name: groups[name] for name in GROUPS if name in groups},
    }
    record["summary"] = summary(record["groups"])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


def _versions() -> dict[str, str]:
    versions = {"stdlib": platform.python_version(), "reference": _reference()}
    with contextlib.suppress(importlib.metadata.PackageNotFoundError):
        versions["uvloop"] = importlib.metadata.version("uvloop")
    return versions


def _reference() -> str:
    text = (REFERENCE / "asyncio_reference" / "__init__.py").read_text(encoding="utf-8")
    return text.partition('__version__ = "')[2].partition('"')[0]
