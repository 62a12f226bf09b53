"""CPython's own tests of this interpreter, on the reference (see cpython_suite.py).

Those that take seconds run on 3.14, and with REFERENCE_SUITE=all in the environment.
"""

import importlib.util
import os
import sys

import cpython_suite
import pytest

QUICK = [
    "context",
    "eager_task_factory",
    "futures",
    "futures2",
    "graph",
    "queues",
    "taskgroups",
    "waitfor",
]
EVERYTHING = sys.version_info[:2] == (3, 14) or os.environ.get("REFERENCE_SUITE") == "all"
CHOSEN = cpython_suite.ALL if EVERYTHING else QUICK


@pytest.mark.skipif(sys.version_info < (3, 12), reason="3.11's tests assert older semantics")
@pytest.mark.skipif(
    importlib.util.find_spec("test.test_asyncio") is None,
    reason="this distribution of CPython has its tests in a package of their own",
)
@pytest.mark.parametrize("module", CHOSEN)
def test_module(module):
    outcomes = cpython_suite.run(sys.executable, module)
    outcomes = cpython_suite.judge(module, outcomes, sys.version_info[:2])
    failures = cpython_suite.by_method(outcomes)

    assert outcomes
    assert not failures, "\n\n".join(f"{name}: {why[0][1]}" for name, why in failures.items())
