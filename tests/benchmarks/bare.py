"""The reference without its instruments: each `if installed:` is left out as it is imported.

What they cost when nobody listens is the difference to the reference as it is. Refuses to: write
a file, for the bytecode of what is imported here is nobody else's.
"""

import ast
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType, ModuleType
from typing import Any

PACKAGE = "asyncio_reference"


class _Silent(ast.NodeTransformer):
    def visit_If(self, node: ast.If) -> ast.stmt:
        self.generic_visit(node)
        asks = isinstance(node.test, ast.Name) and node.test.id == "installed"
        return ast.copy_location(ast.Pass(), node) if asks else node


class _Loader(SourceFileLoader):
    def get_code(self, fullname: str) -> CodeType:
        tree = _Silent().visit(ast.parse(self.get_data(self.path), self.path))
        code: Any = compile(tree, self.path, "exec")
        return code  # type: ignore[no-any-return]


class _Finder:
    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name.partition(".")[0] != PACKAGE:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and spec.origin:
            spec.loader = _Loader(name, spec.origin)
        return spec


def install() -> None:
    """Before the first import of the package."""
    sys.meta_path.insert(0, _Finder)
