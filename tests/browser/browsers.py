"""Which pages, widths and browsers the tests look at, and how a browser is started."""

import shutil

from playwright.sync_api import Browser, Playwright

# One of each kind of page; the last is none.
KINDS = {
    "home": "",
    "function": "functions/gather/",
    "class": "classes/Timeout/",
    "error": "errors/CancelledError/",
    "guide": "guide/",
    "modules": "modules/",
    "fact-check": "fact-check/",
    "404": "functions/gahter/",
}

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


def launch(playwright: Playwright, name: str) -> Browser:
    """The browser on PATH, else Playwright's own. Raises playwright's Error if there is neither."""
    if name == "firefox":
        found = shutil.which("firefox-esr") or shutil.which("firefox")
        if found:
            return playwright.firefox.launch(channel="moz-firefox", executable_path=found)
        return playwright.firefox.launch()
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    return playwright.chromium.launch(executable_path=found, args=CHROMIUM)
