"""The pages of docs/ as data: where each is published, its title, its description, its text.

Refuses a page without front matter title and description: search results and llms.txt show them.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from snippets import SnippetError
from snippets.pages import DOCS, expand

SECTIONS = {
    "guide": "Guide",
    "reference-implementation": "The reference implementation",
    "functions": "Functions",
    "classes": "Classes",
    "errors": "Errors",
}
"""Folders of pages and the titles of their sections, in reading order."""

FENCE = re.compile(r"^( *)(`{3,}).*?^\1\2$\n?", re.MULTILINE | re.DOTALL)
"""A fence with what it holds."""

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


@dataclass(frozen=True)
class Page:
    """One Markdown page."""

    path: Path
    title: str
    description: str
    body: str

    @property
    def name(self) -> str:
        """`functions/gather`."""
        return self.path.relative_to(DOCS).with_suffix("").as_posix()

    @property
    def url(self) -> str:
        """The address of the page below the site's, such as `functions/gather/`."""
        folder, _, last = self.name.rpartition("/")
        name = folder if last == "index" else self.name
        return f"{name}/" if name else ""

    @property
    def section(self) -> str:
        """The folder, or nothing for a page at the top."""
        return self.name.rpartition("/")[0]

    def expanded(self) -> str:
        """The body with every directive replaced."""
        return "\n".join(expand(self.body.split("\n")))

    def expanded_prose(self) -> str:
        """The same without what stands in fences."""
        return FENCE.sub("", self.expanded())


def read_page(path: Path) -> Page:
    """Raises SnippetError if the front matter lacks what a page needs."""
    text = path.read_text(encoding="utf-8")
    found = _FRONT_MATTER.match(text)
    front: dict[str, Any] = yaml.safe_load(found[1]) if found else {}
    for field in ("title", "description"):
        if not front.get(field):
            raise SnippetError(path, 1, f"no {field} in the front matter")
    return Page(path, front["title"], front["description"], text[found.end() :] if found else text)


def pages() -> list[Page]:
    """Every page that is published, by name."""
    return [
        read_page(path)
        for path in sorted(DOCS.rglob("*.md"))
        if path.relative_to(DOCS).parts[0] not in ("overrides", "publish", "runner")
    ]
