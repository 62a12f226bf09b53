"""The blocks a page places one by one: a program with its transcript, the facts of a name.

Everything comes out as Markdown. A program's block is `<div class="example" data-program=ID>`
around its code and its output: the place where an embed can run it.
"""

import re
from pathlib import Path

from .format import ROOT, Snippet, SnippetError, find, read
from .needs import NEEDS, needs
from .records import EARLIEST, find_name, span
from .timeline import timeline

PITFALL = "9_"

# What a program needs is said where it matters to somebody who copies it.
NEED_NOTES = {
    "threads": "threads",
    "network": "sockets",
    "processes": "subprocesses",
    "signals": "signals",
}


def example(id_: str, level: int) -> str:
    """One program: heading, prose, code, output. `level` is that of the heading above it."""
    path = ROOT / f"{id_}.py"
    if not path.is_file():
        raise SnippetError(path, 0, "no such program")
    return _block(read(path), level + 1)


def examples(folder: str, level: int) -> str:
    """The programs of a folder itself, but for its pitfalls, in order."""
    return _blocks([path for path in _own(folder) if not path.name.startswith(PITFALL)], level)


def pitfalls(folder: str, level: int) -> str:
    """The programs of a folder whose number is 9."""
    found = [path for path in _own(folder) if path.name.startswith(PITFALL)]
    if not found:
        raise SnippetError(ROOT / folder, 0, "has no pitfalls (9_….py)")
    return _blocks(found, level)


def anchor(id_: str) -> str:
    """The id of a program's heading on its page: `cancel-delivered-at-the-next-await`."""
    inner = "/".join(id_.split("/")[2:])
    *folders, stem = inner.split("/")
    return "-".join([*folders, stem.partition("_")[2]]).replace("_", "-")


def page_of(id_: str) -> str:
    """The page of a program, below docs/, without `.md`: `functions/gather`."""
    return "/".join(id_.split("/")[:2])


def facts(request: str, level: int) -> str:
    """What the inventory knows of a name, then rows of the page's own (`Label: Markdown`).

    A row of the page's own takes the place of a recorded one with the same label.
    """
    dotted, _, own = request.partition("\n")
    rows = dict(_recorded(dotted)) if dotted.startswith("asyncio.") else {}
    for line in filter(str.strip, own.split("\n")):
        label, _, text = line.partition(":")
        rows[label.strip()] = text.strip()
    if proof := _proof(dotted):
        rows["Proof"] = proof
    listed = "\n\n".join(f"{label}\n:   {text}" for label, text in rows.items())
    # A heading cannot carry `__aenter__` in its id: Markdown takes the underscores for emphasis.
    id_ = f' id="{dotted}"' if dotted.endswith("__") else ""
    return f'<div class="facts"{id_} markdown>\n\n{listed}\n\n</div>'


def _proof(dotted: str) -> str:
    """Badges of the page's programs, below the facts of the name that it is about."""
    from .conformance.badges import badges

    name = dotted.removeprefix("asyncio.")
    for page in () if "." in name else (ROOT.parent / "docs").glob(f"*/{name}.md"):
        return badges(f"{page.parent.name}/{name}")
    return ""


def _recorded(dotted: str) -> list[tuple[str, str]]:
    name = find_name(dotted)
    rows = []
    signatures = name.signatures()
    if signatures:
        shown = [f"`{signatures[0][1]}`"]
        shown += [f"`{signature}` on {span(versions)}" for versions, signature in signatures[1:]]
        rows.append(("Signature", "<br>".join(shown)))
    if "module" in name.newest:
        rows.append(("Module", f"`{name.newest['module']}`"))
    rows.append(("Kind", name.newest["kind"]))
    if "bases" in name.newest:
        bases = name.newest["bases"] or ["object"]
        rows.append(("Bases", ", ".join(f"`{base}`" for base in bases)))
    since = name.since or _oldest_version(dotted) or f"{EARLIEST} or earlier"
    return [*rows, ("Since", f"Python {since}")]


def _oldest_version(dotted: str) -> str | None:
    """The version in the last row of the history on the name's own page."""
    for page in (ROOT.parent / "docs").glob(f"*/{dotted.removeprefix('asyncio.')}.md"):
        history = page.read_text(encoding="utf-8").partition("## Version history")[2]
        versions = re.findall(r"^\| (3\.[\d.]+) ", history.partition("\n## ")[0], re.MULTILINE)
        return versions[-1] if versions else None
    return None


def _own(folder: str) -> list[Path]:
    return [path for path in find(folder) if path.parent == ROOT / folder]


def _blocks(paths: list[Path], level: int) -> str:
    return "\n\n".join(_block(read(path), level + 1) for path in paths)


def _block(snippet: Snippet, level: int) -> str:
    parts = [f"{'#' * level} {snippet.heading} {{ #{anchor(snippet.id)} }}"]
    if snippet.prose:
        parts.append(snippet.prose)
    needed = needs(snippet.source)
    noted = [NEED_NOTES[need] for need in NEEDS if need in needed and need in NEED_NOTES]
    parts += [
        f'<div class="example" data-program="{snippet.id}" data-needs="{" ".join(noted)}"'
        " markdown>",
        _fence("python", snippet.code, f'title="{snippet.id}.py"'),
        _outputs(snippet),
        *filter(None, [timeline(snippet.id)]),
        "</div>",
    ]
    return "\n\n".join(parts)


def _outputs(snippet: Snippet) -> str:
    groups = snippet.outputs.groups()
    if len(groups) == 1:
        return _output(groups[0][1], "Output")
    tabs = []
    for versions, text in groups:
        inner = _output(text, f"Output on Python {span(versions)}").replace("\n", "\n    ")
        tabs.append(f'=== "Python {span(versions)}"\n\n    {inner}')
    return "\n\n".join(tabs)


def _output(text: str, title: str) -> str:
    return _fence("{ .text .output", text or "(nothing)\n", f'title="{title}" }}')


def _fence(language: str, text: str, options: str) -> str:
    return f"````{language} {options}\n{text}````"
