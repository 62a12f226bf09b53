"""Which lines of the reference run: `watch()` before, `seen()` after.

By sys.monitoring (Python 3.12 and later), which reports a line once and then costs nothing.
"""

import ast
import sys
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any

from .mutants import PACKAGE, Mutant

_TOOL = 5
"""Not 4: that is the timeline's, whose tests run too."""
_found: set[tuple[str, int]] = set()


def watch() -> None:
    monitoring: Any = sys.monitoring  # type: ignore[attr-defined,unused-ignore]
    folder = str(PACKAGE)

    def line(code: CodeType, number: int) -> Any:
        if code.co_filename.startswith(folder):
            _found.add((code.co_filename, number))
        return monitoring.DISABLE

    monitoring.use_tool_id(_TOOL, "mutation")
    monitoring.register_callback(_TOOL, monitoring.events.LINE, line)
    monitoring.set_events(_TOOL, monitoring.events.LINE)


def forget() -> None:
    monitoring: Any = sys.monitoring  # type: ignore[attr-defined,unused-ignore]
    _found.clear()
    monitoring.restart_events()


def add(found: list[tuple[str, int]]) -> None:
    """Those that another process saw."""
    _found.update((path, number) for path, number in found)


def seen() -> list[tuple[str, int]]:
    return sorted(_found)


def lines_of(mutant: Mutant) -> set[tuple[str, int]]:
    """The lines one of which runs if the change can be noticed: those of its statement.

    A default is that of the whole function.
    """
    around = [node for node in _places(mutant.path) if _first(node) <= mutant.line <= _last(node)]
    smallest = min(around, key=lambda node: _last(node) - _first(node))
    last = _last(smallest)
    body = getattr(smallest, "body", None)
    if body and not isinstance(smallest, ast.FunctionDef | ast.AsyncFunctionDef):
        last = max(_first(smallest), _first(body[0]) - 1)
    return {(str(mutant.path), line) for line in range(_first(smallest), last + 1)}


@cache
def _places(path: Path) -> list[Any]:
    places = ast.stmt | ast.match_case | ast.excepthandler
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, places)]


def _first(node: Any) -> int:
    place: int = (node.pattern if isinstance(node, ast.match_case) else node).lineno
    return place


def _last(node: Any) -> int:
    end: Any = node.body[-1] if isinstance(node, ast.match_case) else node
    place: int = end.end_lineno
    return place
