"""A Content Security Policy in the head of every page: what a page may load, run and talk to.

Scripts are the site's own files and the few that the theme writes into its pages, named by their
digests; no other text ever becomes a script. The policy is the same on every page, since instant
navigation keeps the document and swaps what is in it. Styles may stand in attributes: drawings
and the editor set them. A host that can send headers should send this one as a header as well.
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
_ELSEWHERE = re.compile(r"\bsrc=|\btype=\"?(?!module|text/javascript)[\w/+-]+")
_META = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_CHARSET = re.compile(r"<meta charset=[^>]*>")


def write_policy(folder: Path) -> int:
    """Put the policy into every page below `folder`; the number of pages."""
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))}
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(pages.values())}">'
    for path, html in pages.items():
        if found := _META.search(html):
            changed = html.replace(found[0], meta)
        else:
            changed = _CHARSET.sub(lambda charset: charset[0] + meta, html, count=1)
            if changed == html:
                raise ValueError(f"{path}: no place for a policy: <meta charset> is missing")
        path.write_text(changed, encoding="utf-8")
    return len(pages)


def policy(pages: Iterable[str]) -> str:
    """The policy under which these pages work."""
    digests = sorted({_digest(text) for html in pages for text in inline_scripts(html)})
    return "; ".join(
        [
            "default-src 'self'",
            " ".join(["script-src 'self' 'wasm-unsafe-eval'", *digests]),
            "worker-src 'self'",
            "connect-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
        ]
    )


def inline_scripts(html: str) -> list[str]:
    """The texts of a page that a browser runs."""
    return [s["text"] for s in _SCRIPT.finditer(html) if not _ELSEWHERE.search(s["attributes"])]


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
