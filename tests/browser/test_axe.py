"""axe-core finds nothing on any kind of page, light and dark, wide and narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsers import KINDS, WIDTHS, visit
from playwright.sync_api import Page

# `default` and `slate` are Material's names for light and dark.
LIGHT_AND_WIDE = ("desktop", "default")
DARK_AND_NARROW = ("phone", "slate")
OTHERS = [("desktop", "slate"), ("phone", "default")]

# Rows and examples that are made of the same parts stand for each other: of each such kind some are
# looked at. Code and pictures are alike whatever they say.
MARK_ALIKE = """() => {
  const seen = new Map();
  for (const e of document.querySelectorAll("article tbody > tr, article .example")) {
    const parts = [...e.querySelectorAll("[class]")]
      .filter((part) => !part.closest(".highlight code, svg, table table, .timeline table"))
      .map((part) => `${part.localName}.${part.className}`);
    const kind = [e.localName, e.parentElement.localName, ...new Set(parts)].join(" ");
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    e.toggleAttribute("data-alike", seen.get(kind) > 3);
  }
}"""


# Observers of size are called between the layout and the end of a frame.
TWO_FRAMES = "() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_found(page: Page, kind: str) -> None:
    visit(page, kind)
    page.evaluate(MARK_ALIKE)
    found = []
    for width, scheme in [LIGHT_AND_WIDE, DARK_AND_NARROW, *(OTHERS if kind == "home" else [])]:
        page.set_viewport_size({"width": WIDTHS[width], "height": 900})
        page.locator(f".md-option[data-md-color-scheme={scheme}]").last.dispatch_event("click")
        ready(page, scheme)
        found += [f"{width}, {scheme}: {violation}" for violation in violations(page)]

    assert found == []


def test_nothing_found_in_an_open_search(page: Page) -> None:
    page.goto(KINDS["function"])
    ready(page)
    page.keyboard.press("/")
    page.keyboard.type("gather")
    page.locator(".md-search-result__item").first.wait_for()

    assert violations(page, ".md-header") == []


def test_nothing_found_in_an_open_drawer(page: Page) -> None:
    page.set_viewport_size({"width": WIDTHS["phone"], "height": 900})
    page.goto(KINDS["function"])
    ready(page)
    page.locator("button[for=__drawer]").click()
    page.locator(".md-sidebar--primary .md-nav__link").first.wait_for()

    assert violations(page, ".md-header", ".md-sidebar--primary") == []


def test_nothing_found_in_open_contents(page: Page) -> None:
    page.set_viewport_size({"width": WIDTHS["phone"], "height": 900})
    page.goto(KINDS["class"])
    ready(page)
    page.locator(".on-this-page summary").click()

    assert violations(page, ".on-this-page") == []


def ready(page: Page, scheme: str = "default") -> None:
    """Scripts have run, also those that answer a change of size; nothing fades any more."""
    page.wait_for_selector(f"html.js body[data-md-color-scheme={scheme}]")
    page.wait_for_function("document.getAnimations().every((a) => a.playState !== 'running')")
    page.evaluate(TWO_FRAMES)


def violations(page: Page, *within: str) -> list[str]:
    context = {"include": [*within] or ["html"], "exclude": ["[data-alike]"]}
    found = Axe().run(page, context=context).response["violations"]
    return [
        f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}"
        for rule in found
        for node in rule["nodes"][:3]
    ]
