"""Every page: nothing from another host, no error in the console, no sideways scroll, no weight."""

import gzip
from urllib.parse import urlsplit

import pytest
from browsers import KINDS, WIDTHS
from playwright.sync_api import ConsoleMessage, Error, Page, Response

FIRST_VISIT = 250_000  # bytes, compressed


def test_every_page_is_quiet_and_fits(page: Page, base: str, addresses: list[str]) -> None:
    hosts: set[str] = set()
    errors: list[str] = []
    wide: list[str] = []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("pageerror", lambda error: errors.append(f"{page.url}: {error}"))
    page.on("console", lambda message: errors.extend(_complaint(message, page.url)))

    for address in addresses:
        page.set_viewport_size({"width": WIDTHS["desktop"], "height": 900})
        page.goto(address)
        for width in WIDTHS.values():
            page.set_viewport_size({"width": width, "height": 900})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append(f"{address} at {width}")

    assert len(addresses) >= 2
    assert hosts - {""} == {urlsplit(base).netloc}
    assert errors == []
    assert wide == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_first_visit_is_light(page: Page, kind: str) -> None:
    weights: dict[str, int] = {}
    page.on("response", lambda response: weights.update(_weight(response)))
    page.goto(KINDS[kind])
    page.wait_for_load_state("networkidle")

    assert sum(weights.values()) <= FIRST_VISIT, weights
    assert not [url for url in weights if "search_index" in url]


def test_a_shared_link_has_a_face(page: Page, base: str) -> None:
    page.goto(KINDS["function"])
    meta = dict(
        page.locator("meta[property], meta[name]").evaluate_all(
            "(tags) => tags.map((tag) => [tag.getAttribute('property') || tag.name, tag.content])"
        )
    )

    assert meta["og:title"] == "asyncio.gather"
    assert meta["og:description"] == meta["description"]
    assert meta["og:url"].endswith("/functions/gather/")
    assert meta["twitter:card"] == "summary_large_image"
    image = page.request.get(base + urlsplit(meta["og:image"]).path.lstrip("/"))
    assert image.ok
    assert len(image.body()) <= 60_000


def test_a_wrong_address_leads_on(page: Page) -> None:
    response = page.goto("functions/asyncio.waitfor.html")
    assert response is not None
    assert response.status == 404
    page.get_by_text("Did you mean").get_by_role("link", name="wait_for").click()

    page.wait_for_url("**/functions/wait_for/")


def test_nothing_is_near_a_wild_address(page: Page) -> None:
    page.goto("wp-admin/setup.php")

    assert page.get_by_text("Did you mean").count() == 0
    assert page.locator("article").get_by_role("link", name="Fact check").is_visible()


def _complaint(message: ConsoleMessage, url: str) -> list[str]:
    """What a page complains of, but for the one 404 that is asked for."""
    if message.type not in ("error", "warning") or url.endswith(KINDS["404"]):
        return []
    return [f"{url}: {message.text}"]


def _weight(response: Response) -> dict[str, int]:
    try:
        return {response.url: len(gzip.compress(response.body()))}
    except Error:
        return {}  # a redirection has no body
