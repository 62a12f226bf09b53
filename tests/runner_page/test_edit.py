"""Edit, Reset, what is kept, by mouse and by keyboard. The engine is a fake."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.runner_page.conftest import NAME, PAGE
from tests.runner_page.test_run import example, press, said, write

KEEPS_NOTHING = """() => {
  Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("no"); } });
}"""
IS_FULL = "() => { Storage.prototype.setItem = () => { throw new DOMException('full'); }; }"


def instant(page: Page, base: str) -> None:
    """Material swaps in pages of its sitemap only, and keeps its own port: give it this one."""
    site = "https://runnable-asyncio.github.io/"

    def answer(route: Route) -> None:
        route.fulfill(body=route.fetch().text().replace(site, base), content_type="text/xml")

    page.route("**/sitemap.xml", answer)


def test_the_editor_takes_the_place_of_the_code(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    code = where.locator("pre > code").first
    before, text = code.bounding_box(), code.inner_text()
    press(where, "Edit")
    expect(where.locator(".cm-content")).to_be_focused()

    after = where.locator(".cm-editor").bounding_box()
    assert before
    assert after
    assert (after["width"], round(after["height"])) == (before["width"], round(before["height"]))
    lines = where.locator(".cm-line").all_inner_texts()
    assert "\n".join(line.strip("\n") for line in lines) == text.rstrip("\n")


def test_colours_stay(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    colours = """(root, words) => words.map((word) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        if (walker.currentNode.data.trim() !== word) continue;
        return getComputedStyle(walker.currentNode.parentElement).color;
      }
    })"""
    words = ["import", "async", "def", "main", "await", "print", '"waiting"', "except", "0.2"]
    printed = where.locator("pre > code").first.evaluate(colours, words)
    press(where, "Edit")
    where.locator(".cm-line span").first.wait_for()

    assert where.locator(".cm-content").evaluate(colours, words) == printed


def test_edits_survive_reload_and_reset_ends_them(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    write(where, "out mine")
    press(where, "reference")
    faked.reload()

    expect(where.locator(".cm-content")).to_have_text("out mine")
    expect(where.locator(".runner-note")).to_contain_text("Your edit from before")
    chosen = where.get_by_role("button", name="reference", exact=True)
    expect(chosen).to_have_attribute("aria-pressed", "true")
    assert faked.evaluate("asked") == []
    press(where, "Reset")
    expect(where.locator(".cm-content")).to_have_count(0)
    expect(where.locator("pre > code").first).to_contain_text("asyncio.run(main())")
    assert where.locator("pre > code .k").count() > 0
    faked.reload()
    expect(where.get_by_role("button", name="Edit", exact=True)).to_be_visible()


def test_the_editor_names_its_keys(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    hint = "e => getComputedStyle(e, '::after').content"
    press(where, "Edit")
    expect(where.locator(".cm-content")).to_be_focused()
    assert "Escape, then Tab leaves" in where.locator(".filename").first.evaluate(hint)
    assert "Escape, then Tab" in str(where.locator(".cm-content").get_attribute("aria-label"))

    faked.keyboard.press("Escape")
    faked.keyboard.press("Tab")
    expect(where.locator(".cm-content")).not_to_be_focused()
    assert "Escape" not in where.locator(".filename").first.evaluate(hint)


def test_reset_can_be_undone(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    undo = where.get_by_role("button", name="Undo", exact=True)
    write(where, "out mine")
    press(where, "Reset")
    expect(where.locator(".cm-content")).to_have_count(0)
    undo.press("Enter")

    expect(where.locator(".cm-content")).to_have_text("out mine")
    expect(where.locator(".cm-content")).to_be_focused()
    expect(undo).to_have_count(0)
    faked.reload()
    expect(where.locator(".cm-content")).to_have_text("out mine")
    press(where, "Reset")
    press(where, "Edit")
    expect(where.locator(".cm-content")).to_be_focused()
    faked.keyboard.type("#")
    expect(undo).to_have_count(0)  # a change begins another edit


def test_an_edit_of_another_text_is_not_laid_over_it(faked: Page) -> None:
    faked.goto(PAGE)
    write(example(faked), "out mine")
    faked.evaluate("""() => {
      const [key] = Object.keys(localStorage).filter((key) => key.includes(".edit."));
      localStorage.setItem(key + "0", localStorage.getItem(key));
      localStorage.removeItem(key);
    }""")
    faked.reload()

    expect(example(faked).get_by_role("button", name="Edit", exact=True)).to_be_visible()


def test_edits_survive_instant_navigation_and_back(faked: Page, base: str) -> None:
    instant(faked, base)
    faked.goto(PAGE)
    faked.wait_for_load_state("networkidle")
    faked.evaluate("globalThis.mark = 1")
    where = example(faked)
    write(where, "out mine", "forever")
    press(where, "Run")
    said(where, "running")
    faked.locator(".md-footer__link--next").click()
    faked.wait_for_url("**/functions/to_thread/**")
    expect(faked.locator(".runner-run").first).to_be_visible()
    faked.go_back()
    faked.wait_for_url(f"**/{PAGE}**")

    expect(where.locator(".cm-content")).to_contain_text("out mine")
    assert faked.evaluate("mark") == 1
    press(where, "Run")
    expect(where.get_by_role("log")).to_have_text("mine\n")


@pytest.mark.parametrize("storage", [KEEPS_NOTHING, IS_FULL], ids=["absent", "full"])
def test_without_storage_an_edit_lives_for_the_page(faked: Page, storage: str) -> None:
    faked.goto(PAGE)
    faked.evaluate(storage)  # not before: Material's own head reads the storage
    where = example(faked)
    write(where, "out mine")

    expect(where.locator(".runner-note")).to_contain_text("keeps no data")
    press(where, "Run")
    expect(where.get_by_role("log")).to_have_text("mine\n")


def test_keyboard_alone(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    where.get_by_role("button", name="Edit", exact=True).focus()
    faked.keyboard.press("Enter")
    editor = where.locator(".cm-content")
    expect(editor).to_be_focused()
    faked.keyboard.press("Control+a")
    faked.keyboard.type("out first\n")
    faked.keyboard.press("Tab")
    faked.keyboard.type("out second")
    faked.keyboard.press("Control+Enter")

    expect(where.get_by_role("log")).to_have_text("first\n")
    expect(editor).to_be_focused()
    expect(editor).to_contain_text("    out second")
    faked.keyboard.press("Escape")
    faked.keyboard.press("Tab")
    expect(where.get_by_role("button", name="Run", exact=True)).to_be_focused()
    faked.keyboard.press("Tab")
    expect(where.get_by_role("button", name="Reset", exact=True)).to_be_focused()
    faked.keyboard.press("Tab")
    faked.keyboard.press("Tab")
    faked.keyboard.press("Space")
    chosen = where.get_by_role("button", name="reference", exact=True)
    expect(chosen).to_have_attribute("aria-pressed", "true")


def test_material_copies_what_is_seen(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    write(where, "out mine")

    target = where.locator(".md-code__button").first.get_attribute("data-clipboard-target")
    assert target
    assert faked.locator(target).text_content() == "out mine\n"


def test_print_shows_code_and_output_and_no_buttons(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    write(where, "out mine")
    press(where, "Run")
    said(where, "42 ms")
    faked.emulate_media(media="print")
    if not faked.evaluate("matchMedia('print').matches"):
        return  # Playwright cannot make a distribution's Firefox believe that it prints

    expect(where.locator("pre > code").first).to_be_visible()
    expect(where.locator("pre > code").first).to_have_text("out mine\n")
    expect(where.get_by_role("log")).to_be_visible()
    for hidden in (".runner-bar", ".cm-editor", ".runner-compare"):
        expect(where.locator(hidden)).to_be_hidden()
    # Paper is light, whatever the screen is: of dark pages nothing could be read on it.
    colours = "(e) => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
    parts = [faked.locator("body"), *(where.locator(css).first for css in ("code", ".tl text"))]
    light = [part.evaluate(colours) for part in parts]
    faked.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    assert [part.evaluate(colours) for part in parts] == light
    assert light[0][1] == "rgb(255, 255, 255)"


def test_an_editor_that_cannot_be_loaded(faked: Page) -> None:
    faked.route("**/editor-*.js", lambda route: route.abort())
    faked.goto(PAGE)
    where = example(faked)
    press(where, "Edit")
    area = where.locator("textarea")
    expect(area).to_be_focused()
    expect(where.locator(".runner-note")).to_contain_text("could not be loaded")
    area.fill("out plain")
    area.press("Control+Enter")

    expect(where.get_by_role("log")).to_have_text("plain\n")


def test_download(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    with faked.expect_download() as heard:
        press(where, "Download")

    assert heard.value.suggested_filename == f"{NAME}.py"
    assert re.search(r"^asyncio\.run\(main\(\)\)\n$", heard.value.path().read_text(), re.M)
