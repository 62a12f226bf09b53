"""PyScript's editor, to measure beside: the page that its manual shows, with the same Pyodide.

From the package index, into a folder of its own: the site itself does not need it.
"""

import subprocess
from pathlib import Path

from playwright.sync_api import BrowserContext

from .measures import first_press

VERSION = "0.7.31"
PAGE = b"""<!doctype html><html lang="en"><meta charset="utf-8"><title>PyScript</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="core.css">
<script type="module" src="core.js"></script><body>
<script type="py-editor" config='{"interpreter": "/bare/pyodide.mjs"}'>print('hello')</script>"""

# From the press of its button until the output is seen.
PRESS = """async () => {
  const seen = () => document.querySelector(".py-editor-output")?.textContent.includes("hello");
  const began = performance.now();
  document.querySelector(".py-editor-run-button").click();
  await new Promise((resolve) => {
    const observer = new MutationObserver(() => seen() && (observer.disconnect(), resolve()));
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(document.body, all);
  });
  return performance.now() - began;
}"""


def fetched(folder: Path, pyodide: Path) -> Path:
    """Where its files are, fetched if they are not there."""
    files = folder / f"pyscript-{VERSION}"
    scripts = files / "node_modules/@pyscript/core/dist"
    if not (scripts / "core.js").is_file():
        what = [f"@pyscript/core@{VERSION}", "--prefix", str(files)]
        options = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund"]
        subprocess.run(["npm", "install", *what, *options], check=True, capture_output=True)
    return scripts


def editor(context: BrowserContext, base: str) -> float:
    """The first press in a page."""
    return first_press(context, base + "pyscript/", ".py-editor-run-button", PRESS)
