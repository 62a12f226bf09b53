"""The recorded inventories, read for pages: signatures, kinds, modules and versions of a name.

Knows only what a command recorded on real interpreters (see `inventory`); a name that no record
holds is an error, never a guess.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .inventory import RECORDS
from .outputs import VERSIONS

NEWEST = VERSIONS[-1]
EARLIEST = "3.7"


class UnknownName(KeyError):
    """No recorded interpreter has this name."""


@dataclass(frozen=True)
class Name:
    """One public name over all recorded versions."""

    dotted: str
    """`asyncio.gather`, `asyncio.Task.cancel`."""
    by_version: dict[str, dict[str, Any]]

    @property
    def newest(self) -> dict[str, Any]:
        return next(reversed(self.by_version.values()))

    @property
    def since(self) -> str | None:
        """The first recorded version, or None if it may be older than the oldest record."""
        first = next(iter(self.by_version))
        return None if first == EARLIEST else first

    def signatures(self) -> list[tuple[list[str], str]]:
        """Signatures on the supported versions, newest first, with the versions of each."""
        groups: dict[str, list[str]] = {}
        for version in reversed(VERSIONS):
            signature = self.by_version.get(version, {}).get("signature")
            if signature is not None:
                groups.setdefault(self._shown(signature), []).append(version)
        return [(versions, signature) for signature, versions in groups.items()]

    def _shown(self, signature: str) -> str:
        dotted = self.dotted
        if dotted.count(".") == 2:
            dotted = dotted.rpartition(".")[2]
        return dotted + signature


@cache
def records() -> dict[str, dict[str, Any]]:
    """Every recorded inventory by version, oldest first."""
    paths = sorted(RECORDS.glob("*.json"), key=lambda path: version_key(path.stem))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in paths}


def find_name(dotted: str) -> Name:
    """Look up `asyncio.gather` or `asyncio.Task.cancel`. Raises UnknownName."""
    _, _, rest = dotted.partition(".")
    name, _, member = rest.partition(".")
    rows = {}
    for version, record in records().items():
        row = record["names"].get(name)
        if row is not None and member:
            row = row.get("members", {}).get(member)
        if row is not None:
            rows[version] = row
    if not rows:
        raise UnknownName(dotted)
    return Name(dotted, rows)


def interpreters() -> dict[str, str]:
    """Supported version -> the full version it was recorded on."""
    return {version: records()[version]["version"] for version in VERSIONS}


def version_key(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def span(versions: list[str]) -> str:
    """`3.12 – 3.14` for versions in a row, else a list."""
    ordered = sorted(versions, key=version_key)
    minors = [version_key(version)[1] for version in ordered]
    if len(ordered) > 1 and minors == list(range(minors[0], minors[-1] + 1)):
        return f"{ordered[0]} – {ordered[-1]}" if len(ordered) > 2 else ", ".join(ordered)
    return ", ".join(ordered)


def record_path(version: str) -> Path:
    return RECORDS / f"{version}.json"
