"""Runs CPython's own asyncio tests with the reference in asyncio's place.

    PYTHON tests/reference/cpython_suite.py [-v] [MODULE]...

Every interpreter brings its tests as `test.test_asyncio`; they are run, never copied.
Each module runs in a process of its own, each test with its own time limit.  CPython has
every class twice, in C (`_CTask`, `_CFuture`) and in Python, and tests both; the reference
has one, which has to pass both.  Tests that it need not pass are listed with the reason in
`cpython_private.py`; they are run all the same, and counted as `private`, `version` or
`left_out`.

Refuses to: change a test.  Where the tests look for what is in `cpython_places.py`.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
from collections import Counter

from cpython_places import prepare
from cpython_private import excuse

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
# Left out: what tests subprocesses, TLS, Windows, and the command line's tools.
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
    "selector_events",
    "unix_events",
    "free_threading",
]
# Of the language and of unittest, which stand on asyncio.
AROUND = ["asyncgen", "contextlib_async", "coroutines", "unittest.test_async_case"]
ALL = CORE + LOOP + AROUND
KINDS = ("passed", "failed", "private", "version", "left_out", "skipped")
TEST_LIMIT = 15  # seconds for one test
MODULE_LIMIT = 300  # seconds for one module


# -- Inside: one module, in this process


def full_name(name):
    """`tasks` is test.test_asyncio.test_tasks; what is around asyncio is elsewhere."""
    if name in AROUND:
        folder, _, module = name.rpartition(".")
        return f"test.test_{folder}.{module}" if folder else f"test.test_{module}"
    return f"test.test_asyncio.test_{name}"


def run_module(name):
    """Run the module; {test id: (outcome, last line)}."""
    place = full_name(name)
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
            key = test.id().removeprefix(f"{place}.")
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
    # A shell lets its background jobs ignore Ctrl-C, and so would every test then.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        importlib.import_module(place.rpartition(".")[0])
        if importlib.util.find_spec(place) is None:
            return {"(module)": ("skipped", "not in this version")}
        suite = unittest.defaultTestLoader.loadTestsFromName(place)
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


def judge(name, outcomes, version):
    """Outcomes with the reviewed exceptions taken out of the failures.

    {test: (outcome, detail)}; the detail of an excused failure is its (pattern, reason).
    """
    judged = {}
    for test, (outcome, detail) in outcomes.items():
        if outcome == "failed":
            reviewed = excuse(f"{name}.{test}", version)
            if reviewed is not None:
                outcome, detail = reviewed[0], reviewed[1:]
            elif "asyncio_reference leaves" in detail:
                said = detail.partition("asyncio_reference leaves ")[2].partition(" out")[0]
                outcome, detail = "left_out", ("", f"{said}: it says so itself")
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
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    parser.add_argument("-v", "--verbose", action="store_true", help="show why tests fail")
    chosen = parser.parse_args()
    if chosen.inside:
        outcomes = run_module(chosen.inside)
        print("\n@@" + json.dumps(outcomes))
        sys.stdout.flush()
        os._exit(0)  # whatever a failed test left running
    total = Counter()
    print(f"{sys.version}\n{'module':<24}{' '.join(f'{kind:>8}' for kind in KINDS)}")
    for name in chosen.modules or ALL:
        outcomes = judge(name, run(sys.executable, name), sys.version_info[:2])
        counts = Counter(outcome for outcome, _ in outcomes.values())
        total += counts
        print(f"{name:<24}{' '.join(f'{counts[kind]:>8}' for kind in KINDS)}", flush=True)
        for method, failures in by_method(outcomes).items():
            print(f"    {method} in {', '.join(cls for cls, _ in failures)}")
            if chosen.verbose:
                print("        " + failures[0][1].strip().replace("\n", "\n        "))
    print(f"{'all':<24}{' '.join(f'{total[kind]:>8}' for kind in KINDS)}")
    return 1 if total["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
