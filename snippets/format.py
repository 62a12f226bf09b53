"""The snippet format: one program per file, the transcript it prints at its end.

A snippet is a Python file whose docstring is a heading and prose, whose body is the program
that the page shows and every run executes, and whose last comment block is what the program
printed (see `outputs`). This module reads that format and says exactly what is wrong with a
file that is not of it; it runs nothing and writes nothing.
"""

import ast
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from .outputs import LIKE_A_HEADER, Outputs, split

ROOT = Path(__file__).resolve().parent
MAX_LINES = 60
MAX_COLUMNS = 72

_NAME = re.compile(r"\d+_[a-z0-9_]+")


class SnippetError(Exception):
    """A snippet, page or record that is not as the format asks.

    Parameters: the file, the 1-based line (0: the file as a whole) and one sentence.
    """

    def __init__(self, path: Path, line: int, message: str) -> None:
        self.path = path
        self.line = line
        try:
            shown = path.resolve().relative_to(ROOT.parent).as_posix()
        except ValueError:
            shown = str(path)
        super().__init__(f"{shown}:{line}: {message}" if line else f"{shown}: {message}")


@dataclass(frozen=True)
class Snippet:
    """One program: what a page shows and what every run executes."""

    path: Path
    source: str
    """The program with its docstring, without its transcript; `python FILE` runs this."""
    heading: str
    prose: str
    """Markdown, possibly empty."""
    code: str
    """The program without its docstring: what the page shows."""
    first_line: int
    """The line of the file on which `code` starts."""
    outputs: Outputs

    @property
    def id(self) -> str:
        """`functions/gather/1_results_in_order`: the path below snippets/, without `.py`."""
        return self.path.relative_to(ROOT).with_suffix("").as_posix()

    @property
    def folder(self) -> str:
        """`functions/gather`."""
        return self.id.rpartition("/")[0]

    def __str__(self) -> str:
        return self.id


def read(path: Path, *, recorded: bool = True) -> Snippet:
    """Read one snippet.

    `recorded=False` accepts a file that has no transcript yet, for the recorder.
    Raises SnippetError, with file and line, for whatever is not of the format.
    """
    program, tail = split(_text(path))
    try:
        tree = ast.parse(program)
    except SyntaxError as error:
        raise SnippetError(path, error.lineno or 0, f"does not parse: {error.msg}") from None

    docstring = ast.get_docstring(tree)
    if docstring is None:
        raise SnippetError(path, 1, 'no docstring: begin with """# A heading')
    title, _, prose = docstring.partition("\n")
    if not title.startswith("# ") or not title[2:].strip():
        raise SnippetError(path, 1, 'no heading: the docstring begins with "# A heading"')
    if len(tree.body) < 2:
        raise SnippetError(path, 1, "no program below the docstring")

    docstring_end = tree.body[0].end_lineno or 1
    lines = program.splitlines()
    first = docstring_end
    while not lines[first].strip():
        first += 1
    code = "\n".join(lines[first:]).rstrip() + "\n"
    _check_size(path, program.rstrip().splitlines(), first)

    for number, line in enumerate(lines, 1):
        if LIKE_A_HEADER.match(line):
            raise SnippetError(path, number, Outputs.HEADERS)
    outputs = Outputs.parse(tail, path, first_line=len(lines) + 1)
    if recorded and not outputs.default:
        raise SnippetError(path, len(lines), "no transcript: run ./run update to record it")
    source = program.rstrip() + "\n"
    return Snippet(path, source, title[2:].strip(), prose.strip(), code, first + 1, outputs)


def write(path: Path, outputs: Outputs) -> None:
    """Put `outputs` in place of the transcript at the end of the file."""
    program, _ = split(path.read_text(encoding="utf-8"))
    path.write_text(f"{program.rstrip()}\n\n{outputs.render()}", encoding="utf-8")


def find(folder: str = "") -> list[Path]:
    """Every snippet below a folder of snippets/ (or the one that `folder` names), in page order.

    `snippets/functions/gather/1_….py`, as a shell completes it, will do as well.
    Raises SnippetError if there is none, and for a file that is called as no program is: left
    out in silence, it would be run by nobody.
    """
    folder = folder.removeprefix(f"{ROOT.name}/").removesuffix(".py").rstrip("/")
    place = ROOT / folder
    single = place.with_name(place.name + ".py") if folder else place
    if folder and single.is_file():
        found = [single]
    else:
        found = [path for path in place.rglob("*.py") if not _in_a_package(path)]
    if folder and not found:
        raise SnippetError(place, 0, "no such snippet, and no folder of snippets")
    for path in found:
        if not _NAME.fullmatch(path.stem):
            raise SnippetError(path, 0, _misnamed(path.stem))
    return sorted(found, key=_page_order)


def _in_a_package(path: Path) -> bool:
    """This package, that is, and those inside of it."""
    return (path.parent / "__init__.py").is_file()


def _misnamed(stem: str) -> str:
    wanted = "a program is called 1_what_it_shows.py, in small letters"
    if stem in sys.stdlib_module_names:
        return f"it would be imported by the programs beside it as the module {stem}: {wanted}"
    return wanted


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise SnippetError(path, line, "not UTF-8") from None


def _page_order(path: Path) -> tuple[str, int, str]:
    number, _, name = path.stem.partition("_")
    return path.parent.as_posix(), int(number), name


def _check_size(path: Path, lines: list[str], first: int) -> None:
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_COLUMNS:
            raise SnippetError(
                path, number, f"{len(line)} columns wide: {MAX_COLUMNS} fit on a page"
            )
    if len(lines) - first > MAX_LINES:
        raise SnippetError(
            path, first + MAX_LINES + 1, f"{len(lines) - first} lines: {MAX_LINES} fit on a screen"
        )
