"""Whoever types the name of a subject into the search finds its page first."""

from pathlib import Path

import pytest
from browsers import KINDS, WIDTHS
from playwright.sync_api import Page, expect


def spellings(name: str) -> list[str]:
    """`wait_for`, `asyncio.wait_for`, `wait for`, `asyncio wait for`."""
    words = name.replace("_", " ")
    return sorted({name, f"asyncio.{name}", words, f"asyncio {words}"})


@pytest.fixture
def searched(page: Page) -> Page:
    page.goto(KINDS["home"])
    page.keyboard.press("/")
    return page


def test_the_name_of_a_subject_finds_it_first(searched: Page, built: Path) -> None:
    subjects = [
        path.parent.relative_to(built)
        for kind in ("functions", "classes", "errors")
        for path in sorted(built.glob(f"{kind}/*/index.html"))
    ]
    wrong = []
    for subject in subjects:
        address = f"{subject.as_posix()}/"
        for typed in spellings(subject.name):
            found = first_result(searched, typed)
            if found != address:
                wrong.append(f"{typed}: {found} instead of {address}")

    assert len(subjects) >= 29
    assert wrong == []


@pytest.mark.parametrize("width", ["phone", "desktop"])
def test_what_is_typed_right_after_the_key_is_searched(page: Page, width: str) -> None:
    page.set_viewport_size({"width": WIDTHS[width], "height": 900})
    page.goto(KINDS["function"])
    page.wait_for_selector("html.js header button[for=__drawer]", state="attached")
    page.keyboard.press("/")
    page.keyboard.type("shield")

    expect(page.locator(".md-search__input")).to_have_value("shield")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def test_nonsense_finds_nothing(searched: Page) -> None:
    searched.keyboard.type("xyzzyplugh")

    expect(searched.locator(".md-search-result__meta")).to_have_text("No matching documents")


def first_result(page: Page, typed: str) -> str:
    """The address of the first page found, below the site's."""
    box = page.locator(".md-search__input")
    results = page.locator(".md-search-result__item")
    box.fill("")
    box.press("End")  # Material looks when a key goes up
    expect(results).to_have_count(0)
    box.fill(typed)
    box.press("End")
    first = results.first.locator("a").first
    link = first.get_attribute("href") or ""
    return link.split("?")[0].split("#")[0].removeprefix(page.url.split("?")[0])


def test_the_index_waits_for_a_reader_who_searches(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(KINDS["function"])
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if url.endswith("search_index.json")] == []

    with page.expect_request("**/search/search_index.json"):
        page.locator(".md-search__input").hover()
