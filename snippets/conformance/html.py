"""Small pieces of HTML that the conformance pages share. Text goes in escaped."""

import re
from html import escape

from ..format import Snippet

_CODE = re.compile(r"`([^`]+)`")


def inline(text: str) -> str:
    """A heading's Markdown as HTML: code, and nothing else, is marked up in one."""
    return _CODE.sub(r"<code>\1</code>", escape(text, quote=False))


def address(snippet: Snippet) -> str:
    """Where the program stands, seen from a page at the top of the site."""
    from ..blocks import anchor, page_of

    page = page_of(snippet.id)
    return (
        f"../#{anchor(snippet.id)}" if page == "guide/home" else f"../{page}/#{anchor(snippet.id)}"
    )


def plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
