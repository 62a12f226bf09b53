"""Everybody can use it: axe, touch, the keyboard's way through the page. The engine is a fake."""

import re

import pytest
from browsers import WIDTHS
from playwright.sync_api import BrowserContext, Page, expect
from test_axe import ready, violations

from tests.runner_page.conftest import NAME, PAGE
from tests.runner_page.pictures import picture
from tests.runner_page.test_run import example, press, said, write


def in_both_schemes(page: Page) -> list[str]:
    """What axe finds in light and in dark."""
    found = []
    for scheme in ("default", "slate"):
        page.locator(f".md-option[data-md-color-scheme={scheme}]").last.dispatch_event("click")
        ready(page, scheme)
        found += [f"{scheme}: {violation}" for violation in violations(page)]
    return found


@pytest.mark.parametrize("width", ["phone", "desktop"])
def test_axe_before_and_after_a_run(faked: Page, width: str) -> None:
    faked.set_viewport_size({"width": WIDTHS[width], "height": 900})
    faked.add_init_script(picture(2, 35))
    faked.goto(PAGE)
    expect(example(faked).locator(".runner-bar")).to_be_visible()
    assert in_both_schemes(faked) == []

    where = faked.locator(".example").first
    press(faked.locator(".example").nth(1), "Run")
    write(
        where,
        "import asyncio",
        "out one",
        "err two",
        "picture",
        "long " * 40,
        "raise 2 ValueError: no",
    )
    press(where, "Run")
    said(where, re.compile("ValueError"))
    press(where.locator(".timeline-run"), "Step on")
    where.locator(".timeline-run summary").click()
    press(where, "Recorded")
    faked.mouse.move(0, 0)
    assert in_both_schemes(faked) == []


def test_axe_in_the_playground(faked: Page) -> None:
    faked.goto("playground/")
    faked.get_by_label("Start from").select_option("asyncio.gather")
    faked.get_by_label("Program").select_option("Results come back in argument order")
    expect(faked.locator(".cm-content")).to_contain_text("gather")

    assert in_both_schemes(faked) == []


def test_axe_where_nothing_can_run(faked: Page) -> None:
    faked.goto("errors/KeyboardInterrupt/#code=1broken")
    ready(faked)
    faked.get_by_role("alert").wait_for()

    assert violations(faked) == []


def test_buttons_fit_a_thumb_and_the_screen(fakes: BrowserContext, faked: Page) -> None:
    faked.set_viewport_size({"width": WIDTHS["phone"], "height": 900})
    faked.goto(PAGE)
    where = example(faked)
    write(where, "out one")
    press(where, "Run")
    said(where, "42 ms")

    # Edit stands beside Reset after a run of the printed code: as many as can be.
    where.locator(".runner-edit").evaluate("button => { button.hidden = false; }")
    boxes = where.locator(".runner-bar button:visible").evaluate_all(
        "all => all.map(e => [e.textContent, e.getBoundingClientRect().toJSON()])"
    )
    small = [name for name, box in boxes if box["width"] < 43.9 or box["height"] < 43.9]
    outside = [name for name, box in boxes if box["left"] < 0 or box["right"] > WIDTHS["phone"]]
    assert (len(boxes), small, outside) == (7, [], [])
    assert faked.evaluate("document.documentElement.scrollWidth") <= WIDTHS["phone"]


def test_nothing_moves_when_the_buttons_come(faked: Page) -> None:
    faked.route(re.compile(r"/assets/runner/page\.\w+\.js$"), lambda route: route.abort())
    faked.goto(PAGE)
    before = example(faked).bounding_box()
    faked.unroute(re.compile(r"/assets/runner/page\.\w+\.js$"))
    faked.reload()
    expect(example(faked).locator(".runner-bar")).to_be_visible()
    after = example(faked).bounding_box()

    assert before
    assert after
    assert abs(before["height"] - after["height"]) < 2


def test_what_happens_is_read_out(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    status = where.get_by_role("status")
    press(where, "Run")
    expect(status).to_have_text("The run has ended: not as recorded on 3.14, 42 ms")
    # Nothing is loading any more, and nothing is said twice.
    status.evaluate("""(status) => {
      globalThis.heard = [];
      const hears = new MutationObserver(() => heard.push(status.textContent));
      hears.observe(status, { childList: true });
    }""")
    write(where, "wait 100")
    press(where, "Run")
    expect(status).to_have_text("The run has ended: 42 ms")
    assert faked.evaluate("heard") == ["running", "The run has ended: 42 ms"]
    press(where, "Reset")
    expect(status).to_contain_text("are back")
    press(where, "Download")
    expect(status).to_have_text(f"Downloaded {NAME}.py")


def test_the_page_is_small(bundle) -> None:  # type: ignore[no-untyped-def]
    import gzip

    def weight(*names: str) -> int:
        files = [file for name in names for file in bundle.glob(name)]
        assert len(files) >= len(names)
        return sum(len(gzip.compress(file.read_bytes())) for file in files)

    assert weight("page.js", "chunk-*.js") <= 15_000
    # What comes with the first picture that a reader is about to see.
    assert weight("page.js", "chunk-*.js", "timeline-desk-*.js") <= 30_000
