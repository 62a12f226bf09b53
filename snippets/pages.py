"""The Markdown extension: a comment in a page becomes the block that it names.

    <!-- examples functions/gather -->      <!-- facts asyncio.gather
    <!-- statements gather -->              Awaitable: yes -->

Each directive expands to plain Markdown before anything else is parsed, so that pages read
well without JavaScript and any site generator over Python-Markdown builds them. A comment
whose first word is no directive is left alone; inside a fence nothing is expanded. What the
blocks look like is in `blocks` and `tables`; this module finds them and reports where a page
asks for something that is not there.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from click import ClickException
from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from . import blocks, conformance, inside, tables
from .format import ROOT, SnippetError
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
    "statements": tables.statements,
    "interpreters": tables.interpreters_table,
    "conformance": conformance.table,
    "source": inside.source,
}

_COMMENT = re.compile(r"^<!--\s+(?P<word>[a-z]+)\b(?P<rest>.*?)-->\s*$", re.DOTALL)
_COUNT = re.compile(r"<!-- count ([a-z]+) -->")
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_HEADING = re.compile(r"^(#{1,6})\s")


def expand(lines: list[str]) -> list[str]:
    """Replace every directive in the lines of a page by its Markdown.

    Raises SnippetError that names the page and the line of a directive that cannot be expanded.
    """
    expanded: list[str] = []
    level = 1
    for chunk, fenced in _chunks(lines):
        if fenced:
            expanded.append(chunk)
            continue
        if heading := _HEADING.match(chunk):
            level = len(heading[1])
        directive = _COMMENT.match(chunk)
        if not directive or directive["word"] not in DIRECTIVES:
            expanded += _counted(chunk).split("\n")
            continue
        try:
            block = DIRECTIVES[directive["word"]](directive["rest"].strip(), level)
        except SnippetError as error:
            raise _located(chunk, str(error)) from None
        except UnknownName as error:
            raise _located(chunk, f"no interpreter has {error.args[0]}") from None
        expanded += ["", *block.split("\n"), ""]
    return expanded


def _chunks(lines: list[str]) -> Iterator[tuple[str, bool]]:
    """Lines, a comment of several lines as one, each with whether it stands inside a fence."""
    fence = ""
    comment: list[str] = []
    for line in lines:
        if comment:
            comment.append(line)
            if "-->" in line:
                yield "\n".join(comment), False
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
            yield line, bool(fence)
    if comment:
        yield "\n".join(comment), False


def _counted(chunk: str) -> str:
    """The chunk with `<!-- count programs -->` and the like replaced by numbers."""

    def number(match: re.Match[str]) -> str:
        try:
            return str(tables.count(match[1]))
        except KeyError:
            raise _located(chunk, f"nothing to count is called {match[1]!r}") from None

    return _COUNT.sub(number, chunk)


def _located(chunk: str, message: str) -> SnippetError:
    """The error with the page and line that hold the directive.

    Python-Markdown does not tell an extension which page it is at, so the text is searched for.
    """
    first = chunk.partition("\n")[0]
    for page in sorted(DOCS.rglob("*.md")):
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
            if line.rstrip() == first.rstrip():
                return SnippetError(page, number, message)
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
    for page in sorted(DOCS.rglob("*.md")):
        try:
            expand(page.read_text(encoding="utf-8").split("\n"))
        except SnippetError as error:
            wrong.append(str(error))
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
