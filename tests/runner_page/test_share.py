"""Links that hold a program, the playground. The engine is a fake."""

import base64
import json
import zlib

from playwright.sync_api import Page, expect

from docs.publish.programs import shown
from snippets import find
from tests.runner_page.conftest import PAGE, PROGRAM
from tests.runner_page.test_run import example, press, said, write

CAN_COPY = """() => {
  navigator.clipboard.writeText = async (text) => { globalThis.copied = text; };
}"""
CANNOT_COPY = """() => {
  navigator.clipboard.writeText = async () => { throw new Error("no"); };
}"""
HOSTILE = "out <img src=x onerror=alert(1)>\n</code><script>alert(1)</script>\n"


def link(code: object, program: object = PROGRAM, implementation: object = "stdlib") -> str:
    text = json.dumps({"id": program, "code": code, "implementation": implementation})
    return "#code=1" + packed(text.encode())


def packed(data: bytes) -> str:
    packer = zlib.compressobj(wbits=-15)
    return base64.urlsafe_b64encode(packer.compress(data) + packer.flush()).decode().rstrip("=")


def test_a_copied_link_shows_the_code_and_does_not_run_it(faked: Page) -> None:
    faked.goto(PAGE)
    faked.evaluate(CAN_COPY)
    write(example(faked), "out für dich ✓")
    press(example(faked), "reference")
    press(example(faked), "Share")
    expect(example(faked).locator(".runner-note")).to_contain_text("The link is copied")
    address = faked.evaluate("copied")
    faked.evaluate("localStorage.clear()")
    faked.goto("about:blank")
    faked.goto(address)
    where = example(faked)

    expect(where.locator(".cm-content")).to_have_text("out für dich ✓")
    expect(where).to_be_in_viewport()
    chosen = where.get_by_role("button", name="reference", exact=True)
    expect(chosen).to_have_attribute("aria-pressed", "true")
    expect(where.locator(".runner-note")).to_contain_text("It has not been run")
    assert [order for order in faked.evaluate("asked") if "run" in order] == []
    press(where, "Run")
    expect(where.get_by_role("log")).to_have_text("für dich ✓\n")


def test_a_link_can_be_copied_by_hand(faked: Page) -> None:
    faked.goto(PAGE)
    faked.evaluate(CANNOT_COPY)
    press(example(faked), "Share")

    field = example(faked).get_by_label("Link to this code")
    expect(field).to_be_focused()
    assert "#code=1" in field.input_value()


def test_a_program_too_long_for_a_link_is_not_put_into_one(faked: Page) -> None:
    faked.goto(PAGE)
    faked.evaluate(CAN_COPY)
    write(example(faked), "x" * 200_000)
    press(example(faked), "Share")

    expect(example(faked).locator(".runner-note")).to_contain_text("Too long for a link: 200,001")
    assert faked.evaluate("globalThis.copied") is None


def test_a_link_opened_on_the_page_itself(faked: Page) -> None:
    faked.goto(PAGE)
    expect(example(faked).locator(".runner-run")).to_be_visible()
    faked.evaluate("hash => { location.hash = hash; }", link("out linked\n"))

    expect(example(faked).locator(".cm-content")).to_have_text("out linked")


def test_a_link_takes_no_edit_away(faked: Page) -> None:
    faked.goto(PAGE)
    write(example(faked), "out mine")
    faked.goto("about:blank")
    faked.goto(PAGE + link("out theirs\n"))
    where = example(faked)
    expect(where.locator(".cm-content")).to_have_text("out theirs")
    press(where, "Reset")

    expect(where.locator(".cm-content")).to_have_text("out mine")
    press(where, "Reset")
    expect(where.locator(".cm-content")).to_have_count(0)


def test_hostile_code_is_only_text(faked: Page) -> None:
    dialogs: list[str] = []
    faked.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    faked.goto(PAGE + link(HOSTILE, implementation="<b>"))
    where = example(faked)

    expect(where.locator(".cm-content")).to_contain_text("<script>alert(1)</script>")
    chosen = where.get_by_role("button", name="stdlib", exact=True)
    expect(chosen).to_have_attribute("aria-pressed", "true")
    press(where, "Run")
    said(where, "42 ms")
    assert where.locator("img, script").count() == 0
    assert dialogs == []


BROKEN = [
    "#code=",
    "#code=1",
    "#code=1%%%",
    "#code=1AAAA",
    "#code=9AAAA",
    "#code=1" + packed(b"\xff\xfe"),
    "#code=1" + packed(b"null"),
    "#code=1" + packed(b"[]"),
    "#code=0" + base64.urlsafe_b64encode(b"{").decode(),
    link(7),
    link("x = 1", program=["a"]),
    link("x" * 300_000),
    "#code=1" + packed(b"0" * 50_000_000),
]


def test_broken_links_say_so(faked: Page) -> None:
    """The first as the page is opened, the others on the page that is there."""
    for fragment in BROKEN:
        faked.goto(PAGE + fragment)
        expect(faked.get_by_role("alert"), fragment[:16]).to_contain_text("his link ")
        expect(example(faked).get_by_role("button", name="Edit", exact=True)).to_be_visible()
        faked.get_by_role("alert").evaluate("alert => alert.remove()")


def test_a_link_to_a_program_that_is_gone_leads_to_the_playground(faked: Page) -> None:
    faked.goto(PAGE + link("out gone\n", program="functions/timeout_at/0_<b>gone"))
    faked.get_by_role("alert").get_by_role("link").click()

    faked.wait_for_url("**/playground/**")
    expect(faked.locator(".playground .cm-content")).to_have_text("out gone")


def test_the_playground_starts_empty_or_from_a_program(faked: Page) -> None:
    faked.goto("playground/")
    where = example(faked, "playground")
    editor = where.locator(".cm-content")
    expect(editor).to_have_text("")
    faked.get_by_label("Start from").select_option("asyncio.gather")
    faked.get_by_label("Program").select_option("Results come back in argument order")

    expect(editor).to_contain_text('fetch("slow", 0.2)')
    editor.press("Control+z")
    expect(editor).to_have_text("")
    editor.fill("out played")
    press(where, "Run")
    expect(where.get_by_role("log")).to_have_text("played\n")
    faked.reload()
    expect(editor).to_have_text("out played")


def test_the_playground_offers_what_runs_in_a_browser() -> None:
    offered = {snippet.id for snippet in shown()}
    kept_out = {path.stem for path in find("errors/KeyboardInterrupt")} - {
        id_.split("/")[-1] for id_ in offered
    }

    assert PROGRAM in offered
    assert "1_stop_with_cleanup" in kept_out


def test_the_playground_without_its_list(faked: Page) -> None:
    faked.route("**/programs.json", lambda route: route.abort())
    faked.goto("playground/")

    expect(faked.locator(".playground-choice")).to_contain_text("could not be loaded")
    expect(faked.locator(".playground .cm-content")).to_be_visible()


def test_the_playground_without_javascript(plain: Page) -> None:
    plain.goto("playground/")

    expect(plain.locator("[data-playground]")).to_contain_text("needs JavaScript")
