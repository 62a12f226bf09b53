"""Every built page carries the Content Security Policy, and nothing that it would refuse."""

import base64
import hashlib

from bs4 import BeautifulSoup, Tag
from programs_in import Pages

Directives = dict[str, list[str]]

# All but script-src, which names the digests of the theme's own scripts as well.
EXPECTED = {
    "default-src": ["'self'"],
    "worker-src": ["'self'"],
    "connect-src": ["'self'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "object-src": ["'none'"],
    "base-uri": ["'self'"],
    "form-action": ["'self'"],
}
SCRIPTS = ["'self'", "'wasm-unsafe-eval'"]
DATA = {"application/json", "application/ld+json"}


def policies(page: BeautifulSoup) -> list[Tag]:
    return [
        meta
        for meta in page.find_all("meta", attrs={"http-equiv": True})
        if str(meta["http-equiv"]).lower() == "content-security-policy"
    ]


def directives(meta: Tag) -> Directives:
    """Of the first of each name, as a browser reads them."""
    found: Directives = {}
    for text in str(meta["content"]).split(";"):
        name, *sources = text.split()
        found.setdefault(name, sources)
    return found


def digests(page: BeautifulSoup) -> set[str]:
    """Of the scripts that stand in the page."""
    texts = [
        script.get_text()
        for script in page.find_all("script", src=False)
        if script.get("type") not in DATA
    ]
    return {
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
        for text in texts
    }


def test_every_page_has_the_same_policy_and_it_is_strict(html: Pages) -> None:
    everywhere = set().union(*map(digests, html.values()))
    assert 0 < len(everywhere) < 10
    for address, page in html.items():
        metas = policies(page)
        assert len(metas) == 1, address
        found = directives(metas[0])
        scripts = found.pop("script-src")
        assert found == EXPECTED, address
        assert scripts[:2] == SCRIPTS, address
        assert sorted(scripts[2:]) == sorted(everywhere), address


def test_the_policy_comes_before_what_it_binds(html: Pages) -> None:
    for address, page in html.items():
        (meta,) = policies(page)
        assert meta.parent, address
        assert meta.parent.name == "head", address
        assert meta.find_all_previous(["script", "link", "style", "img"]) == [], address


def test_no_page_holds_what_the_policy_would_refuse(html: Pages) -> None:
    for address, page in html.items():
        handlers = [
            f"{tag.name} {name}"
            for tag in page.find_all(True)
            for name in tag.attrs
            if name.lower().startswith("on")
        ]
        assert handlers == [], address
        links = page.find_all(href=True)
        scripted = [tag for tag in links if str(tag["href"]).lower().startswith("javascript:")]
        assert scripted == [], address
        loaded = [str(tag["src"]) for tag in page.find_all(src=True)]
        assert [source for source in loaded if "//" in source] == [], address
