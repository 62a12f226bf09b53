"""The own tests of libraries that stand on asyncio, on stdlib and on the reference.

    python tests/clients/suites.py [--only NAME]

`./run suites` starts it in the environment of the clients. Each library's sdist is fetched from
the package index in the version that is installed; its tests and its settings of pytest are
unpacked alone, so that they test what is installed. The record is docs/data/suites.json. A suite
that has run on the same reference is not run again (.setup/suites).

Refuses to: change a test, and to count what asyncio does not pass here either.
"""

import argparse
import datetime
import hashlib
import importlib.metadata
import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import tarfile
import time
import xml.etree.ElementTree as ElementTree
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
SETUP = TOP / ".setup" / "suites"
RECORD = TOP / "docs" / "data" / "suites.json"
SETTINGS = ("pyproject.toml", "pytest.ini", "setup.cfg", ".coveragerc.toml")
LEFT_OUT = ("asyncio_reference leaves", "asyncio_reference has no")
LIMIT = 60  # seconds for one test


@dataclass(frozen=True)
class Suite:
    """A library whose sdist has its tests."""

    name: str
    tests: tuple[str, ...] = ("tests",)
    options: tuple[str, ...] = ()
    only: str = ""  # where not all of it runs, which


NO_PLUGIN = ("-p", "no:asyncio")
PLUGIN = ("-o", "asyncio_mode=auto", "-o", "asyncio_default_fixture_loop_scope=function")
SUITES = (
    Suite("aiofiles", options=PLUGIN),
    Suite("async-timeout", options=PLUGIN),
    Suite("asyncstdlib", tests=("unittests",), options=PLUGIN),
    Suite("httpx", options=NO_PLUGIN),
    Suite("janus", options=(*PLUGIN, "--ignore=tests/test_benchmarks.py")),
    Suite("tenacity", options=PLUGIN),
    Suite("anyio", options=(*NO_PLUGIN, "-k", "not trio"), only="all but those on trio"),
    Suite(
        "aiohttp",
        tests=(
            "tests/test_client_connection.py",
            "tests/test_client_functional.py",
            "tests/test_client_ws_functional.py",
            "tests/test_streams.py",
            "tests/test_web_server.py",
            "tests/test_web_websocket_functional.py",
        ),
        # Its filters of warnings name modules of tools that are not here.
        options=(*NO_PLUGIN, "-o", "filterwarnings="),
        only="the modules on clients, streams and websockets",
    ),
)


def unpack(name, version):
    """Where the library's tests are, alone."""
    folder = SETUP / f"{name}-{version}"
    if folder.is_dir():
        return folder
    wheels = SETUP / "sdists"
    command = [
        os.environ.get("PIP_PYTHON", sys.executable),
        "-m",
        "pip",
        "download",
        "-q",
        "--disable-pip-version-check",
    ]
    command += ["--no-deps", "--no-binary", ":all:", "-d", str(wheels), f"{name}=={version}"]
    subprocess.run(command, check=True)
    (archive,) = wheels.glob(f"{name.replace('-', '_')}-{version}.tar.gz")
    shutil.rmtree(SETUP / "new", ignore_errors=True)
    with tarfile.open(archive) as file:
        file.extractall(SETUP / "new", filter="data")
    (source,) = (SETUP / "new").iterdir()
    folder.mkdir()
    for path in source.iterdir():
        if path.name in (*SETTINGS, "tests", "unittests"):
            shutil.move(path, folder / path.name)
    return folder


def run(suite, folder, implementation):
    """{test: (outcome, what it said)}, and how long it took."""
    result = folder / f"{implementation}.xml"
    result.unlink(missing_ok=True)
    command = [sys.executable]
    command += ["-m", "asyncio_reference"] if implementation == "reference" else []
    command += ["-m", "pytest", "-q", "--no-header", "--tb=short", "-p", "no:cacheprovider"]
    command += ["-o", "addopts="]
    # Blamed on whatever test the collector comes in.
    command += ["-W", "ignore::pytest.PytestUnraisableExceptionWarning"]
    command += ["--timeout", str(LIMIT), "--junitxml", result.name, *suite.options, *suite.tests]
    environment = {**os.environ, "PYTHONPATH": str(TOP / "reference_impl" / "src")}
    began = time.monotonic()
    with open(folder / f"{implementation}.log", "w") as log:
        subprocess.run(command, cwd=folder, env=environment, stdout=log, stderr=log)
    return outcomes(result), round(time.monotonic() - began)


def outcomes(result):
    """What pytest's XML says of each test; the worst, where it has two."""
    found = {}
    for case in ElementTree.parse(result).iter("testcase"):
        test = f"{case.get('classname')}::{case.get('name')}"
        said = next((part for part in case if part.tag in ("failure", "error", "skipped")), None)
        if said is None:
            found.setdefault(test, ("passed", ""))
        elif said.tag == "skipped":
            found[test] = ("skipped", "")
        else:
            found[test] = ("failed", f"{said.get('message')}\n{said.text}")
    return found


def judge(expected, found):
    """How the reference did, beside stdlib; and the tests that only it fails."""
    counts, failures = Counter(), []
    for test, (outcome, said) in found.items():
        if outcome == "failed":
            if expected.get(test, ("missing",))[0] == "failed":
                outcome = "both"
            elif any(text in said for text in LEFT_OUT):
                outcome = "left_out"
            else:
                failures.append(f"{test}: {said.strip().splitlines()[0][:200]}")
        counts[outcome] += 1
    missing = expected.keys() - found.keys()
    failures += [f"{test}: not run" for test in sorted(missing)]
    counts["failed"] += len(missing)
    return counts, failures


def sources(suite):
    """A short name for what the suite runs on, and how."""
    files = sorted((TOP / "reference_impl" / "src").rglob("*.py"))
    content = b"".join(path.read_bytes() for path in files)
    return hashlib.sha256(content + f"{suite} {sys.version}".encode()).hexdigest()[:16]


def compare(suite):
    """One entry of the record."""
    version = importlib.metadata.version(suite.name)
    folder = unpack(suite.name, version)
    kept = folder / f"{sources(suite)}.json"
    if kept.is_file():
        return json.loads(kept.read_text(encoding="utf-8"))
    expected, plain = run(suite, folder, "stdlib")
    found, ours = run(suite, folder, "reference")
    counts, failures = judge(expected, found)
    entry = {
        "name": suite.name,
        "version": version,
        "only": suite.only,
        "seconds": {"stdlib": plain, "reference": ours},
        "stdlib": dict(sorted(Counter(outcome for outcome, _ in expected.values()).items())),
        "reference": dict(sorted(counts.items())),
        "failures": failures,
    }
    kept.write_text(json.dumps(entry), encoding="utf-8")
    return entry


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=[suite.name for suite in SUITES], action="append")
    chosen = parser.parse_args()
    SETUP.mkdir(parents=True, exist_ok=True)
    # A shell lets its background jobs ignore Ctrl-C, and so would every test then.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    found = []
    for suite in SUITES:
        if suite.name in (chosen.only or [suite.name]):
            found.append(compare(suite))
            print(json.dumps(found[-1], indent=1), flush=True)
    if not chosen.only:
        record = {
            "schema": 1,
            "python": platform.python_version(),
            "platform": f"{sys.platform} {platform.machine()}",
            "date": datetime.date.today().isoformat(),
            "suites": found,
        }
        RECORD.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    return 1 if any(suite["failures"] for suite in found) else 0


if __name__ == "__main__":
    sys.exit(main())
