"""The page and Python together, as the site is built: what the fake engine cannot show."""

import base64
import hashlib
import re

from playwright.sync_api import Page, Route, expect

from tests.runner_page.conftest import PAGE
from tests.runner_page.test_run import example, press, write

SLOW = 60_000  # milliseconds until Python is there, on a busy machine


def state(where, text: str) -> None:  # type: ignore[no-untyped-def]
    expect(where.locator(".runner-state")).to_have_text(re.compile(text), timeout=SLOW)


def test_programs_print_what_was_recorded(page: Page) -> None:
    """Some, on both; `./run press` presses all."""
    page.goto(PAGE)
    for number, runs_on in enumerate(["stdlib", "reference", "stdlib"]):
        where = page.locator('.example[data-needs=""]').nth(number)
        press(where, runs_on)
        press(where, "Run")
        state(where, r"^same as recorded on 3\.14")


def test_nothing_of_python_is_loaded_before_intent(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.split("/")[-1]))
    page.goto(PAGE)
    page.wait_for_load_state("networkidle")
    of_python = re.compile(r"pyodide|wasm|snapshot|\.zip|worker\.js|manifest")
    assert [name for name in asked if of_python.search(name) and "search" not in name] == []

    example(page).get_by_role("button", name="Run", exact=True).focus()
    page.wait_for_event("request", lambda request: "pyodide" in request.url, timeout=SLOW)


def test_a_failure_is_marked_in_the_editor(page: Page) -> None:
    page.goto(PAGE)
    where = example(page)
    write(
        where,
        "import asyncio",
        "",
        "async def main():",
        "    print(1 / 0)",
        "",
        "asyncio.run(main())",
    )
    press(where, "Run")

    state(where, "^ZeroDivisionError in line 4")
    expect(where.locator(".runner-failed-line")).to_have_text("    print(1 / 0)")
    expect(where.locator(".runner-traceback")).to_contain_text("in main")
    assert "asyncio/" not in where.get_by_role("log").inner_text()


FAILS = """document.addEventListener("readystatechange", () => {
  if (document.readyState !== "interactive") return;
  document.querySelector('.example[data-needs=""] pre > code').textContent =
    'print("first")\\nprint("second")\\nraise ValueError("third")\\nprint("fourth")\\n';
});"""
WHERE_MARKED = """code => {
  const line = document.createRange();
  line.setStart(code.firstChild, code.textContent.indexOf("raise"));
  line.setEnd(code.firstChild, code.textContent.indexOf("print(\\"fourth"));
  const text = line.getBoundingClientRect();
  const style = getComputedStyle(code);
  const [, top] = style.backgroundPosition.split(",")[0].split(" ").map(parseFloat);
  const [, height] = style.backgroundSize.split(",")[0].split(" ").map(parseFloat);
  const marked = code.getBoundingClientRect().top + top;
  return [marked - text.top, marked + height - text.bottom];
}"""


def test_a_failure_is_marked_in_printed_code(page: Page) -> None:
    page.add_init_script(FAILS)
    page.goto(PAGE)
    where = page.locator('.example[data-needs=""]').first
    press(where, "Run")

    state(where, "^not as recorded on 3.14, ValueError in line 3")
    code = where.locator("pre > code.runner-failed")
    over, under = code.evaluate(WHERE_MARKED)
    assert abs(over) < 4
    assert abs(under) < 4


def test_a_stack_shows_what_it_shows_on_a_desktop(page: Page) -> None:
    """Not what runs the program here: neither below it, nor where a thread begins."""
    page.goto(PAGE)
    where = example(page)
    write(
        where,
        "import asyncio, traceback",
        "",
        "async def forgotten(): pass",
        "",
        "async def main():",
        "    forgotten()",
        "    traceback.print_stack()",
        "    task = asyncio.create_task(asyncio.to_thread(traceback.print_stack))",
        "    print(task)",
        "    asyncio.get_running_loop().call_exception_handler(",
        "        {'message': 'made here', 'source_traceback': task._source_traceback})",
        "    await task",
        "",
        "asyncio.run(main(), debug=True)",
    )
    for runs_on in ("stdlib", "reference"):
        press(where, runs_on)
        press(where, "Run")
        state(where, r"^[\d.]+ m?s$")
        log = where.get_by_role("log")
        expect(log).to_contain_text("made here")
        expect(log).to_contain_text("Coroutine created at")
        text = log.inner_text()
        assert "runnable" not in text
        # stdlib's frames reach down to the program, which is the first.
        assert runs_on == "reference" or text.count(", in <module>") == 3


