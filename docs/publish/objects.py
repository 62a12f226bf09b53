"""objects.inv: lets other projects' Sphinx and mkdocstrings link to every documented name.

A documented name is a heading with the name's own id, `### cancel { #asyncio.Task.cancel }`, or
the facts of a special method, which carry the id themselves.
"""

import re
from pathlib import Path

import sphobjinv

from .source import Page, pages

_NAMED = re.compile(
    r"^#+ .*\{ #((?:asyncio\.)?[A-Za-z_][\w.]*) \}$|^<!-- facts (\S+__)\s", re.MULTILINE
)
_ROLES = {"functions": "function", "classes": "class", "errors": "exception"}


def objects(page: Page) -> list[sphobjinv.DataObjStr]:
    """The names that a page documents."""
    if page.section not in _ROLES:
        return []
    found = []
    for name in ("".join(names) for names in _NAMED.findall(page.body)):
        inner = name.removeprefix(f"asyncio.{page.path.stem}").removeprefix(page.path.stem)
        role = "method" if inner.startswith(".") else _ROLES[page.section]
        found.append(
            sphobjinv.DataObjStr(
                name=name, domain="py", role=role, priority="1", uri=f"{page.url}#$", dispname="-"
            )
        )
    return found


def write_objects(folder: Path, name: str) -> int:
    """Write objects.inv below the built site's folder; returns how many names it holds."""
    inventory = sphobjinv.Inventory()
    inventory.project = name
    inventory.version = ""
    for page in pages():
        inventory.objects += objects(page)
    text = inventory.data_file(contract=True)
    sphobjinv.writebytes(str(folder / "objects.inv"), sphobjinv.compress(text))
    return len(inventory.objects)
