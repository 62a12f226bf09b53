"""The pages are whole without JavaScript: programs, outputs, tables, versions, ways on."""

import pytest
from browsers import KINDS
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


@pytest.mark.parametrize("kind", ["home", "function", "class", "error", "modules", "fact-check"])
def test_the_same_text_stands_there(page: Page, plain: Page, kind: str) -> None:
    page.goto(KINDS[kind])
    plain.goto(KINDS[kind])
    # Not the panel in which a run will print: it is there with scripts only.
    block = "article .highlight:not(.runner-output)"
    for part in (f"{block} pre code", "article td", "article h1", f"{block} .filename"):
        with_scripts = page.locator(part).evaluate_all(TEXT)

        assert plain.locator(part).evaluate_all(TEXT) == with_scripts


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
