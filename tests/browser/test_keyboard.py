"""Every interactive element is reached by keyboard, is in sight then, and shows its focus."""

import pytest
from browsers import KINDS, WIDTHS, visit
from playwright.sync_api import Page, expect

# A number for each element that stays with it when others come before it.
NUMBER = """() => {
  const numbers = new Map();
  globalThis.numberOf = (e) => numbers.get(e) ?? (numbers.set(e, numbers.size), numbers.size - 1);
  globalThis.numbered = (n) => [...numbers.keys()][n].outerHTML.slice(0, 90);
}"""

# What has the focus: a name for the report, and whether a reader sees that it has it.
FOCUSED = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const tabs = at.closest(".tabbed-set");
  const editor = at.closest(".cm-editor");
  const shown = editor ?? (
    at.type !== "radio" ? at : tabs ? tabs.querySelector(".tabbed-labels") : at.nextElementSibling
  );
  const box = shown.getBoundingClientRect();
  const style = getComputedStyle(shown);
  const middle = (from, size, limit) => Math.min(Math.max(from + size / 2, 1), limit - 1);
  return {
    name: `${at.tagName.toLowerCase()}.${at.className} ${at.textContent.trim().slice(0, 40)}`,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
    input: at.matches(".md-search__input"),
    editor: editor !== null,
    visible:
      box.width > 0 && box.height > 0 && style.visibility === "visible" &&
      box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
    key: numberOf(at),
  };
}"""

# What a reader may use, in sight and not hidden behind something closed.
INTERACTIVE = """() => [...document.querySelectorAll("a[href], button, input, summary, select")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
  .filter((e) => !e.closest("[hidden]") && e.tabIndex >= 0 && !e.disabled)
  .filter((e) => e.type !== "radio" || e.checked)
  .map((e) => numberOf(e))"""

# A timeline gets its controls when a reader comes near: before Tab does, or Tab is past them.
PICTURES = ".example[data-program] > .timeline"
APPROACH = """async (pictures) => {
  for (const picture of document.querySelectorAll(pictures)) {
    picture.scrollIntoView();
    while (!picture.querySelector("[data-ready]") && !picture.matches("[data-ready]")) {
      await new Promise(requestAnimationFrame);
    }
  }
  scrollTo(0, 0);
}"""


@pytest.mark.parametrize(
    ("kind", "width"), [(kind, "desktop") for kind in KINDS] + [("home", "phone")]
)
def test_tab_reaches_everything_in_sight(page: Page, kind: str, width: str) -> None:
    page.set_viewport_size({"width": WIDTHS[width], "height": 900})
    visit(page, kind)
    page.evaluate(APPROACH, PICTURES)
    page.evaluate(NUMBER)
    if kind == "fact-check":  # one statement
        page.get_by_role("searchbox").evaluate(
            "(box) => { box.value = 'gather-11'; box.form.dispatchEvent(new Event('input')); }"
        )
    reached, unseen = set(), []

    while True:
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            # The way back to the top goes when the page scrolls, and drops the focus it had: the
            # browser goes on from there. At the end of the page it goes on from the beginning.
            page.keyboard.press("Tab")
            focused = page.evaluate(FOCUSED)
        if focused is None or focused["key"] in reached:
            break
        reached.add(focused["key"])
        if not focused["visible"] or not (focused["outlined"] or focused["input"]):
            unseen.append(focused["name"])
        if focused["editor"]:  # Tab indents there
            page.keyboard.press("Escape")

    assert unseen == []
    missed = set(page.evaluate(INTERACTIVE)) - reached
    assert page.evaluate("(missed) => missed.map(numbered)", sorted(missed)) == []


def test_the_first_stop_skips_to_the_content(page: Page) -> None:
    page.goto(KINDS["function"])
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_focused()
    page.keyboard.press("Tab")

    assert page.evaluate("document.querySelector('article').contains(document.activeElement)")


def test_search_by_keyboard(page: Page) -> None:
    page.goto(KINDS["home"])
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type("gather")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    page.wait_for_url("**/functions/gather/**")


def test_escape_leaves_the_search(page: Page) -> None:
    page.goto(KINDS["home"])
    page.keyboard.press("/")
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("Escape")

    expect(page.locator("#__search")).not_to_be_checked()


def test_the_drawer_opens_and_closes_by_keyboard(page: Page) -> None:
    page.set_viewport_size({"width": WIDTHS["phone"], "height": 900})
    page.goto(KINDS["home"])
    button = page.get_by_role("button", name="Navigation")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".md-sidebar--primary .md-nav__link").first).to_be_in_viewport()

    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_colours_change_by_keyboard(page: Page) -> None:
    page.goto(KINDS["home"])
    page.locator(".md-option").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")

    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_an_arrow_key_chooses_a_version(page: Page) -> None:
    page.goto(KINDS["function"])
    tabs = page.locator(".example .tabbed-set").first
    tabs.locator("input").first.focus()
    page.keyboard.press("ArrowRight")

    expect(tabs.locator(".tabbed-block").nth(1)).to_be_visible()
    expect(tabs.locator(".tabbed-block").first).to_be_hidden()


def test_what_is_copied_is_said(page: Page) -> None:
    visit(page, "function")
    page.locator("article pre").first.hover()
    page.locator("article .md-code__button[data-md-type=copy]").first.press("Enter")

    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
