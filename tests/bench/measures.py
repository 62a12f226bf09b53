"""What is measured in a page, each in milliseconds, from the press of a button to what is seen."""

import base64
import json
import re
import zlib
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

HELLO = "print('hello')\n"
ENDLESS = "print('on')\nwhile True:\n    pass\n"
FLOOD = "for n in range(200_000):\n    print('a line that is one of many', n)\n"
SOON = "functions/iscoroutine/"  # its first program prints at once

# A Worker that loads Pyodide as its documentation says, and prints.
BARE = """async () => {
  const began = performance.now();
  const source = `
    const { loadPyodide } = await import("${location.origin}/bare/pyodide.mjs");
    const python = await loadPyodide({ indexURL: "${location.origin}/bare/" });
    python.setStdout({ batched: (text) => postMessage(text) });
    python.runPython("print('hello')");`;
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const worker = new Worker(address, { type: "module" });
  await new Promise((resolve) => (worker.onmessage = resolve));
  worker.terminate();
  return performance.now() - began;
}"""

# Presses a button of the first program that can run; until its output is there, and until its end.
PRESS = """async ({ button, ends }) => {
  const block = document.querySelector('.example[data-runner="ready"]:has(.runner-run)');
  const run = block.querySelector(".runner-run");
  const seen = (holds) => new Promise((resolve) => {
    const look = () => holds() && (observer.disconnect(), resolve(performance.now()));
    const observer = new MutationObserver(look);
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(block, all);
    look();
  });
  const began = performance.now();
  block.querySelector(`.runner-${button}`).click();
  if (button === "stop") run.click();
  const first = (await seen(() => block.querySelector("[role=log]").textContent !== "")) - began;
  const end = ends ? (await seen(() => !run.hidden)) - began : null;
  return { first, end, state: block.querySelector(".runner-state").textContent };
}"""

# Runs a program of several tasks; from its end until its timeline is there, with its buttons.
PICTURE = """async () => {
  const block = document.querySelector('.example[data-runner="ready"]:has(.timeline-run)');
  const run = block.querySelector(".runner-run");
  const seen = (holds) => new Promise((resolve) => {
    const look = () => holds() && (observer.disconnect(), resolve(performance.now()));
    const observer = new MutationObserver(look);
    observer.observe(block, { subtree: true, childList: true, attributes: true });
    look();
  });
  run.click();
  await seen(() => run.hidden);
  const ended = await seen(() => !run.hidden);
  return (await seen(() => block.querySelector(".timeline-run > [data-ready]"))) - ended;
}"""
TASKS = "functions/gather/"

OF_PYTHON = re.compile(r"pyodide|\.wasm|snapshot|\.zip$|worker\.js$|/manifest\.json$|engine\.js$")


def shared(code: str) -> str:
    """The fragment of a link that holds a program."""
    text = json.dumps({"id": "playground", "code": code, "implementation": "stdlib"}).encode()
    packer = zlib.compressobj(wbits=-15)
    packed = base64.urlsafe_b64encode(packer.compress(text) + packer.flush())
    return "#code=1" + packed.decode().rstrip("=")


def bare(context: BrowserContext, base: str) -> float:
    page = context.new_page()
    page.goto(base + "bare/")
    taken: float = page.evaluate(BARE)
    page.close()
    return taken


def first_press(context: BrowserContext, address: str, ready: str, script: str) -> float:
    """What `script` tells, on a fresh page at rest that shows what the selector `ready` names."""
    page = context.new_page()
    page.goto(address)
    page.locator(ready).wait_for()
    page.wait_for_load_state("networkidle")
    taken: float = page.evaluate(script)
    page.close()
    return taken


def playground(context: BrowserContext, base: str, code: str) -> Page:
    """The playground with a program in its editor, at rest."""
    page = context.new_page()
    page.goto(f"{base}playground/{shared(code)}")
    page.locator(".playground .cm-content", has_text=code.splitlines()[0]).wait_for()
    page.wait_for_load_state("networkidle")
    return page


def press(page: Page, button: str = "run", ends: bool = True) -> dict[str, Any]:
    seen: dict[str, Any] = page.evaluate(PRESS, {"button": button, "ends": ends})
    return seen


def ours(context: BrowserContext, base: str) -> dict[str, float]:
    """The first press in a page, a second at once after its end, and one after a second's pause.

    Of these the time until they ended, without the program's own.
    """
    page = playground(context, base, HELLO)
    first, again = press(page), press(page)
    page.wait_for_timeout(1000)
    second = press(page)
    page.close()
    return {"first": first["first"], "again": above(again), "second": above(second)}


def above(seen: dict[str, Any]) -> float:
    """What a run took beyond the program's own time, as the page tells it."""
    own, unit = re.search(r"([\d.]+) (ms|s)$", seen["state"]).groups()  # type: ignore[union-attr]
    return float(seen["end"]) - float(own) * (1 if unit == "ms" else 1000)


def picture(context: BrowserContext, base: str) -> float:
    """After the end of a second run."""
    page = context.new_page()
    page.goto(base + TASKS)
    page.locator('.example[data-runner="ready"]').first.wait_for()
    page.evaluate(PICTURE)
    page.wait_for_timeout(1000)
    taken: float = page.evaluate(PICTURE)
    page.close()
    return taken


def after_stop(context: BrowserContext, base: str) -> float:
    page = playground(context, base, ENDLESS)
    press(page, ends=False)
    page.wait_for_timeout(2000)
    taken: float = press(page, "stop", ends=False)["first"]
    page.close()
    return taken


def next_page(context: BrowserContext, base: str) -> float:
    """After a program has run on one page, by instant navigation to another."""
    page = playground(context, base, HELLO)
    press(page)
    page.wait_for_timeout(1000)
    page.evaluate("globalThis.stays = true")
    page.locator(f'a[href$="{SOON}"]').first.evaluate("link => link.click()")
    page.wait_for_url(f"**/{SOON}")
    page.locator('.example[data-runner="ready"]').first.wait_for()
    page.wait_for_timeout(500)
    assert page.evaluate("globalThis.stays"), "the navigation was not instant"
    taken: float = press(page)["first"]
    page.close()
    return taken


def longest(browser: Browser, context: BrowserContext, base: str, code: str) -> float:
    """The longest task of the page's main thread from a first Run to the end of a second.

    Counted is the processor's time, which other work on the machine does not lengthen.
    """
    page = playground(context, base, code)
    browser.start_tracing(page=page, categories=["toplevel"])
    press(page)
    press(page)
    page.wait_for_timeout(300)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    page.close()
    mains = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    tasks = [
        event["tdur"] / 1000
        for event in events
        if "tdur" in event and (event["pid"], event["tid"]) in mains
    ]
    assert len(tasks) > 10, "the trace holds no tasks"
    return float(max(tasks))


def before_intent(browser: Browser, base: str) -> int:
    """How many files of Python a page asks for that is only read."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page.goto(base + SOON)
    page.wait_for_load_state("networkidle")
    page.mouse.wheel(0, 4000)
    page.wait_for_timeout(500)
    context.close()
    return sum(bool(OF_PYTHON.search(url)) for url in asked)
