"""Which pages, widths and browsers the tests look at, and how a browser is started."""

import shutil

from playwright.sync_api import Browser, Playwright
from playwright.sync_api import Page as Tab

from docs.publish.source import Page, pages

# The subjects that stand for their sections: each shows all that such a page can show.
EXAMPLES = {
    "function": "functions/gather",
    "class": "classes/Timeout",
    "error": "errors/CancelledError",
    "chapter": "guide/cancellation",
    "reading": "reference-implementation/stepping",
}


def kinds(found: list[Page]) -> dict[str, str]:
    """The address of one page of each kind: every page outside a section, and every section's
    own page, is a kind of its own. Raises LookupError if a section has no example."""
    of = {page.name: page.url for page in found}
    known = {kind: of.pop(name) for kind, name in EXAMPLES.items()}
    named = {name.rpartition("/")[0] for name in EXAMPLES.values()}
    for page in found:
        if page.path.stem == "index":
            known[page.section or "home"] = page.url
        elif not page.section:
            known[page.name] = page.url
        elif page.section not in named:
            raise LookupError(f"{page.section}: say in EXAMPLES which page stands for it")
    return known | {"404": "functions/gahter/"}


KINDS = kinds(pages())

# Pages whose rows are all alike and too many to look at one by one: some of them will do.
PART = {"conformance": "?subject=functions/gather"}
SOME = """() => document.querySelectorAll(".printed > section").forEach((section, at) => {
  if (at % 25) section.remove();
})"""

# Scripts have run: the header's, and those of the programs in the page.
READY = """document.querySelector("html.js header button[for=__drawer]") &&
  [...document.querySelectorAll(".example[data-program]")].every((e) => e.dataset.runner) &&
  !document.querySelector("[data-playground]:not([data-ready])")"""

WIDTHS = {"phone": 390, "tablet": 768, "desktop": 1440}

# What a closed network needs, and a container without user namespaces.
CHROMIUM = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def visit(page: Tab, kind: str) -> None:
    """Opens the page of that kind and waits until its scripts have run. Of a page with hundreds
    of rows that are all alike, some stay."""
    page.goto(KINDS[kind] + PART.get(kind, ""))
    page.wait_for_function(READY)
    if kind == "printed":
        page.evaluate(SOME)


def launch(playwright: Playwright, name: str) -> Browser:
    """The browser on PATH, else Playwright's own. Raises playwright's Error if there is neither."""
    if name == "firefox":
        found = shutil.which("firefox-esr") or shutil.which("firefox")
        if found:
            return playwright.firefox.launch(channel="moz-firefox", executable_path=found)
        return playwright.firefox.launch()
    # The shell is Chromium without windows: the same in a page, in two thirds of the time.
    names = ("chromium-headless-shell", "chromium", "chromium-browser")
    found = next(filter(None, map(shutil.which, names)), None)
    return playwright.chromium.launch(executable_path=found, args=CHROMIUM)
