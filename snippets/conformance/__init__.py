"""What every program did on every implementation, interpreter and browser: records and their pages.

A run of the tests with `--conformance FOLDER` writes one JSON file per column (`records`), each
cell judged by `verdicts`; `python -m snippets.conformance FOLDER` merges such files into
docs/data/conformance/; `table`, `printed` and `badges` show them.
"""

from .records import SCHEMA, Cell, Column, columns, write
from .verdicts import VERDICTS, judge

__all__ = ["SCHEMA", "VERDICTS", "Cell", "Column", "columns", "judge", "write"]
