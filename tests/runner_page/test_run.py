"""Run, Stop, and what is shown of a run. The engine is a fake: see fake_engine.js."""

import re

from playwright.sync_api import Locator, Page, expect

from docs.publish.programs import LACKING
from snippets import ROOT
from snippets.needs import _NAMES
from tests.runner_page.conftest import NAME, PAGE, PROGRAM

RECORDED = ["waiting", "out of time", "long before 1 s: True"]


def example(page: Page, program: str = PROGRAM) -> Locator:
    return page.locator(f'.example[data-program="{program}"]')


def press(where: Locator, name: str) -> None:
    where.get_by_role("button", name=name, exact=True).click()


def write(where: Locator, *lines: str) -> None:
    """Put these lines in the place of the program."""
    edit = where.get_by_role("button", name="Edit", exact=True)
    if edit.is_visible():
        edit.click()
    # Not fill(): in Firefox it goes past the editor and leaves a line of its own.
    where.locator(".cm-content").press("Control+a")
    where.page.keyboard.press("Delete")
    where.page.keyboard.insert_text("\n".join(lines))


def said(where: Locator, text: str | re.Pattern[str]) -> None:
    expect(where.locator(".runner-state")).to_have_text(text)


def test_nothing_of_python_before_intent(faked: Page) -> None:
    faked.goto(PAGE)
    expect(example(faked).get_by_role("button", name="Run", exact=True)).to_be_visible()
    assert faked.evaluate("asked") == []

    example(faked).get_by_role("button", name="Run", exact=True).hover()
    assert faked.evaluate("asked") == [{"prepare": True}]


def test_progress_is_shown_and_the_click_is_kept(faked: Page) -> None:
    faked.add_init_script("fakeDelay = 1200")
    faked.goto(PAGE)
    press(example(faked), "Run")

    said(example(faked), "loading Python, 1.0 of 4.0 MB")
    expect(example(faked).get_by_role("status")).to_contain_text("runs as soon as")
    expect(example(faked).locator("progress")).to_have_attribute("max", "4000000")
    said(example(faked), "starting Python")
    said(example(faked), re.compile("recorded"))
    expect(example(faked).locator("progress")).to_be_hidden()


