"""Options and parameters that every test shares."""

import signal
import sys
from pathlib import Path

import pytest

from snippets import ROOT, Snippet, SnippetError, find, read
from snippets.implementations import OURS, UnknownImplementation, loop_factory

TRANSCRIPTS = Path(__file__).parent / "programs" / "test_transcripts.py"


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
    group.addoption(
        "--conformance",
        type=Path,
        metavar="FOLDER",
        help="write IMPLEMENTATION-VERSION.json there: what each program did",
    )


def pytest_configure(config: pytest.Config) -> None:
    try:
        find(config.getoption("--snippets"))
    except SnippetError as error:
        raise pytest.UsageError(str(error)) from None
    # A shell lets its background jobs ignore Ctrl+C, and so would every program then.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    for name in config.getoption("--implementation") or []:
        if name not in OURS:
            try:
                loop_factory(name)
            except UnknownImplementation as error:
                raise pytest.UsageError(str(error)) from None


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """What concerns somebody else's implementation: the programs, whatever folder is named."""
    if set(config.getoption("--implementation") or OURS) <= set(OURS):
        return None
    return collection_path not in (*TRANSCRIPTS.parents, TRANSCRIPTS) or None


def pytest_report_header(config: pytest.Config) -> str:
    return f"interpreter: {sys.implementation.name} {sys.version.split()[0]}"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    config = metafunc.config
    if "snippet" in metafunc.fixturenames:
        paths = find(config.getoption("--snippets"))
        ids = [path.relative_to(ROOT).with_suffix("").as_posix() for path in paths]
        metafunc.parametrize("snippet", paths, ids=ids, indirect=True)
    if "implementation" in metafunc.fixturenames:
        names = config.getoption("--implementation") or OURS
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
