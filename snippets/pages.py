"""The Markdown extension: a comment in a page becomes the block that it names.

    <!-- examples functions/gather -->      <!-- facts asyncio.gather
    <!-- statements gather -->              Awaitable: yes -->

Each directive expands to plain Markdown before anything else is parsed, so that pages read
well without JavaScript and any site generator over Python-Markdown builds them. A comment
whose first word is nearly a directive is a mistake, any other is left alone; inside a fence
nothing is expanded. What the blocks look like is in `blocks` and `tables`; this module finds
them and reports where a page asks for something that is not there.

`python -m snippets.pages` expands every page and tells all that is wrong with pages and
programs, without building anything.
"""

import difflib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from click import ClickException
from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from . import benchmarks, blocks, evidence, inside, tables
from .conformance.printed import printed
from .conformance.table import table as conformance_table
from .format import ROOT, SnippetError, find
from .records import UnknownName

DOCS = ROOT.parent / "docs"

DIRECTIVES = {
    "example": blocks.example,
    "examples": blocks.examples,
    "pitfalls": blocks.pitfalls,
    "facts": blocks.facts,
    "index": tables.index,
    "modules": tables.modules,
    "coverage": tables.coverage,
    "elsewhere": tables.elsewhere,
    "statements": tables.statements,
    "interpreters": tables.interpreters_table,
    "conformance": conformance_table,
    "printed": printed,
    "benchmarks": benchmarks.page,
    "cpython": evidence.cpython,
    "mutation": evidence.mutation,
    "fuzzing": evidence.fuzzing,
    "flakes": evidence.flakes,
    "reliability": evidence.reliability,
    "suites": evidence.suites,
    "source": inside.source,
    "excerpt": inside.excerpt,
}

_COMMENT = re.compile(r"^<!--\s+(?P<word>[a-z]+)\b(?P<rest>.*?)-->\s*$", re.DOTALL)
_MISPLACED = re.compile(rf"<!--\s+({'|'.join(DIRECTIVES)})\s")
_CODE = re.compile(r"`[^`]*`")
_PROGRAM = re.compile(r'data-program="([^"]+)"')
_COUNT = re.compile(r"<!-- count ([a-z]+) -->")
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_HEADING = re.compile(r"^(#{1,6})\s")


class _Mistake(Exception):
    """What is wrong with a directive, in one sentence."""


def expand(lines: list[str], page: Path | None = None) -> list[str]:
    """Replace every directive in the lines of a page by its Markdown.

    Raises SnippetError for a directive that cannot be expanded, with the page and the line if
    `page` is given, or else with those where the same directive is found.
    """
    expanded: list[str] = []
    level = 1
    for number, chunk, fenced in _chunks(lines):
        if fenced:
            expanded.append(chunk)
            continue
        if heading := _HEADING.match(chunk):
            level = len(heading[1])
        try:
            expanded += _expanded(chunk, level)
        except UnknownName as error:
            message = f"no interpreter has {error.args[0]}"
            raise _located(chunk, message, page, number) from None
        except (SnippetError, _Mistake) as error:
            raise _located(chunk, str(error), page, number) from None
    return expanded


def _expanded(chunk: str, level: int) -> list[str]:
    """The lines in place of one chunk outside of fences."""
    directive = _COMMENT.match(chunk)
    if directive and directive["word"] in DIRECTIVES:
        block = DIRECTIVES[directive["word"]](directive["rest"].strip(), level)
        return ["", *block.split("\n"), ""]
    if chunk.startswith("<!--") and "-->" not in chunk:
        raise _Mistake("a comment that nothing closes")
    if directive and (near := difflib.get_close_matches(directive["word"], DIRECTIVES)):
        raise _Mistake(f"no directive {directive['word']!r}: is it {near[0]!r}?")
    if misplaced := _MISPLACED.search(_CODE.sub("", chunk)):
        raise _Mistake(f"{misplaced[1]!r} has to stand alone at the start of a line")
    return _COUNT.sub(_number, chunk).split("\n")


def _number(match: re.Match[str]) -> str:
    """What `<!-- count programs -->` and the like are replaced by."""
    try:
        return str(tables.count(match[1]))
    except KeyError:
        raise _Mistake(f"nothing to count is called {match[1]!r}") from None


def _chunks(lines: list[str]) -> Iterator[tuple[int, str, bool]]:
    """Lines by number, a comment of several as one, each with whether it stands inside a fence."""
    fence = ""
    comment: list[str] = []
    for number, line in enumerate(lines, 1):
        if comment:
            comment.append(line)
            if "-->" in line:
                yield number - len(comment) + 1, "\n".join(comment), False
                comment = []
            continue
        if found := _FENCE.match(line):
            if not fence:
                fence = found[1]
            elif line.strip() == fence:
                fence = ""
        if not fence and line.startswith("<!--") and "-->" not in line:
            comment = [line]
        else:
            yield number, line, bool(fence)
    if comment:
        yield len(lines) - len(comment) + 1, "\n".join(comment), False


def _located(chunk: str, message: str, page: Path | None, number: int) -> SnippetError:
    """The error with the page and line that hold the directive.

    Python-Markdown does not tell an extension which page it is at, so the text is searched for.
    """
    if page is not None:
        return SnippetError(page, number, message)
    first = chunk.partition("\n")[0]
    for candidate in sorted(DOCS.rglob("*.md")):
        text = candidate.read_text(encoding="utf-8")
        for number, line in enumerate(text.splitlines(), 1):
            if line.rstrip() == first.rstrip():
                return SnippetError(candidate, number, message)
    return SnippetError(Path(first), 0, message)


class _Directives(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        try:
            return expand(lines)
        except SnippetError as error:
            # The generators' command lines show this as one line, not as a traceback.
            raise ClickException(str(error)) from None


class SnippetsExtension(Extension):
    """`markdown_extensions: [snippets.pages]`."""

    def extendMarkdown(self, md: Markdown) -> None:
        # Before fences (25) and raw HTML (20) are taken out of the text.
        md.preprocessors.register(_Directives(md), "snippets", 40)


def makeExtension(**options: Any) -> SnippetsExtension:
    return SnippetsExtension(**options)


def main() -> int:
    """`python -m snippets.pages`: expand every page, and tell of all that cannot be."""
    wrong = []
    shown: set[str] = set()
    for page in sorted(DOCS.rglob("*.md")):
        try:
            expanded = expand(page.read_text(encoding="utf-8").split("\n"), page)
            shown.update(_PROGRAM.findall("\n".join(expanded)))
        except SnippetError as error:
            wrong.append(str(error))
    if not wrong:
        wrong = [
            str(SnippetError(path, 0, "no page shows it"))
            for path in find()
            if path.relative_to(ROOT).with_suffix("").as_posix() not in shown
        ]
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
