"""Runs CPython's own asyncio tests with the reference in asyncio's place.

    python tests/reference/cpython_suite.py [--python PYTHON]... [-v] [MODULE]...

Every interpreter brings its tests as `test.test_asyncio`; they are run, never copied.
Each module runs in a process of its own, each test with its own time limit.  CPython has
every class twice, in C (`_CTask`, `_CFuture`) and in Python, and tests both; the reference
has one, which has to pass both.  Tests that it need not pass are listed with the reason in
`cpython_private.py`; they are run all the same, and counted as `private`, `version` or
`left_out`.

Refuses to: change a test.  What the tests need around them is in `prepare()`.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
from collections import Counter
from fnmatch import fnmatch
from pathlib import Path

HERE = Path(__file__).parent
SOURCE = HERE.parents[1] / "reference_impl" / "src"
CORE = [
    "tasks",
    "futures",
    "futures2",
    "taskgroups",
    "timeouts",
    "waitfor",
    "runners",
    "threads",
    "eager_task_factory",
    "context",
    "pep492",
    "queues",
    "locks",
    "graph",
]
# Left out: selector_events and unix_events, which replace private methods of CPython's
# classes by mocks throughout, and what tests subprocesses, TLS and Windows.
LOOP = [
    "base_events",
    "events",
    "sock_lowlevel",
    "streams",
    "server",
    "buffered_proto",
    "protocols",
    "transports",
    "sendfile",
    "staggered",
]
KINDS = ("passed", "failed", "private", "version", "left_out", "skipped")
TEST_LIMIT = 15  # seconds for one test
MODULE_LIMIT = 300  # seconds for one module


# -- Inside: one module, in this process


def prepare():
    """Put the reference in asyncio's place, before anything imports asyncio.

    Then the names through which tests reach into CPython's modules are pointed at what
    they mean here.  The C classes and functions are the same as the Python ones: both
    sets of tests are run, and what they expect of either is expected of us.
    """
    sys.path.insert(0, str(SOURCE))
    import asyncio_reference

    asyncio_reference.substitute()
    import asyncio
    import asyncio.base_events
    import asyncio.unix_events

    asyncio.futures._PyFuture = asyncio.futures._CFuture = asyncio.Future
    asyncio.tasks._PyTask = asyncio.tasks._CTask = asyncio.Task
    asyncio.unix_events.BaseProactorEventLoop = type("BaseProactorEventLoop", (), {})
    asyncio.proactor_events = sys.modules["asyncio.proactor_events"] = asyncio.unix_events
    for module in (asyncio.registry, asyncio.future, asyncio.graph, asyncio.events):
        for name, function in list(vars(module).items()):
            if callable(function) and function.__module__ == module.__name__:
                # As a class attribute, a function of C does not become a method.
                for prefix in ("_py_", "_c_"):
                    for alias in (prefix + name, prefix + name.removeprefix("_")):
                        for place in (asyncio.tasks, asyncio.futures, asyncio.events):
                            setattr(place, alias, staticmethod(function))

    # Tests replace `base_events.logger`; ours is used from several modules.
    class Logger:
        def __getattr__(self, name):
            return getattr(asyncio.base_events.logger, name)

    from asyncio.log import logger

    asyncio.base_events.logger = logger
    forward = Logger()
    for name, module in list(sys.modules.items()):
        ours = name.startswith("asyncio_reference.") and hasattr(module, "logger")
        if ours and not name.endswith((".log", ".net.loop")):
            module.logger = forward

    # Until 3.13 the tests know the names without underscore, and child watchers.
    asyncio.DefaultEventLoopPolicy = asyncio.events._DefaultEventLoopPolicy
    asyncio.AbstractEventLoopPolicy = asyncio.events._AbstractEventLoopPolicy
    asyncio.unix_events.DefaultEventLoopPolicy = asyncio.DefaultEventLoopPolicy
    asyncio.AbstractEventLoopPolicy.get_child_watcher = lambda policy: None
    asyncio.ThreadedChildWatcher = type("ThreadedChildWatcher", (), {})


def run_module(name):
    """Run `test.test_asyncio.test_NAME`; {test id: (outcome, last line)}."""
    prepare()
    import importlib.util
    import unittest

    outcomes = {}

    class Expired(BaseException):
        pass

    def expire(signum, frame):
        raise Expired(f"longer than {TEST_LIMIT} s")

    class Result(unittest.TestResult):
        def note(self, test, outcome, detail=""):
            test = getattr(test, "test_case", test)  # a subtest counts for its test
            key = test.id().removeprefix(f"test.test_asyncio.test_{name}.")
            if outcomes.get(key, ("passed",))[0] in ("passed", "skipped"):
                outcomes[key] = (outcome, detail)

        def startTest(self, test):
            super().startTest(test)
            signal.alarm(TEST_LIMIT)

        def stopTest(self, test):
            signal.alarm(0)
            super().stopTest(test)

        def addSuccess(self, test):
            self.note(test, "passed")

        def addFailure(self, test, err):
            self.note(test, "failed", describe(err))

        addError = addFailure

        def addSubTest(self, test, subtest, err):
            if err is not None:
                self.note(test, "failed", describe(err))

        def addSkip(self, test, reason):
            self.note(test, "skipped", reason)

    def describe(err):
        import traceback

        return "".join(traceback.format_exception(*err))[-3000:]

    signal.signal(signal.SIGALRM, expire)
    try:
        importlib.import_module("test.test_asyncio")
        if importlib.util.find_spec(f"test.test_asyncio.test_{name}") is None:
            return {"(module)": ("skipped", "not in this version")}
        suite = unittest.defaultTestLoader.loadTestsFromName(f"test.test_asyncio.test_{name}")
    except ModuleNotFoundError as error:
        return {"(module)": ("skipped", str(error))}
    suite.run(Result())
    return outcomes


# -- Outside: all modules, all interpreters


def run(python, name):
    """The outcomes of one module on one interpreter."""
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", PYTHONWARNINGS="ignore")
    command = [python, __file__, "--inside", name]
    try:
        process = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=MODULE_LIMIT,
            env=environment,
        )
    except subprocess.TimeoutExpired:
        return {"(module)": ("failed", f"longer than {MODULE_LIMIT} s")}
    try:
        return json.loads(process.stdout.rpartition("\n@@")[2])
    except ValueError:
        return {"(module)": ("failed", process.stderr[-2000:])}


def judge(name, outcomes):
    """Outcomes with the reviewed exceptions taken out of the failures."""
    from cpython_private import LEFT_OUT, OTHER_VERSION, PRIVATE

    lists = ("private", PRIVATE), ("version", OTHER_VERSION), ("left_out", LEFT_OUT)
    judged = {}
    for test, (outcome, detail) in outcomes.items():
        if outcome == "failed" and "asyncio_reference leaves" in detail:
            outcome = "left_out"  # it said so itself
        if outcome == "failed":
            for kind, patterns in lists:
                if any(fnmatch(f"{name}.{test}", pattern) for pattern in patterns):
                    outcome = kind
        judged[test] = (outcome, detail)
    return judged


def by_method(outcomes):
    """What failed: {method: [(class, why)]}; the same test often runs in many classes."""
    failures = {}
    for test, (outcome, detail) in outcomes.items():
        if outcome == "failed":
            cls, _, method = test.rpartition(".")
            failures.setdefault(method, []).append((cls, detail))
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("modules", nargs="*", help="names without test_; default: all")
    parser.add_argument("--python", action="append", help="an interpreter; may be repeated")
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    parser.add_argument("-v", "--verbose", action="store_true", help="show why tests fail")
    chosen = parser.parse_args()
    if chosen.inside:
        outcomes = run_module(chosen.inside)
        print("\n@@" + json.dumps(outcomes))
        sys.stdout.flush()
        os._exit(0)  # whatever a failed test left running
    failed = 0
    for python in chosen.python or [sys.executable]:
        total = Counter()
        print(f"{python}\n{'module':<20}{' '.join(f'{kind:>8}' for kind in KINDS)}")
        for name in chosen.modules or CORE + LOOP:
            outcomes = judge(name, run(python, name))
            counts = Counter(outcome for outcome, _ in outcomes.values())
            total += counts
            print(f"{name:<20}{' '.join(f'{counts[kind]:>8}' for kind in KINDS)}", flush=True)
            for method, failures in by_method(outcomes).items():
                print(f"    {method} in {', '.join(cls for cls, _ in failures)}")
                if chosen.verbose:
                    print("        " + failures[0][1].strip().replace("\n", "\n        "))
        print(f"{'all':<20}{' '.join(f'{total[kind]:>8}' for kind in KINDS)}\n")
        failed += total["failed"]
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
