"""Times of the runner beside bare `loadPyodide()`: `python -m tests.runner.bench [N]`.

Interleaved, each in a fresh profile (cold) and again in that profile on a new page (warm);
medians, and ratios to the bare one, which a noisy machine disturbs less. Chromium.
"""

import shutil
import sys
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from . import harness

HELLO = "print('hello')"

# A Worker that loads Pyodide as its documentation says, and prints.
BARE = """async () => {
  const began = performance.now();
  const source = `
    const { loadPyodide } = await import("${location.origin}/pyodide/pyodide.mjs");
    const python = await loadPyodide({ indexURL: "${location.origin}/pyodide/" });
    python.setStdout({ batched: (text) => postMessage(text) });
    python.runPython("print('hello')");`;
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const worker = new Worker(address, { type: "module" });
  await new Promise((resolve) => (worker.onmessage = resolve));
  worker.terminate();
  return performance.now() - began;
}"""

# After Stop, until the next program's first output.
AFTER_STOP = """async () => {
  const program = { name: "a.py", implementation: "stdlib", needs: [] };
  const ended = new Promise((resolve) => (window.stopped = resolve));
  const handle = window.engine.run(
    { ...program, code: "print(1)\\nwhile True: pass" }, { done: window.stopped });
  await new Promise((resolve) => setTimeout(resolve, 4000));
  const began = performance.now();
  handle.stop();
  await ended;
  return await new Promise((resolve) => {
    const stdout = () => resolve(performance.now() - began);
    window.engine.run({ ...program, code: "print(2)" }, { stdout });
  });
}"""


def ours(page: Page) -> dict[str, Any]:
    program = {"id": "", "name": "a.py", "code": HELLO, "implementation": "stdlib", "needs": []}
    return harness.run(page, [program])[0]


def measure(browser: Browser, url: str, times: dict[str, list[float]]) -> None:
    for kind in ("bare", "ours"):
        context = browser.new_context()
        for state in ("cold", "warm"):
            page = context.new_page()
            page.goto(url)
            if kind == "bare":
                times[f"bare {state}"].append(page.evaluate(BARE))
            else:
                times[f"ours {state}"].append(ours(page)["first"])
                second = ours(page)
                times["second run, above its own"].append(second["total"] - second["milliseconds"])
                times["second run, in all"].append(second["total"])
                if state == "warm":
                    times["after stop"].append(page.evaluate(AFTER_STOP))
            page.close()
        context.close()


def main(rounds: int) -> None:
    manifest = harness.build()
    shutil.copytree(
        harness.ROOT / "node_modules/pyodide", harness.BUILT / "pyodide", dirs_exist_ok=True
    )
    names = ["bare cold", "ours cold", "bare warm", "ours warm", "second run, above its own"]
    times: dict[str, list[float]] = {n: [] for n in [*names, "second run, in all", "after stop"]}
    with harness.served() as url, sync_playwright() as playwright:
        for _ in range(rounds):
            browser = harness.launch(playwright, "chromium")
            measure(browser, url, times)
            browser.close()
    for name, values in times.items():
        low, high = min(values), max(values)
        print(f"{name:28} {median(values):8.1f} ms   ({low:.1f} to {high:.1f})")
    for state in ("cold", "warm"):
        pairs = zip(times[f"ours {state}"], times[f"bare {state}"], strict=True)
        print(f"{state}: {median(a / b for a, b in pairs):.2f} of bare loadPyodide()")
    print("kB on the wire:", {k: round(v / 1000) for k, v in manifest["sizes"].items()})


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
