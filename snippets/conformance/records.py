"""The records of docs/data/conformance: one JSON file per column, written and read.

A column is one implementation on one interpreter, and in a browser or not. A cell names the
program that ran by a digest: a program that has changed since is not run, as is one that no run
has met. The format is docs/data/conformance/schema.json.
"""

import hashlib
import json
import re
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from ..format import ROOT, Snippet, find, read
from ..records import version_key

RECORDS = ROOT.parent / "docs" / "data" / "conformance"
SCHEMA = 2

Cell = dict[str, str]

_ORDER = ("stdlib", "reference")


@dataclass(frozen=True)
class Column:
    """One run: an implementation on an interpreter, on a desktop or in a browser's engine."""

    implementation: str
    """stdlib, reference, or what `--implementation` named."""
    release: str
    """The implementation's own release, or that of Python for those that come with it."""
    python: str
    """3.14.10"""
    platform: str
    clock: str
    date: str
    browser: dict[str, Any] | None = None
    """The browser whose page ran it: name, release, jspi (whether it can switch stacks)."""
    programs: dict[str, Cell] = field(default_factory=dict)

    @property
    def minor(self) -> str:
        return ".".join(self.python.split(".")[:2])

    @property
    def kind(self) -> str:
        """What the column shares with those of other Pythons, or browsers: `stdlib-browsers`."""
        name = re.sub(r"[:./]", "_", self.implementation)
        return f"{name}-browsers" if self.browser else name

    @property
    def name(self) -> str:
        """Of the file: `stdlib-3.14`, `stdlib-3.14-firefox-without-jspi`."""
        name = f"{self.kind.removesuffix('-browsers')}-{self.minor}"
        return f"{name}-{self.place.lower().replace(' ', '-')}" if self.browser else name

    @property
    def place(self) -> str:
        """What tells the column from others of its kind: `3.14`, `Firefox without JSPI`."""
        if self.browser is None:
            return self.minor
        name = str(self.browser["name"])
        title = "WebKit" if name == "webkit" else name.capitalize()
        return title if self.browser["jspi"] else f"{title} without JSPI"

    @property
    def title(self) -> str:
        """`stdlib`, `uvloop 0.23.0`, `stdlib in browsers`."""
        if self.browser:
            return f"{self.implementation} in browsers"
        same = self.release == self.python
        return self.implementation if same else f"{self.implementation} {self.release}"

    def cell(self, snippet: Snippet) -> Cell:
        """What the program did here, if it ran as it stands now."""
        found = self.programs.get(snippet.id)
        if found is None or found["source"] != digest(snippet):
            return {"verdict": "not run"}
        return found

    def printed(self, snippet: Snippet) -> str | None:
        """What the program printed here."""
        cell = self.cell(snippet)
        if cell["verdict"] == "not run":
            return None
        if "printed" in cell:
            return cell["printed"]
        if self.browser and cell["verdict"] == "not available":
            return None
        outputs = snippet.outputs
        return outputs.default if cell["verdict"] == "same" else outputs.on(self.minor)


def digest(snippet: Snippet) -> str:
    """Tells a program from what it was before an edit; prose and transcripts do not count."""
    return hashlib.sha256(snippet.code.encode()).hexdigest()[:8]


def write(folder: Path, column: Column) -> Path:
    """Write NAME.json: one line per program, so that a change is one line of a diff."""
    head: dict[str, Any] = {"schema": SCHEMA, **asdict(column)}
    programs = head.pop("programs")
    if column.browser is None:
        del head["browser"]
    lines = [f" {_json(name)}: {_json(value)}" for name, value in head.items()]
    cells = [f"  {_json(id_)}: {_json(cell)}" for id_, cell in sorted(programs.items())]
    lines.append(' "programs": {\n' + ",\n".join(cells) + "\n }")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{column.name}.json"
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    return path


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def load(path: Path) -> Column:
    """Raises ValueError for a file of another schema."""
    record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if record.pop("schema", None) != SCHEMA:
        raise ValueError(f"{path}: not of schema {SCHEMA}: run it again")
    return Column(**record)


def paths(folder: Path) -> list[Path]:
    """The records below a folder, wherever a download put them."""
    return sorted(path for path in folder.rglob("*-3.*.json"))


@cache
def columns() -> tuple[Column, ...]:
    """Every recorded run: stdlib, the reference, other loops, then browsers, versions ascending."""

    def order(column: Column) -> tuple[bool, int, str, tuple[int, ...], str]:
        name = column.implementation
        rank = _ORDER.index(name) if name in _ORDER else len(_ORDER)
        minor = version_key(column.minor)
        return column.browser is not None, rank, name.lower(), minor, column.place

    return tuple(sorted(map(load, paths(RECORDS)), key=order))


@cache
def programs() -> tuple[Snippet, ...]:
    """Every program, in the order of folders."""
    return tuple(read(path) for path in find())


@cache
def kinds() -> dict[str, tuple[Column, ...]]:
    """The columns of each kind, in order."""
    found: dict[str, list[Column]] = {}
    for column in columns():
        found.setdefault(column.kind, []).append(column)
    return {kind: tuple(listed) for kind, listed in found.items()}
