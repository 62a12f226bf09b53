"""Options and parameters that every test shares."""

import sys

import pytest

from snippets import ROOT, Snippet, SnippetError, find, read
from snippets.implementations import UnknownImplementation, loop_factory

DEFAULT_IMPLEMENTATIONS = ["stdlib", "reference"]


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("runnable asyncio")
    group.addoption(
        "--implementation",
        action="append",
        help="stdlib, reference, a package with new_event_loop, or MODULE:FACTORY; may be repeated",
    )
    group.addoption(
        "--clock",
        choices=["virtual", "real"],
        default="virtual",
        help="virtual: waiting for a time takes no time; real: `python FILE` as it stands",
    )
    group.addoption(
        "--snippets",
        default="",
        metavar="FOLDER",
        help="only the programs below this folder of snippets/, or this one",
    )


def pytest_configure(config: pytest.Config) -> None:
    try:
        find(config.getoption("--snippets"))
    except SnippetError as error:
        raise pytest.UsageError(str(error)) from None
    for name in config.getoption("--implementation") or []:
        if name not in DEFAULT_IMPLEMENTATIONS:
            try:
                loop_factory(name)
            except UnknownImplementation as error:
                raise pytest.UsageError(str(error)) from None


def pytest_report_header(config: pytest.Config) -> str:
    return f"interpreter: {sys.implementation.name} {sys.version.split()[0]}"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    config = metafunc.config
    if "snippet" in metafunc.fixturenames:
        paths = find(config.getoption("--snippets"))
        ids = [path.relative_to(ROOT).with_suffix("").as_posix() for path in paths]
        metafunc.parametrize("snippet", paths, ids=ids, indirect=True)
    if "implementation" in metafunc.fixturenames:
        names = config.getoption("--implementation") or DEFAULT_IMPLEMENTATIONS
        metafunc.parametrize("implementation", names)


@pytest.fixture
def snippet(request: pytest.FixtureRequest) -> Snippet:
    """One program; a file that is not of the format fails its own test and no other."""
    try:
        return read(request.param, recorded=False)
    except SnippetError as error:
        wrong = str(error)
    # Outside of the handler: pytest would show the error twice.
    pytest.fail(wrong, pytrace=False)


@pytest.fixture
def clock(pytestconfig: pytest.Config) -> str:
    """`virtual` or `real`."""
    return str(pytestconfig.getoption("--clock"))
