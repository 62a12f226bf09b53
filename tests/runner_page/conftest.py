"""Pages with programs in real browsers, with an engine that plays Python and with the real one.

`page` gets the site as built. `faked` is the same page with fake_engine.js in the place of the
engine: what a page shows is tested without Python.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from snippets import ROOT

sys.path.insert(0, str(ROOT.parent / "tests/browser"))

from browsers import WIDTHS

from tests.browser.conftest import (  # noqa: F401
    base,
    browser,
    built,
    context,
    page,
    plain,
    playwright,
    pytest_addoption,
    pytest_generate_tests,
)

# Far above what anything takes: a loaded machine is no failure.
expect.set_options(timeout=30_000)

HERE = Path(__file__).parent
# Of a page with few programs: each test loads it anew.
PAGE = "functions/timeout_at/"
NAME = "1_stop_at_a_time"
PROGRAM = PAGE + NAME


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page's scripts, bundled with the fake engine."""
    folder = tmp_path_factory.mktemp("bundle")
    script = ROOT.parent / "docs/runner/build/page.mjs"
    engine = HERE / "fake_engine.js"
    command = ["node", script, "--to", folder, "--engine", engine]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def play(profile: BrowserContext, bundle: Path) -> None:
    """Put the fake engine in the place of the engine on every page of a profile."""

    def answer(route: Route) -> None:
        name = route.request.url.split("/")[-1].split("?")[0]
        file = bundle / re.sub(r"^(\w+)\.[0-9a-f]{8}\.", r"\1.", name)
        route.fulfill(path=file) if file.is_file() else route.abort()

    profile.route("**/assets/runner/**", answer)


@pytest.fixture
def fakes(context: BrowserContext, bundle: Path) -> BrowserContext:  # noqa: F811
    """The profile, with the fake engine on every page."""
    play(context, bundle)
    return context


@pytest.fixture
def faked(fakes: BrowserContext) -> Iterator[Page]:
    made = fakes.new_page()
    made.set_default_timeout(30_000)
    errors: list[str] = []
    made.on("pageerror", lambda error: errors.append(str(error)))
    yield made
    assert errors == []


@pytest.fixture
def touched(browser: Browser, base: str, bundle: Path) -> Iterator[Page]:  # noqa: F811
    """The same in the hand: a phone, whose screen is touched."""
    if browser.browser_type.name != "chromium":
        pytest.skip("its driver taps, and the browser hears nothing of it")
    made = browser.new_context(
        base_url=base,
        viewport={"width": WIDTHS["phone"], "height": 900},
        has_touch=True,
        reduced_motion="reduce",
    )
    play(made, bundle)
    page = made.new_page()  # noqa: F811
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    made.close()
    assert errors == []
