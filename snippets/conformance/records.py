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
_ENGINES = ("", "chromium", "firefox", "webkit")


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
    engine: str = ""
    """chromium, firefox, webkit: where it ran in a page; empty for a desktop."""
    engine_release: str = ""
    """Of the browser, and of what runs Python in it."""
    programs: dict[str, Cell] = field(default_factory=dict)

    @property
    def minor(self) -> str:
        return ".".join(self.python.split(".")[:2])

    @property
    def kind(self) -> str:
        """What the column shares with those of other Pythons: `stdlib`, `chromium-stdlib`."""
        name = re.sub(r"[:./]", "_", self.implementation)
        return f"{self.engine}-{name}" if self.engine else name

    @property
    def title(self) -> str:
        """`stdlib`, `uvloop 0.23.0`, `stdlib in Chromium`."""
        name = self.implementation
        if self.release != self.python and not self.engine:
            name += f" {self.release}"
        return f"{name} in {self.engine.capitalize()}" if self.engine else name

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
        outputs = snippet.outputs
        return outputs.default if cell["verdict"] == "same" else outputs.on(self.minor)


def digest(snippet: Snippet) -> str:
    """Tells a program from the one that it was before an edit; transcripts do not count."""
    return hashlib.sha256(snippet.source.encode()).hexdigest()[:8]


def write(folder: Path, column: Column) -> Path:
    """Write KIND-VERSION.json: one line per program, so that a change is one line of a diff."""
    head: dict[str, Any] = {"schema": SCHEMA, **asdict(column)}
    programs = head.pop("programs")
    if not column.engine:
        del head["engine"], head["engine_release"]
    lines = [f" {_json(name)}: {_json(value)}" for name, value in head.items()]
    cells = [f"  {_json(id_)}: {_json(cell)}" for id_, cell in sorted(programs.items())]
    lines.append(' "programs": {\n' + ",\n".join(cells) + "\n }")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{column.kind}-{column.minor}.json"
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

    def place(column: Column) -> tuple[int, int, str, tuple[int, ...]]:
        name = column.implementation
        rank = _ORDER.index(name) if name in _ORDER else len(_ORDER)
        return _ENGINES.index(column.engine), rank, name.lower(), version_key(column.minor)

    return tuple(sorted(map(load, paths(RECORDS)), key=place))


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
