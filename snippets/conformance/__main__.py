"""`python -m snippets.conformance FOLDER`: merge the records below a folder into ours.

Of two records of the same column, in whatever order jobs ended, the later is kept. If the earlier
is of the same interpreter, platform and release, its cells fill those that the later has not run,
so a run of some programs only is enough after an edit; the date remains that of the larger run.
Refuses a record that is not of the schema.
"""

import sys
from dataclasses import replace
from pathlib import Path

from .records import RECORDS, Cell, Column, digest, load, paths, programs, write


def newest(found: list[Column]) -> dict[str, Column]:
    """By name, the record to keep."""
    kept: dict[str, Column] = {}
    for column in sorted(found, key=lambda column: column.date):
        before = kept.get(column.name)
        kept[column.name] = together(before, column) if before else column
    return kept


def together(before: Column, after: Column) -> Column:
    """One record of two."""
    larger = after if len(after.programs) >= len(before.programs) else before
    if replace(before, date="", programs={}) != replace(after, date="", programs={}):
        return after if after.date > before.date else larger
    current = {snippet.id: digest(snippet) for snippet in programs()}
    cells: dict[str, Cell] = {}
    for id_, cell in [*before.programs.items(), *after.programs.items()]:
        if id_ not in cells or cell["source"] == current.get(id_):
            cells[id_] = cell
    return replace(larger, programs=cells)


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else Path()
    found = paths(folder) if arguments else []
    if not found:
        print("conformance: no records there: ./run test makes them", file=sys.stderr)
        return 1
    try:
        kept = newest([load(path) for path in [*paths(RECORDS), *found]])
        changed = newest([load(path) for path in found])
    except (ValueError, TypeError) as error:
        print(f"conformance: {error}", file=sys.stderr)
        return 1
    for place in changed:
        column = kept[place]
        print(f"conformance: {write(RECORDS, column).stem}: {len(column.programs)} programs")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
