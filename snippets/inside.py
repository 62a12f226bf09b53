"""The reference implementation's source for a page: definitions, extracted by name.

    <!-- source combining._GatheringFuture combining.gather -->

A name is MODULE.DEFINITION below reference_impl/src/asyncio_reference. What is shown is the file's
own text, so a page cannot drift from the code. Refuses a name that is not there.
"""

import ast

from .format import ROOT, SnippetError

SOURCE = ROOT.parent / "reference_impl" / "src" / "asyncio_reference"


def source(request: str, level: int) -> str:
    """`<!-- source … -->`: the definitions, folded, one fence per module."""
    modules: dict[str, list[str]] = {}
    for name in request.split():
        module, _, definition = name.rpartition(".")
        modules.setdefault(module, []).append(_definition(module, definition))
    blocks = [_block(module, "\n\n\n".join(texts)) for module, texts in modules.items()]
    return "\n\n".join(blocks)


def _block(module: str, text: str) -> str:
    file = f"asyncio_reference/{module.replace('.', '/')}.py"
    lines = text.count("\n") + 1
    return (
        f'<details class="source" markdown>\n'
        f"<summary>The same in our reference implementation: {file}, {lines} lines</summary>\n\n"
        f'````python title="{file}"\n{text}\n````\n\n</details>'
    )


def _definition(module: str, name: str) -> str:
    path = SOURCE / f"{module.replace('.', '/')}.py"
    if not path.is_file():
        raise SnippetError(path, 0, "no such module")
    text = path.read_text(encoding="utf-8")
    found = [node for node in ast.parse(text).body if _name(node) == name]
    if not found:
        raise SnippetError(path, 0, f"defines no {name}")
    # The last one: overloads come before what they describe.
    node = found[-1]
    decorators = getattr(node, "decorator_list", [])
    first = min([node.lineno, *(decorator.lineno for decorator in decorators)])
    return "\n".join(text.splitlines()[first - 1 : node.end_lineno])


def _name(node: ast.stmt) -> str | None:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return node.name
    return None
