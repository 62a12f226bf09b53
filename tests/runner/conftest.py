"""The engine's build, and the browsers in which it is put to the test."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.browsers import launch

from . import harness


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("runnable asyncio, faults")
    group.addoption(
        "--browser",
        action="append",
        choices=["chromium", "firefox"],
        help="may be repeated; chromium by default",
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "browser" in metafunc.fixturenames:
        names = metafunc.config.getoption("--browser") or ["chromium"]
        metafunc.parametrize("browser", names, indirect=True, scope="session")


@pytest.fixture(scope="session")
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    harness.build()
    with sync_playwright() as playwright:
        launched = launch(playwright, request.param)
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def shared(browser: Browser) -> Iterator[Page]:
    with harness.served() as url:
        context = browser.new_context()
        page = context.new_page()
        page.goto(url)
        yield page
        context.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """A fresh profile on a page of a server on which something may be broken."""
    open_: list[Any] = []

    def visit(broken: dict[str, Any] | None = None, script: str = "") -> Page:
        serving = harness.served(broken)
        context = browser.new_context()
        open_.append((serving, context))
        page = context.new_page()
        if script:
            page.add_init_script(script)
        page.goto(serving.__enter__())
        return page

    yield visit
    for serving, context in open_:
        context.close()
        serving.__exit__(None, None, None)
