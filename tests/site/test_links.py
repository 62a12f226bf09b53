"""No link or anchor of the built site leads nowhere, and none but a plain link leaves it."""

from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

Pages = dict[str, BeautifulSoup]

# The only hosts a page may link to. Nothing is loaded from any.
LINKED_HOSTS = {"docs.python.org", "peps.python.org", "github.com", "pypi.org"}


def links(pages: Pages) -> list[tuple[str, str]]:
    return [
        (address, str(tag[attribute]))
        for address, page in pages.items()
        for attribute in ("href", "src")
        for tag in page.select(f"[{attribute}]")
    ]


def test_no_broken_links(html: Pages, site: Path) -> None:
    ids = {a: {str(tag["id"]) for tag in page.find_all(id=True)} for a, page in html.items()}
    broken = []
    for address, link in links(html):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        if link.startswith("/"):
            target = normpath(parts.path).lstrip("/") + "/" * parts.path.endswith("/")
        else:
            base = address if address.endswith("/") or not address else "404/../"
            target = normpath(f"/{base}{unquote(parts.path)}").lstrip("/")
            if parts.path.endswith("/") or not parts.path or parts.path in (".", ".."):
                target = f"{target}/" if target else ""
        target = "" if target in ("/", "./") else target
        if not parts.path:
            target = address
        if target in html:
            if parts.fragment and unquote(parts.fragment) not in ids[target]:
                broken.append(f"{address}: {link} (no such anchor)")
        elif not (site / target).is_file():
            broken.append(f"{address}: {link}")

    assert broken == []


def test_links_to_other_hosts(html: Pages) -> None:
    hosts = {
        urlsplit(link).netloc: address
        for address, link in links(html)
        if urlsplit(link).scheme in ("http", "https")
    }
    own = {"runnable-asyncio.github.io", "127.0.0.1:8000", "www.sitemaps.org"}

    assert {host: page for host, page in hosts.items() if host not in LINKED_HOSTS | own} == {}


def test_nothing_is_loaded_from_another_host(html: Pages) -> None:
    loaded = [
        (address, str(tag))
        for address, page in html.items()
        for tag in page.select(
            "script[src], img[src], iframe[src], link[rel~=stylesheet], link[rel~=icon], "
            "link[rel~=preconnect], link[rel~=preload], source[src]"
        )
        if urlsplit(str(tag.get("src") or tag.get("href"))).netloc
    ]

    assert loaded == []
