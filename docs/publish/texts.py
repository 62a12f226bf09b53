"""Pages as plain Markdown: one `index.md` beside every `index.html`, llms.txt, llms-full.txt.

The text is what the page shows: directives expanded, layout (wrappers, attributes, tabs)
and pictures taken out, links made absolute so that a text works wherever it is read.
"""

import re
from pathlib import Path
from posixpath import normpath

from .source import FENCE, SECTIONS, Page, pages

_WRAPPER = re.compile(r"^</?(?:div|section|details)\b[^>]*>\n", re.MULTILINE)
_HTML_ONLY = re.compile(r'^<div class="[^"]*\bhtml-only\b.*?^</div>\n', re.MULTILINE | re.DOTALL)
_PICTURE = re.compile(r"^<figure\b.*\n", re.MULTILINE)  # a timeline with its table, in one line
_ATTRIBUTES = re.compile(r"^(#{1,6} .*?) \{ #[^}]+ \}$", re.MULTILINE)
_OUTPUT = re.compile(r"^(\s*`{3,})\{ \.text \.output (title=\"[^\"]*\") \}$", re.MULTILINE)
_TAB = re.compile(r'^=== "[^"]*"\n\n((?:    .*\n|\n)+)', re.MULTILINE)
_TAG = re.compile(r"</?(?:a|span|small|summary|details)\b[^>]*>")
_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)\s#]*?)(?:\.md)?(#[^)]*)?\)")
_BLANKS = re.compile(r"\n{3,}")


def plain(page: Page, site: str) -> str:
    """The page as Markdown, for people and programs that read text. `site` ends with a slash."""
    text = _HTML_ONLY.sub("", page.expanded() + "\n")
    text = _TAB.sub(lambda tab: re.sub(r"^    ", "", tab[1], flags=re.MULTILINE), text)
    text = _OUTPUT.sub(r"\1text \2", text)
    parts, start = [], 0
    for fence in FENCE.finditer(text):
        parts += [_plain_prose(text[start : fence.start()], page, site), fence[0]]
        start = fence.end()
    return "".join([*parts, _plain_prose(text[start:], page, site)]).strip() + "\n"


def _plain_prose(text: str, page: Page, site: str) -> str:
    text = _PICTURE.sub("", text)
    text = _WRAPPER.sub("", text)
    text = _ATTRIBUTES.sub(r"\1", text)
    text = _TAG.sub("", text).replace("<br>", ", ")
    text = _LINK.sub(lambda link: _absolute(link, page, site), text)
    return _BLANKS.sub("\n\n", text)


def _absolute(link: re.Match[str], page: Page, site: str) -> str:
    target = normpath(f"{page.section}/{link[1]}").lstrip("/")
    if link[0].split("#")[0].rstrip(")").endswith(".md"):
        target = re.sub(r"(^|/)index$", "", target)
        target = f"{target}/" if target not in ("", ".") else ""
    return f"]({site}{target}{link[2] or ''})"


def write_texts(folder: Path, site: str, name: str, summary: str) -> list[Path]:
    """Write all texts below the built site's folder and return their paths."""
    written = []
    everything = [f"# {name}\n\n> {summary}\n"]
    index = [f"# {name}\n\n> {summary}\n"]
    sections: dict[str, list[Page]] = {}
    for page in pages():
        text = plain(page, site)
        path = folder / page.url / "index.md"
        path.write_text(text, encoding="utf-8")
        written.append(path)
        sections.setdefault(page.section, []).append(page)
    for folder_name, title in {**SECTIONS, "": "More"}.items():
        listed = sections.get(folder_name, [])
        if not listed:
            continue
        index.append(f"## {title}\n")
        for page in listed:
            index.append(f"- [{page.title}]({site}{page.url}index.md): {page.description}")
            everything.append((folder / page.url / "index.md").read_text(encoding="utf-8"))
        index.append("")
    for file, parts in {"llms.txt": index, "llms-full.txt": everything}.items():
        (folder / file).write_text("\n".join(parts), encoding="utf-8")
        written.append(folder / file)
    return written
