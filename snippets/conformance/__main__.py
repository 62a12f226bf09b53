"""`python -m snippets.conformance FOLDER`: merge the records below a folder into ours.

Of two records of the same column the later one is kept, and of the same day the fuller one; so
the artifacts of several jobs merge in any order. Refuses a record that is not of the schema.
"""

import sys
from pathlib import Path

from .records import RECORDS, Column, load, paths, write


def newest(found: list[Column]) -> dict[str, Column]:
    """By name, the record to keep."""
    kept: dict[str, Column] = {}
    for column in sorted(found, key=lambda column: (column.date, len(column.programs))):
        kept[column.name] = column
    return kept


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
