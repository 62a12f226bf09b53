"""The conformance page: every cell without a script, and a filter that a keyboard can use."""

import pytest
from playwright.sync_api import Locator, Page, expect

GATHER = "functions/gather"


@pytest.fixture
def form(page: Page) -> Locator:
    page.goto("conformance/")
    found = page.get_by_role("search", name="Cells")
    expect(found).to_be_visible()
    return found


def said(page: Page) -> list[str]:
    """What stands in the rows in sight; not by its layout, which waits until it is scrolled to."""
    return rows(page).locator("td:not([hidden])").all_text_contents()


def rows(page: Page) -> Locator:
    return page.locator(".cells tbody tr").locator("visible=true")


def test_by_subject_implementation_and_verdict(page: Page, form: Locator) -> None:
    form.get_by_label("Subject").select_option(GATHER)
    expect(page.locator(".conformance").locator("visible=true")).to_have_count(1)
    form.get_by_label("Implementation").select_option("stdlib")
    expect(page.locator(".cells thead th").locator("visible=true")).to_have_text(
        ["Program", "stdlib"]
    )
    everything = rows(page).count()
    form.get_by_label("Verdict").select_option("differs")
    some = rows(page).count()

    assert 0 < some < everything
    for text in said(page):
        assert "differs" in text
    expect(form.locator("output")).to_contain_text(f"cells of {some} programs")


def test_by_python(page: Page, form: Locator) -> None:
    form.get_by_label("Python or browser").select_option("3.11")
    form.get_by_label("Verdict").select_option("not available")
    form.get_by_label("Implementation").select_option("stdlib")

    for text in said(page):
        assert "not available 3.11" in text


def test_with_the_keyboard(page: Page, form: Locator) -> None:
    form.get_by_label("Subject").focus()
    page.keyboard.type("gather")
    page.keyboard.press("Tab")
    expect(form.get_by_label("Implementation")).to_be_focused()

    expect(page.locator(".conformance").locator("visible=true")).to_have_count(1)
    assert page.evaluate("location.search") == "?subject=functions%2Fgather"


def test_a_badge_leads_to_its_cells(page: Page) -> None:
    page.goto(f"{GATHER}/")
    page.locator(".facts .badge", has_text="reference 3.11").click()
    expect(page.get_by_role("search", name="Cells").get_by_label("Subject")).to_have_value(GATHER)

    expect(page.locator(".conformance").locator("visible=true")).to_have_count(1)
    expect(page.locator(f"[id='{GATHER}']")).to_be_in_viewport()


def test_a_cell_leads_to_what_was_printed(page: Page) -> None:
    page.goto(f"conformance/?subject={GATHER}")
    link = rows(page).first.get_by_role("link", name="3.12").first
    target = str(link.get_attribute("href")).partition("#")[2]
    link.click()

    expect(page.locator(f"[id='{target}']")).to_be_in_viewport()
    expect(page.locator(f"[id='{target}'] pre")).to_be_visible()


def test_without_a_script(page: Page, plain: Page) -> None:
    plain.goto("conformance/")
    page.goto("conformance/")
    cells = "(cells) => cells.map((cell) => cell.textContent)"

    assert plain.locator("article td").evaluate_all(cells) == page.locator(
        "article td"
    ).evaluate_all(cells)
    plain.goto(f"{GATHER}/")
    plain.locator(".facts .badge").first.click()
    expect(plain.locator(f"[id='{GATHER}']")).to_be_in_viewport()
