"""Three browser engines behind one door: open an address, call a function in the page.

Chromium and Firefox through Playwright, WebKitGTK through the WebDriver of the distribution.
"""

import glob
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.browser.browsers import launch
from tests.browser.watching import VIOLATIONS, foreign

BROWSERS = ("chromium", "firefox", "webkit")
LONGEST = 1200  # seconds that one call in a page may take

Call = Callable[[str, str, dict[str, Any]], Any]
"""Opens an address, calls a function (its source) with an argument there, returns its result."""

HEARD = "globalThis.violations"
# What WebDriver tells of requests: those of the page itself.
ASKED = "return performance.getEntriesByType('resource').map((entry) => entry.name)"


def _refuse(address: str, asked: list[str], violations: list[str]) -> None:
    """Raise if a page has asked another host for anything, or tried what its policy forbids."""
    elsewhere = foreign(address, asked)
    if elsewhere or violations:
        raise RuntimeError(f"{address}: requests to {elsewhere}, violations {violations}")


@dataclass(frozen=True)
class Opened:
    version: str
    call: Call


def missing(name: str) -> str:
    """Why a browser cannot be started here; empty if it can."""
    if name == "webkit" and not (shutil.which("WebKitWebDriver") and _minibrowser()):
        return "no WebKitGTK WebDriver (Debian: apt-get install webkit2gtk-driver xvfb)"
    return ""


@contextmanager
def opened(name: str) -> Iterator[Opened]:
    """A browser with a profile of its own, for the thread that calls."""
    with (_webkit if name == "webkit" else _playwright)(name) as browser:
        yield browser


@contextmanager
def _playwright(name: str) -> Iterator[Opened]:
    with sync_playwright() as playwright:
        browser = launch(playwright, name)
        page = browser.new_page()
        page.set_default_timeout(120_000)
        asked: list[str] = []
        page.context.on("request", lambda request: asked.append(request.url))
        page.add_init_script(VIOLATIONS)

        def call(address: str, function: str, argument: dict[str, Any]) -> Any:
            asked.clear()
            page.goto(address)
            result = page.evaluate(function, argument)
            _refuse(address, asked, page.evaluate(HEARD))
            return result

        yield Opened(browser.version, call)
        browser.close()


@contextmanager
def _webkit(name: str) -> Iterator[Opened]:
    from selenium import webdriver

    options = webdriver.WebKitGTKOptions()
    options.binary_location = _minibrowser()
    options.add_argument("--automation")
    service = webdriver.WebKitGTKService(executable_path=shutil.which("WebKitWebDriver"))
    driver = webdriver.WebKitGTK(options=options, service=service)
    driver.set_script_timeout(LONGEST)
    driver.set_page_load_timeout(120)

    def call(address: str, function: str, argument: dict[str, Any]) -> Any:
        driver.get(address)
        driver.execute_script(VIOLATIONS)
        result = driver.execute_async_script(
            "const end = arguments[arguments.length - 1];"
            f"({function})(arguments[0]).then(end, (error) => end({{ error: String(error) }}))",
            argument,
        )
        if isinstance(result, dict) and "error" in result:
            raise RuntimeError(result["error"])
        _refuse(address, driver.execute_script(ASKED), driver.execute_script(f"return {HEARD}"))
        return result

    try:
        yield Opened(driver.capabilities["browserVersion"], call)
    finally:
        driver.quit()


def _minibrowser() -> str:
    found = sorted(glob.glob("/usr/lib/*/webkit2gtk-4.*/MiniBrowser"))
    return found[-1] if found else ""


SCRIPT = (Path(__file__).parent / "press.js").read_text(encoding="utf-8")
