"""Every public function, class and method takes what 3.14's takes, by the same names."""

import asyncio
import fnmatch
import inspect
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 14), reason="these are 3.14's")

DIFFERENT = {
    "create_subprocess_*": "left out: it only raises",
    "*.subprocess_*": "left out: it only raises",
    "*.connect_*_pipe": "left out: it only raises",
    "*.start_tls": "left out: it only raises",
    "AbstractEventLoop.*": "networking takes anything there: it only raises",
    "BaseEventLoop.*": "networking is another class here",
    "EventLoop": "has a clock, too",
    "SelectorEventLoop": "has a clock, too",
    "Server": "what nobody passes has a default",
    "Future.add_done_callback": "3.14's says nothing",
    "Task.add_done_callback": "3.14's says nothing",
}
"""Where the two may differ, and why; a line that is not needed fails the test."""
DUNDER = ("__aenter__", "__aexit__", "__await__", "__enter__", "__exit__", "__aiter__", "__anext__")


def signature(function):
    """Names, kinds and defaults; None if there is no saying."""
    try:
        found = inspect.signature(function)
    except ValueError:
        return None
    return [
        (p.kind, None if p.kind in (p.VAR_POSITIONAL, p.VAR_KEYWORD) else p.name, _plain(p.default))
        for p in found.parameters.values()
        # C's own methods say that `self` is positional only; ours cannot be passed by name.
        if p.name != "self"
    ]


def _plain(value):
    """A default that is the same in two packages."""
    return value if isinstance(value, int | str | bytes | float | None) else type(value).__name__


def pairs(reference):
    """(name, stdlib's, the reference's) of all that can be called."""
    for name in asyncio.__all__:
        if "EventLoopPolicy" in name or name in ("get_event_loop_policy", "set_event_loop_policy"):
            continue  # deprecated: the policies themselves are another page
        ours, theirs = getattr(reference, name), getattr(asyncio, name)
        if callable(theirs):
            yield name, theirs, ours
        if inspect.isclass(theirs):
            for method in dir(theirs):
                if method.startswith("_") and method not in DUNDER:
                    continue
                function = getattr(theirs, method)
                if callable(function):
                    yield f"{name}.{method}", function, getattr(ours, method, None)


def test_signatures_are_those_of_3_14(reference):
    wrong, needed, compared = [], set(), 0
    for name, theirs, ours in pairs(reference):
        compared += 1
        if ours is not None and signature(theirs) == signature(ours):
            continue
        reasons = [pattern for pattern in DIFFERENT if fnmatch.fnmatch(name, pattern)]
        needed |= set(reasons)
        if not reasons or ours is None:
            wrong.append((name, signature(theirs), ours and signature(ours)))

    assert wrong == []
    assert needed == set(DIFFERENT)
    assert compared > 500
