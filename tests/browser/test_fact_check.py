"""The table of statements: what is false comes first, and a reader can narrow it down."""

import pytest
from playwright.sync_api import Locator, Page, expect

ORDER = ["false", "imprecise", "version", "true"]


@pytest.fixture
def rows(page: Page) -> Locator:
    page.goto("fact-check/")
    expect(page.get_by_role("search", name="Statements")).to_be_visible()
    return page.locator(".ledger tbody tr")


def verdicts(rows: Locator) -> list[str]:
    """Of the rows in sight."""
    found: list[str] = rows.evaluate_all(
        "(rows) => rows.filter((r) => r.checkVisibility()).map((r) => r.cells[0].innerText.trim())"
    )
    return found


def test_false_comes_first(rows: Locator) -> None:
    shown = verdicts(rows)

    assert len(shown) == rows.count()
    assert shown == sorted(shown, key=ORDER.index)


def test_by_verdict(page: Page, rows: Locator) -> None:
    for verdict in ORDER[1:]:
        page.get_by_role("checkbox", name=verdict).uncheck()
    shown = verdicts(rows)

    assert set(shown) == {"false"}
    expect(page.locator(".ledger-filter output")).to_have_text(
        f"{len(shown)} of {rows.count()} statements"
    )


def test_by_words(page: Page, rows: Locator) -> None:
    everything = rows.count()
    page.get_by_role("searchbox").fill("gather return_exceptions")
    shown = verdicts(rows)
    assert 0 < len(shown) < everything

    page.get_by_role("searchbox").fill("no such words at all")
    assert verdicts(rows) == []

    page.get_by_role("searchbox").fill("")
    assert len(verdicts(rows)) == everything


def test_a_link_to_a_statement_shows_it(page: Page) -> None:
    page.goto("fact-check/#gather-11")

    expect(page.locator("#gather-11")).to_be_in_viewport()


def test_it_survives_instant_navigation(page: Page, rows: Locator) -> None:
    tabs = page.locator(".md-tabs")
    tabs.get_by_role("link", name="Guide").click()
    expect(page.locator("h1")).to_contain_text("Guide")
    tabs.get_by_role("link", name="Evidence").click()
    expect(page.locator("h1")).to_contain_text("How we know")
    page.locator(".md-sidebar--primary").get_by_role("link", name="Fact check").click()
    expect(page.locator("h1")).to_contain_text("Fact check")

    expect(page.get_by_role("search", name="Statements")).to_have_count(1)
