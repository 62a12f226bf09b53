"""The record of every program on every implementation and Python, and the table made of it.

A run of the tests with `--conformance FOLDER` writes one JSON file per implementation and
version; `python -m snippets.conformance FOLDER` merges such files into docs/data/conformance/.
Verdicts: `same` as the transcript of 3.14; `differs`, with a transcript of its own; `not
available` there, with the reason. What no run has filled is `not run`, and nothing else is.
"""

import ast
import json
import shutil
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .format import ROOT, Snippet, find, read
from .outputs import VERSIONS
from .records import find_name, records, version_key

RECORDS = ROOT.parent / "docs" / "data" / "conformance"
VERDICTS = ("same", "differs", "not available", "not run")
SCHEMA = 1


@dataclass(frozen=True)
class Column:
    """One run: an implementation on an interpreter."""

    implementation: str
    release: str
    """The implementation's own release, or that of Python for those that come with it."""
    python: str
    """3.14.10"""
    platform: str
    clock: str
    date: str
    programs: dict[str, dict[str, str]]
    browser: dict[str, Any] | None = None
    """The browser whose page ran it: name, release, jspi (whether it can switch stacks)."""

    @property
    def where(self) -> str:
        """The browser, as the table names it; empty on a desktop."""
        if not self.browser:
            return ""
        return f"{self.browser['name']}{'' if self.browser['jspi'] else ' without JSPI'}"

    @property
    def minor(self) -> str:
        return ".".join(self.python.split(".")[:2])

    def verdict(self, id_: str) -> str:
        return self.programs.get(id_, {}).get("verdict", "not run")


def unavailable(snippet: Snippet, version: str) -> str:
    """Why a program has no meaning on a version: a name that is newer. Empty if there is none."""
    here = records()[version]["names"]
    for name in sorted(_names(snippet.source)):
        if name not in here and name in records()[VERSIONS[-1]]["names"]:
            since = find_name(f"asyncio.{name}").since
            return f"asyncio.{name} is new in {since}"
    return ""


def judge(snippet: Snippet, implementation: str, version: str, text: str) -> dict[str, str]:
    """The cell of a program that printed `text`."""
    if text == snippet.outputs.default:
        return {"verdict": "same"}
    if implementation == "stdlib":
        if reason := unavailable(snippet, version):
            return {"verdict": "not available", "reason": reason}
        return {"verdict": "differs"}
    if text == snippet.outputs.on(version):
        return {"verdict": "differs"}
    last = text.splitlines()[-1] if text else ""
    if last.startswith("NotImplementedError: asyncio_reference leaves"):
        return {"verdict": "not available", "reason": last.partition(": ")[2]}
    return {"verdict": "differs", "printed": text}


@cache
def columns() -> tuple[Column, ...]:
    """Every recorded run: stdlib first, then the reference, then others, versions ascending."""
    found = []
    for path in RECORDS.glob("*-*.json"):
        record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if record.pop("schema") != SCHEMA:
            raise ValueError(f"{path}: not of schema {SCHEMA}")
        found.append(Column(**record))
    order = ("stdlib", "reference")

    def place(column: Column) -> tuple[int, str, tuple[int, ...], str]:
        name = column.implementation
        rank = order.index(name) if name in order else len(order)
        return rank, name, version_key(column.minor), column.where

    return tuple(sorted(found, key=place))


def table(request: str, level: int) -> str:
    """`<!-- conformance -->`: the runs, the counts, and one table per subject."""
    parts = [_runs(), ""]
    subjects: dict[str, list[Snippet]] = {}
    for path in find():
        snippet = read(path)
        subjects.setdefault("/".join(snippet.id.split("/")[:2]), []).append(snippet)
    for subject, snippets in subjects.items():
        parts += [f"{'#' * (level + 1)} {subject.rpartition('/')[2]} {{ #{subject} }}", ""]
        parts += [_subject(subject, snippets), ""]
    return "\n".join(parts)


def _runs() -> str:
    rows = [
        "| Implementation | Python | Platform | Clock | Run on | same | differs | not available "
        "| not run |",
        "| --- | --- | --- | --- | --- | ---: | ---: | ---: | ---: |",
    ]
    ids = [path.relative_to(ROOT).with_suffix("").as_posix() for path in find()]
    for column in columns():
        counts = [sum(column.verdict(id_) == verdict for id_ in ids) for verdict in VERDICTS]
        name = column.implementation
        if column.release != column.python:
            name += f" {column.release}"
        release = column.browser["release"] if column.browser else ""
        platform = f"{column.where} {release}" if release else column.platform
        rows.append(
            f"| {name} | {column.python} | {platform} | {column.clock} | {column.date} | "
            + " | ".join(map(str, counts))
            + " |"
        )
    return "\n".join(rows)


def _subject(subject: str, snippets: list[Snippet]) -> str:
    from .blocks import anchor, page_of

    shown = columns()
    heads = [f"{c.implementation} {c.minor} {c.where}".rstrip() for c in shown]
    rows = ["| Program | " + " | ".join(heads) + " |", "| --- |" + " --- |" * len(heads)]
    for snippet in snippets:
        page = f"{page_of(snippet.id)}.md#{anchor(snippet.id)}"
        if subject == "guide/home":
            page = f"index.md#{anchor(snippet.id)}"
        cells = [_cell(column, snippet.id) for column in shown]
        heading = snippet.heading.replace("|", "\\|")
        rows.append(f"| [{heading}]({page}) | " + " | ".join(cells) + " |")
    return f'<div class="conformance" markdown>\n\n{chr(10).join(rows)}\n\n</div>'


def _cell(column: Column, id_: str) -> str:
    cell = column.programs.get(id_, {"verdict": "not run"})
    verdict = cell["verdict"]
    said = cell.get("reason") or cell.get("printed", "")
    title = f' title="{_attribute(said)}"' if said else ""
    return f'<span class="cell cell--{verdict.replace(" ", "-")}"{title}>{verdict}</span>'


def _attribute(text: str) -> str:
    for character, entity in {"&": "&amp;", '"': "&quot;", "<": "&lt;", "|": "&#124;"}.items():
        text = text.replace(character, entity)
    return text.rstrip().replace("\n", "&#10;")


def _names(source: str) -> set[str]:
    return {
        node.attr
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "asyncio"
    }


def main(arguments: list[str]) -> int:
    """Merge the files of a folder into the committed records."""
    found = sorted(Path(arguments[0]).glob("*-*.json")) if arguments else []
    if not found:
        print("conformance: no records there: ./run test makes them", file=sys.stderr)
        return 1
    RECORDS.mkdir(parents=True, exist_ok=True)
    for path in found:
        shutil.copy(path, RECORDS / path.name)
        print(f"conformance: {path.stem}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
