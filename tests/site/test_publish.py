"""What stands beside the HTML: texts for reading and machines, the inventory of names."""

import hashlib
import json
import re
from pathlib import Path

import sphobjinv
from programs_in import Pages

from docs.publish.source import FENCE, pages
from docs.publish.texts import plain
from snippets import find, read
from snippets.tables import KINDS, subject_pages

SITE = "https://site.example/"


def test_every_page_has_its_text(site: Path) -> None:
    missing = [page.url for page in pages() if not (site / page.url / "index.md").is_file()]

    assert missing == []


def test_texts_hold_programs_and_no_layout() -> None:
    for page in pages():
        text = plain(page, SITE)
        prose = FENCE.sub("", text)
        assert "<!--" not in prose, page.name
        assert re.findall("<(?:div|figure|svg|details)\\b", prose) == [], page.name
        assert "{ #" not in prose, page.name
        assert "\n=== " not in prose, page.name
    everything = "".join(plain(page, SITE) for page in pages())
    assert [read(path).id for path in find() if read(path).code not in everything] == []


def test_links_in_texts_work_anywhere() -> None:
    for page in pages():
        prose = FENCE.sub("", plain(page, SITE))
        links = re.findall(r"\]\(([^)]+)\)", prose)
        assert [link for link in links if not link.startswith(("https://", "#"))] == [], page.name
        own = {page.url for page in pages()}
        targets = [link.removeprefix(SITE).partition("#")[0] for link in links if SITE in link]
        assert [t for t in targets if t not in own and "." not in t] == [], page.name


def test_llms_texts(site: Path) -> None:
    index = (site / "llms.txt").read_text(encoding="utf-8")
    everything = (site / "llms-full.txt").read_text(encoding="utf-8")

    assert index.startswith("# Runnable asyncio\n\n> ")
    for page in pages():
        assert f"/{page.url}index.md): {page.description}" in index
    for path in find():
        assert read(path).code in everything


def test_objects_inventory_holds_every_documented_name(site: Path, html: Pages) -> None:
    inventory = sphobjinv.Inventory(str(site / "objects.inv"))
    names = {item.name: item for item in inventory.objects}

    for kind in KINDS:
        for page in subject_pages(kind):
            name = page.stem if f"asyncio.{page.stem}" not in names else f"asyncio.{page.stem}"
            assert name in names, page.stem
    assert names["asyncio.Task.cancel"].role == "method"
    assert names["asyncio.gather"].role == "function"
    for item in inventory.objects:
        address, _, anchor = item.uri_expanded.partition("#")
        assert html[address].find(id=anchor), item.name


def test_sitemap_and_canonical_links(site: Path, html: Pages) -> None:
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    for page in pages():
        canonical = html[page.url].select_one("link[rel=canonical]")
        assert f"/{page.url}</loc>" in sitemap
        assert canonical
        assert str(canonical["href"]).endswith(f"/{page.url}")


def test_what_a_page_loads_is_named_by_what_is_in_it(site: Path, html: Pages) -> None:
    addresses = {
        str(tag.get("src") or tag["href"])
        for page in html.values()
        for tag in page.select("script[src], link[rel=stylesheet]")
    }
    files = {address[address.index("assets/") :] for address in addresses}

    assert any(file.startswith("assets/runner/page.") for file in files)
    for file in files:
        assert (site / file).is_file()
        assert re.search(r"\.[0-9a-f]{8}\.(min\.)?(js|css)$", file), file


def test_the_reference_is_there_for_any_pyodide(site: Path) -> None:
    lock = json.loads((site / "wheel/pyodide-lock.json").read_text(encoding="utf-8"))
    entry = lock["packages"]["asyncio-reference"]
    wheel = (site / "wheel" / entry["file_name"].rpartition("/")[2]).read_bytes()

    assert entry["sha256"] == hashlib.sha256(wheel).hexdigest()
