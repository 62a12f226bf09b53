"""Programs about asyncio, one per file, and the small package that reads and places them.

`format` and `outputs` read a snippet, `needs` derives what it needs, `observe` runs one and
returns its transcript, `pages` places snippets in Markdown, `inventory` and `statements` hold
what the pages say against the interpreters. Imports go one way: nothing here knows the tests.
"""

from .format import ROOT, Snippet, SnippetError, find, read, write
from .outputs import DEFAULT_VERSION, VERSIONS, Outputs

__all__ = [
    "DEFAULT_VERSION",
    "ROOT",
    "VERSIONS",
    "Outputs",
    "Snippet",
    "SnippetError",
    "find",
    "read",
    "write",
]
