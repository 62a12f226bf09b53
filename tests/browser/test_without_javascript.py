"""The pages are whole without JavaScript: programs, outputs, tables, versions, ways on."""

import pytest
from browsers import KINDS, WIDTHS
from playwright.sync_api import Page, expect

TEXT = "(blocks) => blocks.map((block) => block.textContent)"

# Not every driver can make every browser believe that it prints: the style sheets are told.
AS_PRINTED = """() => {
  const apply = (rules) => [...rules].forEach((rule) => {
    const media = rule.media?.mediaText ?? "";
    if (/print/.test(media)) rule.media.mediaText = "all";
    else if (/screen/.test(media)) rule.media.mediaText = "not all";
    if (rule.cssRules) apply(rule.cssRules);
  });
  [...document.styleSheets].forEach((sheet) => apply(sheet.cssRules));
}"""


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "playground"])
def test_the_same_text_stands_there(page: Page, plain: Page, kind: str) -> None:
    page.goto(KINDS[kind])
    plain.goto(KINDS[kind])
    # Not the panel in which a run will print: it is there with scripts only.
    block = "article .highlight:not(.runner-output)"
    for part in (f"{block} pre code", "article td", "article h1", f"{block} .filename"):
        with_scripts = page.locator(part).evaluate_all(TEXT)

        assert plain.locator(part).evaluate_all(TEXT) == with_scripts


def test_the_playground_says_what_it_lacks(plain: Page) -> None:
    plain.goto(KINDS["playground"])

    expect(plain.get_by_text("The editor needs JavaScript")).to_be_visible()


def test_a_phone_has_the_contents(plain: Page) -> None:
    plain.set_viewport_size({"width": WIDTHS["phone"], "height": 900})
    plain.goto(KINDS["function"])
    plain.locator(".on-this-page summary").click()
    plain.locator(".on-this-page").get_by_role("link", name="Version history").click()

    expect(plain.get_by_role("heading", name="Version history")).to_be_in_viewport()


def test_versions_are_chosen_without_it(plain: Page) -> None:
    plain.goto(KINDS["function"])
    tabs = plain.locator(".example .tabbed-set").first
    blocks = tabs.locator(".tabbed-block")
    expect(blocks.first).to_be_visible()
    expect(blocks.nth(1)).to_be_hidden()
    tabs.locator(".tabbed-labels > label").nth(1).click()

    expect(blocks.nth(1)).to_be_visible()
    expect(blocks.first).to_be_hidden()


def test_every_output_is_printed(page: Page) -> None:
    page.goto(KINDS["function"])
    page.evaluate(AS_PRINTED)

    for block in page.locator(".example .output:not(.runner-output)").all():
        expect(block).to_be_visible()
        expect(block.locator(".filename")).to_be_visible()
    expect(page.locator(".md-sidebar--primary")).to_be_hidden()
