"""The built site in real browsers: a server, the browsers, and pages in them.

Nothing here is skipped: a browser or a site that is not there is an error that says what to do.
"""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import KINDS, WIDTHS, launch
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Error,
    Page,
    Playwright,
    expect,
    sync_playwright,
)
from watching import Watch

from docs.publish.serve import server
from snippets import ROOT

# Far above what anything takes: a loaded machine is no failure.
expect.set_options(timeout=30_000)


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("runnable asyncio, browsers")
    group.addoption("--site", default="site", metavar="FOLDER", help="the built site")
    group.addoption(
        "--browser",
        action="append",
        choices=["chromium", "firefox"],
        help="may be repeated; chromium by default",
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "browser" in metafunc.fixturenames:
        names = metafunc.config.getoption("--browser", None) or ["chromium"]
        metafunc.parametrize("browser", names, indirect=True, scope="session")


@pytest.fixture(scope="session")
def built(pytestconfig: pytest.Config) -> Path:
    """The folder of the built site."""
    folder: Path = ROOT.parent / pytestconfig.getoption("--site", "site")
    if not (folder / "index.html").is_file():
        pytest.exit(f"{folder.name}: no site is built there: ./run build", returncode=2)
    return folder


@pytest.fixture(scope="session")
def addresses(built: Path) -> list[str]:
    """Every page below the site's address, and one that is not there."""
    found = [path.parent.relative_to(built).as_posix() + "/" for path in built.rglob("index.html")]
    return [*sorted("" if address == "./" else address for address in found), KINDS["404"]]


@pytest.fixture(scope="session")
def base(built: Path) -> Iterator[str]:
    """The address of the site, served."""
    serving = server(built, 0)
    thread = threading.Thread(target=serving.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{serving.server_address[1]}/"
    serving.shutdown()
    thread.join()
    serving.server_close()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[Browser]:
    name = request.param
    try:
        launched = launch(playwright, name)
    except Error as error:
        pytest.fail(
            f"{name} does not start: python -m playwright install {name}, or install the "
            f"distribution's so that it is on PATH\n{error}",
            pytrace=False,
        )
    yield launched
    launched.close()


@pytest.fixture
def context(browser: Browser, base: str) -> Iterator[BrowserContext]:
    """A fresh profile of a desktop in light colours. What it does is watched."""
    made = browser.new_context(
        base_url=base,
        viewport={"width": WIDTHS["desktop"], "height": 900},
        color_scheme="light",
        reduced_motion="reduce",
    )
    watch = Watch(made, base)
    yield made
    made.close()
    watch.refuse()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    made = context.new_page()
    made.set_default_timeout(30_000)
    return made


@pytest.fixture
def plain(browser: Browser, base: str) -> Iterator[Page]:
    """A page in a browser that runs no script."""
    made = browser.new_context(
        base_url=base,
        viewport={"width": WIDTHS["desktop"], "height": 900},
        java_script_enabled=False,
    )
    yield made.new_page()
    made.close()
