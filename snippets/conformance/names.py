"""The names of asyncio that a program uses, read from its source; nothing is run."""

import ast


def asyncio_names(source: str) -> set[str]:
    """Every NAME of `asyncio.NAME` and of `from asyncio import NAME`."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            if isinstance(node.value, ast.Name) and node.value.id == "asyncio":
                names.add(node.attr)
        elif isinstance(node, ast.ImportFrom) and node.module == "asyncio":
            names.update(alias.name for alias in node.names)
    return names
