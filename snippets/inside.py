"""The reference implementation's source for a page: definitions, extracted by name.

    <!-- source combining._GatheringFuture combining.gather -->     folded, below a page's own text
    <!-- excerpt future future.Future.set_result -->                open, to be read with the page

A name is MODULE.DEFINITION or MODULE.CLASS.METHOD below reference_impl/src/asyncio_reference; a
MODULE alone, in an excerpt, is the text that it opens with. What is shown is the file's own text,
so a page cannot drift from the code. Refuses a name that is not there.
"""

import ast
from itertools import groupby
from textwrap import dedent

from .format import ROOT, SnippetError

SOURCE = ROOT.parent / "reference_impl" / "src" / "asyncio_reference"


def source(request: str, level: int) -> str:
    """`<!-- source … -->`: the definitions, folded, one fence per module."""
    modules: dict[str, list[str]] = {}
    for name in request.split():
        module, *path = _split(name)
        modules.setdefault(module, []).append(_definition(module, path))
    blocks = [_folded(module, "\n\n\n".join(texts)) for module, texts in modules.items()]
    return "\n\n".join(blocks)


def excerpt(request: str, level: int) -> str:
    """`<!-- excerpt … -->`: the definitions, open, one fence per module or class in a row."""
    names = [_split(name) for name in request.split()]
    blocks = []
    for (module, *owner), group in groupby(names, key=lambda name: name[:-1] or name):
        texts = [_definition(module, path) for module, *path in group]
        title = f"{_file(module)}{f', class {owner[0]}' if owner else ''}"
        blocks.append(_fence(title, ("\n\n" if owner else "\n\n\n").join(texts)))
    return "\n\n".join(blocks)


def _folded(module: str, text: str) -> str:
    lines = text.count("\n") + 1
    return (
        f'<details class="source" markdown>\n'
        f"<summary>The same in our reference implementation: {_file(module)}, {lines} lines"
        f"</summary>\n\n{_fence(_file(module), text)}\n\n</details>"
    )


def _fence(title: str, text: str) -> str:
    return f'````python title="{title}"\n{text}\n````'


def _file(module: str) -> str:
    return f"asyncio_reference/{module.replace('.', '/')}.py"


def _split(name: str) -> list[str]:
    """The module, then the definition's path in it; the longest module that there is."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        if SOURCE.joinpath(*parts[:length]).with_suffix(".py").is_file():
            return [".".join(parts[:length]), *parts[length:]]
    raise SnippetError(SOURCE / f"{'/'.join(parts[:-1] or parts)}.py", 0, "no such module")


def _definition(module: str, names: list[str]) -> str:
    path = SOURCE / f"{module.replace('.', '/')}.py"
    text = path.read_text(encoding="utf-8")
    node: ast.Module | ast.stmt = ast.parse(text)
    if not names:
        # The docstring, which every module has.
        assert isinstance(node, ast.Module)
        return "\n".join(text.splitlines()[: node.body[0].end_lineno])
    for depth, name in enumerate(names):
        found = [inner for inner in getattr(node, "body", []) if _name(inner) == name]
        if not found:
            raise SnippetError(path, 0, f"defines no {'.'.join(names[: depth + 1])}")
        # The last one: overloads come before what they describe.
        node = found[-1]
    assert isinstance(node, ast.stmt)
    decorators = getattr(node, "decorator_list", [])
    first = min([node.lineno, *(decorator.lineno for decorator in decorators)])
    return dedent("\n".join(text.splitlines()[first - 1 : node.end_lineno]))


def _name(node: ast.stmt) -> str | None:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return node.name
    return None
