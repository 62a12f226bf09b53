"""What the pages of evidence share: reading a record, tables, and the sentence for none."""

import json
from pathlib import Path
from typing import Any

from ..format import ROOT, SnippetError

DATA = ROOT.parent / "docs" / "data"


def load(path: Path, schema: int = 1) -> dict[str, Any] | None:
    """The record, or None where no run is on record. Raises SnippetError for another schema."""
    if not path.is_file():
        return None
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if found.get("schema") != schema:
        raise SnippetError(path, 0, f"not of schema {schema}: run its command again")
    return found


def not_run(command: str) -> str:
    """What a page says in place of figures."""
    return f"**Not run**: no record is here yet; `{command}` makes it."


def source(path: Path) -> str:
    """The link to the record and its schema."""
    place = path.relative_to(DATA.parent).as_posix()
    return f"The [record]({place}) is JSON of a [documented schema](data/schemas/{schema(path)})."


def schema(path: Path) -> str:
    name = path.parent.name if path.parent != DATA else path.stem
    return f"{name}.json"


def table(heads: list[str], rows: list[list[str]], right: int = 0) -> str:
    """A Markdown table whose last `right` columns hold numbers."""
    rules = ["---"] * (len(heads) - right) + ["---:"] * right
    return "\n".join("| " + " | ".join(row) + " |" for row in [heads, rules, *rows])


def cell(text: str) -> str:
    """Text for one cell."""
    return " ".join(text.split()).replace("|", "\\|")


def code(text: str) -> str:
    """Text as code in a cell, whatever is in it."""
    ticks = "``" if "`" in text else "`"
    pad = " " if "`" in text else ""
    return f"{ticks}{pad}{cell(text)}{pad}{ticks}"


def duration(seconds: float) -> str:
    """`40 s`, `12 min`, `2.5 h`"""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
