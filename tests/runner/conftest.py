"""The engine's build, and the browsers in which it is put to the test."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

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
