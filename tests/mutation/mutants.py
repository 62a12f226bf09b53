"""Every mutant of the reference that mutmut's operators make, and the order in which to try them.

A mutant is one function with one change. It is known by a digest of what it became, so a verdict
outlives an edit elsewhere in the module. mutmut leaves out annotations, decorated functions but
static and class methods, and what is outside of functions.

Refuses to: write a mutant to disk.
"""

import ast
import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import libcst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import MutationVisitor, deep_replace
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import IgnoredCode

PACKAGE = Path(__file__).parents[2] / "reference_impl" / "src" / "asyncio_reference"


@dataclass(frozen=True)
class Mutant:
    """One change to one function."""

    module: str
    """`net.reader`"""
    path: Path
    function: str
    """`gather`, `Task.cancel`"""
    line: int
    before: str
    after: str
    source: str
    """The whole module, changed."""

    @property
    def key(self) -> str:
        """Tells it from every other."""
        changed = ast.dump(function_in(self.source, self.function, self.line))
        text = f"{self.module} {self.function} {changed}"
        return hashlib.sha256(text.encode()).hexdigest()[:12]


def mutants(path: Path) -> list[Mutant]:
    """Those of one module, in the order of its lines."""
    source = path.read_text(encoding="utf-8")
    wrapper = MetadataWrapper(libcst.parse_module(source))
    visitor: Any = MutationVisitor(mutation_operators, IgnoredCode(set(), set(), set()))
    wrapper.visit(visitor)
    positions = wrapper.resolve(PositionProvider)
    owners = _owners(wrapper.module)
    module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
    found = []
    for mutation in visitor.mutations:
        outer = mutation.contained_by_top_level_function
        if outer not in owners:
            continue
        changed: Any = deep_replace(wrapper.module, mutation.original_node, mutation.mutated_node)
        found.append(
            Mutant(
                module,
                path,
                owners[outer],
                positions[mutation.original_node].start.line,
                _text(mutation.original_node),
                _text(mutation.mutated_node),
                changed.code,
            )
        )
    return found


def _owners(module: libcst.Module) -> dict[libcst.CSTNode, str]:
    """Functions and methods that mutmut looks into, with their qualified names."""
    found: dict[libcst.CSTNode, str] = {}
    for node in module.body:
        if isinstance(node, libcst.FunctionDef):
            found[node] = node.name.value
        elif isinstance(node, libcst.ClassDef):
            for inner in node.body.body:
                if isinstance(inner, libcst.FunctionDef):
                    found[inner] = f"{node.name.value}.{inner.name.value}"
    return found


def _text(node: libcst.CSTNode) -> str:
    return " ".join(libcst.Module([]).code_for_node(node).split())


def function_in(source: str, qualified: str, line: int) -> ast.FunctionDef | ast.AsyncFunctionDef:
    """The function of that name which begins at or last before the line (overloads share one)."""
    owner, _, name = qualified.rpartition(".")
    body: list[ast.stmt] = ast.parse(source).body
    if owner:
        body = next(n.body for n in body if isinstance(n, ast.ClassDef) and n.name == owner)
    found = [
        node
        for node in body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name
    ]
    return max((f for f in found if first_line(f) <= line), key=first_line)


def first_line(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return min([function.lineno, *(d.lineno for d in function.decorator_list)])


def every(modules: list[str]) -> Iterator[Mutant]:
    """All mutants of the modules (of all, if none is named).

    In an order of which every beginning is a fair sample, module by module.
    """
    placed = []
    for path in sorted(PACKAGE.rglob("*.py")):
        found = mutants(path)
        if modules and not (found and any(_is_in(found[0].module, name) for name in modules)):
            continue
        random.Random(path.stem).shuffle(found)
        placed += [((place + 0.5) / len(found), mutant) for place, mutant in enumerate(found)]
    yield from (mutant for _, mutant in sorted(placed, key=lambda pair: pair[0]))


def _is_in(module: str, name: str) -> bool:
    return module == name or module.startswith(f"{name}.")
