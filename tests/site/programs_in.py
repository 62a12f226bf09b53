"""Reads programs back out of built pages."""

from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

Pages = dict[str, BeautifulSoup]


@dataclass(frozen=True)
class Shown:
    """A program as a reader sees it."""

    page: str
    code: str
    outputs: tuple[str, ...]


def programs(pages: Pages) -> dict[str, list[Shown]]:
    """Every place where a program is shown, by the program's id."""
    found: dict[str, list[Shown]] = {}
    for address, page in pages.items():
        for block in page.select("div.example[data-program]"):
            found.setdefault(str(block["data-program"]), []).append(_shown(address, block))
    return found


def _shown(address: str, block: Tag) -> Shown:
    outputs = tuple(code.get_text() for code in block.select(".output pre code"))
    code = next(
        code.get_text()
        for code in block.select("pre code")
        if not code.find_parent(class_="output")
    )
    return Shown(address, code, outputs)
