"""Every mutant of the reference that mutmut's operators make, and the order in which to try them.

A mutant is one function with one change. It is known by a digest of what it became, so a verdict
outlives an edit elsewhere in the module. mutmut leaves out annotations, decorated functions but
static and class methods, and what is outside of functions.

Refuses to: write a mutant to disk.
"""

import hashlib
import random
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
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
    first: int
    """The line on which the function begins, its decorators included."""
    line: int
    column: int
    before: str
    after: str
    whole: str
    """The source of the function as it is, as at the top of a module."""
    change: Callable[[], str]
    """Makes the changed source."""

    @property
    def key(self) -> str:
        """Tells it from every other."""
        place = f"{self.line - self.first}:{self.column}"
        text = "\0".join([self.module, self.function, self.whole, place, self.before, self.after])
        return hashlib.sha256(text.encode()).hexdigest()[:12]

    def placed(self, source: str) -> str:
        """The function's source as a module that has it on the same lines, in its class."""
        owner = self.function.rpartition(".")[0]
        if not owner:
            return "\n" * (self.first - 1) + source
        return "\n" * (self.first - 2) + f"class {owner}:\n" + textwrap.indent(source, "    ")


def mutants(path: Path) -> list[Mutant]:
    """Those of one module, in the order of its lines."""
    wrapper = MetadataWrapper(libcst.parse_module(path.read_text(encoding="utf-8")))
    visitor: Any = MutationVisitor(mutation_operators, IgnoredCode(set(), set(), set()))
    wrapper.visit(visitor)
    positions: Any = wrapper.resolve(PositionProvider)
    owners = _owners(wrapper.module)
    texts = {node: _source(node) for node in owners}
    module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
    found = []
    for mutation in visitor.mutations:
        outer = mutation.contained_by_top_level_function
        if outer not in owners:
            continue
        start = positions[mutation.original_node].start
        found.append(
            Mutant(
                module,
                path,
                owners[outer],
                min(positions[one].start.line for one in (outer, *outer.decorators)),
                start.line,
                start.column,
                _text(mutation.original_node),
                _text(mutation.mutated_node),
                texts[outer],
                partial(_changed, outer, mutation.original_node, mutation.mutated_node),
            )
        )
    return found


def _changed(outer: Any, before: Any, after: Any) -> str:
    return _source(deep_replace(outer, before, after))


def _source(function: Any) -> str:
    """Without the empty lines and comments above it."""
    text: str = libcst.Module([]).code_for_node(function.with_changes(leading_lines=()))
    return text


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


def every(modules: list[str], share: float = 1.0, after: float = 0.0) -> Iterator[Mutant]:
    """All mutants of the modules (of all, if none is named), or a share of each module's.

    In an order of which every piece is a fair sample, module by module: that from `after` to
    `share` has nothing in common with that before.
    """
    placed = []
    for path in sorted(PACKAGE.rglob("*.py")):
        module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        if modules and not any(_is_in(module, name) for name in modules):
            continue
        found = mutants(path)
        random.Random(path.stem).shuffle(found)
        placed += [((place + 0.5) / len(found), mutant) for place, mutant in enumerate(found)]
    placed.sort(key=lambda pair: pair[0])
    yield from (mutant for place, mutant in placed if after < place <= share)


def _is_in(module: str, name: str) -> bool:
    return module == name or module.startswith(f"{name}.")