def test_what_is_printed_takes_the_place_of_what_was_recorded(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    press(where, "Run")
    said(where, "not as recorded on 3.14, 42 ms")
    diff = where.locator(".runner-diff")
    expect(diff.locator("del")).to_have_text([f"− {line}\n" for line in RECORDED])
    expect(where.locator(".output:not(.runner-output)")).to_be_hidden()

    press(where, "Recorded")
    expect(where.locator(".output:not(.runner-output)")).to_be_visible()
    press(where, "Reset")
    expect(where.locator(".runner-output")).to_be_hidden()
    expect(where.locator(".output:not(.runner-output)")).to_be_visible()
    expect(where.get_by_role("button", name="Edit", exact=True)).to_be_focused()


def test_the_same_output_is_called_so(faked: Page) -> None:
    where = example(faked)
    # The printed code is what runs: orders for the fake, in the place of the page's own code.
    orders = "\n".join(f"out {line}" for line in RECORDED)
    faked.route(f"**/{PAGE}", lambda route: _with_code(route, orders))
    faked.goto(PAGE)
    press(where, "Run")

    said(where, "same as recorded on 3.14, 42 ms")
    assert where.get_by_role("log").inner_text().split("\n") == [*RECORDED, ""]


def test_output_of_an_edit_is_not_compared(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    write(where, "out hello")
    press(where, "Run")

    said(where, "42 ms")
    expect(where.get_by_role("log")).to_have_text("hello\n")


def test_stderr_is_told_apart_by_a_word(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    write(where, "out one", "err two", "out three")
    press(where, "Run")

    expect(where.locator(".runner-stderr")).to_have_text("two\n")
    label = "getComputedStyle(document.querySelector('.runner-stderr'), '::before').content"
    assert faked.evaluate(label) == '"stderr"'


def test_a_failure_shows_its_line(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    write(where, "out one", "raise 2 ValueError: no", "more")
    press(where, "Run")

    said(where, "ValueError in line 2, 42 ms")
    expect(where.locator(".runner-traceback")).to_contain_text("Traceback (most recent call last):")
    expect(where.locator(".runner-failed-line")).to_have_text("raise 2 ValueError: no")
    where.locator(".cm-content").press("a")
    expect(where.locator(".runner-failed-line")).to_have_count(0)


EXITS = {
    "SystemExit: 3": 3,
    "SystemExit": 0,
    "SystemExit: None": 0,
    "SystemExit: words": 1,
    "exit code 3": 3,
}


def test_exit_status(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    for last, status in EXITS.items():
        write(where, f"exit {last}")
        press(where, "Run")
        said(where, f"exit status {status}, 42 ms")
        printed = {"SystemExit: words": "words\n"}.get(last, "")
        expect(where.get_by_role("log")).to_have_text(printed)


def test_stop_and_run_again(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    write(where, "out one", "forever")
    press(where, "Run")
    expect(where.get_by_role("log")).to_have_text("one\n")
    stop = where.get_by_role("button", name="Stop", exact=True)
    stop.focus()
    faked.keyboard.press("Enter")

    said(where, "stopped, 42 ms")
    expect(where.get_by_role("button", name="Run", exact=True)).to_be_focused()
    faked.keyboard.press("Enter")
    said(where, "running")
    expect(stop).to_be_focused()


def test_stop_while_python_loads(faked: Page) -> None:
    faked.add_init_script("globalThis.fakeDelay = 1e6")
    faked.goto(PAGE)
    where = example(faked)
    write(where, "out one")
    press(where, "Run")
    expect(where.locator(".runner-progress")).to_be_visible()
    press(where, "Stop")
    said(where, re.compile("^stopped"))
    expect(where.locator(".runner-progress")).to_be_hidden()

    faked.evaluate("globalThis.fakeDelay = 1")
    press(where, "Run")
    said(where, "42 ms")
    expect(where.get_by_role("log")).to_have_text("one\n")


def test_a_double_click_runs_once_and_does_not_stop(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    write(where, "forever")
    where.get_by_role("button", name="Run", exact=True).dblclick()

    said(where, "running")


def test_markup_stays_text(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    write(where, f"out {hostile}", f"err {hostile}", f"raise 1 Error: {hostile}")
    press(where, "Run")

    said(where, re.compile("in line 1"))
    assert where.get_by_role("log").inner_text().count(hostile) == 3
    assert where.locator("img, script").count() == 0


def test_a_flood_is_cut_and_counted(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    write(where, "flood 25000", "out end")
    press(where, "Run")

    expect(where.locator(".runner-end")).to_contain_text("15,001 more lines (90 kB) are not shown")
    assert where.get_by_role("log").evaluate("e => e.textContent.split('\\n').length") == 10_001
    expect(where.get_by_role("log")).to_have_attribute("aria-live", "off")


def test_two_programs_at_once(faked: Page) -> None:
    faked.goto(PAGE)
    one, other = example(faked), faked.locator(".example").nth(1)
    write(one, "out one", "wait 300", "out one again")
    write(other, "out other", "wait 300", "out other again")
    press(one, "Run")
    press(other, "Run")

    expect(one.get_by_role("log")).to_have_text("one\none again\n")
    expect(other.get_by_role("log")).to_have_text("other\nother again\n")


def test_python_that_does_not_come_is_reported(faked: Page) -> None:
    faked.add_init_script("fakeFailure = 'Python could not be loaded. <b>404</b>'")
    faked.goto(PAGE)
    where = example(faked)
    press(where, "Run")

    said(where, "Python could not run this; press Run to try again")
    expect(where.get_by_role("log")).to_contain_text("Python could not be loaded. <b>404</b>")
    faked.evaluate("() => { delete globalThis.fakeFailure; }")
    press(where, "Run")
    said(where, re.compile("42 ms"))


def test_what_a_browser_lacks_is_said_instead_of_run(faked: Page) -> None:
    faked.goto("errors/KeyboardInterrupt/")
    where = faked.locator('.example[data-needs*="signals"]').first

    expect(where.locator(".runner-note")).to_contain_text("needs signals, which no browser has")
    expect(where.locator(".runner-note code")).to_have_text(re.compile(r"^python3 \w+\.py$"))
    expect(where.get_by_role("button", name="Run", exact=True)).to_have_count(0)
    expect(where.get_by_role("button", name="Download", exact=True)).to_be_visible()


def test_an_edit_that_fails_for_what_a_browser_lacks_is_told_so(faked: Page) -> None:
    faked.goto(PAGE)
    where = example(faked)
    write(where, "# open_connection", "raise 1 NotImplementedError")
    press(where, "Run")
    said(where, "NotImplementedError in line 1, 42 ms")
    lacking = "This program needs sockets, which no browser has."
    note = f"{lacking} Download it, then run python3 {NAME}.py."
    expect(where.locator(".runner-note")).to_have_text(note)
    expect(where.get_by_role("status")).to_have_text(re.compile(f"42 ms. {note}$"))

    write(where, "# open_connection", "raise 1 ValueError: no")
    press(where, "Run")
    said(where, "ValueError in line 1, 42 ms")
    expect(where.locator(".runner-note")).to_be_hidden()


def test_the_names_that_ask_for_what_a_browser_lacks() -> None:
    script = (ROOT.parent / "docs/runner/page/needs.js").read_text(encoding="utf-8")
    words = set(re.findall(r"\w+", script))
    for need in LACKING:
        assert _NAMES[need] - words <= {"_exit"}  # which works in a page


def test_a_browser_without_webassembly_is_told_so(faked: Page) -> None:
    faked.add_init_script(
        "fakeSupport = { possible: false, reason: 'This browser has no WebAssembly.' }"
    )
    faked.goto(PAGE)
    where = example(faked)

    expect(where.locator(".runner-note")).to_have_text(
        f"This browser has no WebAssembly. Download it, then run python3 {NAME}.py."
    )
    expect(where.get_by_role("button", name="Run", exact=True)).to_have_count(0)


def test_inline_threads_are_mentioned(faked: Page) -> None:
    faked.add_init_script("fakeSupport = { threads: 'inline' }")
    faked.goto("functions/to_thread/")
    where = faked.locator(".example").first
    press(where, "Run")

    expect(where.locator(".runner-note")).to_contain_text("cannot switch between threads")


def _with_code(route, orders: str) -> None:  # type: ignore[no-untyped-def]
    """The page, with other code in its first program."""
    answer = route.fetch()
    code = re.compile(rf'(data-program="{PROGRAM}".*?<code>).*?(</code>)', re.S)
    route.fulfill(response=answer, body=code.sub(rf"\g<1>{orders}\n\g<2>", answer.text(), count=1))