def test_endless_loops_stop_and_the_next_run_works(page: Page) -> None:
    page.goto(PAGE)
    where = example(page)
    for loop in ("print('on')\nwhile True: pass", "while True: print('on')"):
        write(where, loop)
        press(where, "Run")
        expect(where.get_by_role("log")).to_contain_text("on", timeout=SLOW)
        press(where, "Stop")
        state(where, "^stopped")
    write(where, "print('well')")
    press(where, "Run")
    state(where, r"^[\d.]+ m?s$")
    expect(where.get_by_role("log")).to_have_text("well\n")


def test_one_endless_line_is_cut_and_told(page: Page) -> None:
    page.goto(PAGE)
    where = example(page)
    write(where, "import sys", "for n in range(50): sys.stdout.write('x' * 100_000)")
    press(where, "Run")
    state(where, r"^[\d.]+ m?s$")
    expect(where.locator(".runner-end")).to_contain_text("cut here: 4 MB more are not shown")


def test_a_flood_leaves_the_page_usable(page: Page) -> None:
    page.goto(PAGE)
    where = example(page)
    write(where, "for n in range(60_000): print(n)")
    press(where, "Run")

    expect(where.locator(".runner-end")).to_contain_text("50,000 more lines", timeout=SLOW)


def test_two_programs_at_once(page: Page) -> None:
    page.goto("functions/iscoroutine/")  # which waits for no clock: here two starts are one load
    one, other = (page.locator('.example[data-needs=""]').nth(at) for at in (0, 1))
    press(one, "Run")
    press(other, "Run")

    state(one, "^same as recorded")
    state(other, "^same as recorded")


def test_stderr_and_exit(page: Page) -> None:
    page.goto(PAGE)
    where = example(page)
    write(where, "import sys", "print('<i>', file=sys.stderr)", "sys.exit(3)")
    press(where, "Run")

    state(where, "^exit status 3")
    expect(where.locator(".runner-stderr")).to_have_text("<i>\n")


def test_under_a_strict_policy_and_from_this_origin_alone(page: Page, base: str) -> None:
    def answer(route: Route) -> None:
        response = route.fetch()
        scripts = re.findall(r"<script>(.*?)</script>", response.text(), re.DOTALL)
        hashes = [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in scripts]
        allowed = " ".join(f"'sha256-{digest}'" for digest in hashes)
        policy = (
            f"script-src 'self' 'wasm-unsafe-eval' {allowed}; worker-src 'self'; connect-src 'self'"
        )
        headers = {**response.headers, "content-security-policy": policy}
        route.fulfill(response=response, headers=headers)

    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(
        "document.addEventListener('securitypolicyviolation', (event) =>"
        " (globalThis.violations ??= []).push(`${event.violatedDirective} ${event.blockedURI}`))"
    )
    page.route(f"**/{PAGE}", answer)
    page.goto(PAGE)
    where = example(page)
    write(where, "print('within the policy')")
    press(where, "Run")

    expect(where.get_by_role("log")).to_have_text("within the policy\n", timeout=SLOW)
    assert page.evaluate("globalThis.violations ?? []") == []
    assert [url for url in asked if not url.startswith((base, "data:", "blob:"))] == []


def test_a_function_of_c_is_found_by_its_name(page: Page) -> None:
    """Its place is made when it is asked for (docs/runner/build/slim.mjs)."""
    page.goto(PAGE)
    where = example(page)
    write(
        where,
        "import ctypes",
        "as_long = ctypes.pythonapi.PyLong_AsLong",
        "as_long.argtypes = [ctypes.py_object]",
        "print(as_long(42), ctypes.CDLL(None).abs(-7))",
    )
    press(where, "Run")

    state(where, r"^[\d.]+ m?s$")
    assert where.get_by_role("log").inner_text() == "42 7\n"
