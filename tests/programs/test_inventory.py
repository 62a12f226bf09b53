"""The recorded inventory of this interpreter's version is what the live module offers."""

import asyncio
import json
import platform
import sys
from typing import Any

import pytest

from snippets.inventory import take
from snippets.records import record_path, version_key
from snippets.tables import DOCS, KINDS, coverage

Record = dict[str, Any]

VERSION = "{}.{}".format(*sys.version_info)


@pytest.fixture(scope="module")
def recorded() -> Record:
    path = record_path(VERSION)
    assert path.is_file(), f"no inventory of Python {VERSION}: ./run update records it"
    record: Record = json.loads(path.read_text(encoding="utf-8"))
    return record


def test_names_are_the_live_ones(recorded: Record) -> None:
    assert sorted(recorded["names"]) == sorted(take()["names"])


def test_rows_are_the_live_ones(recorded: Record) -> None:
    live = take()["names"]
    different = {name: row for name, row in recorded["names"].items() if row != live[name]}

    assert different == {}, f"recorded on {recorded['version']}: ./run update"


@pytest.mark.parametrize("part", ["all", "deprecated", "submodules", "windows"])
def test_the_rest_is_what_the_live_module_has(recorded: Record, part: str) -> None:
    assert recorded[part] == take()[part], f"recorded on {recorded['version']}: ./run update"


def test_the_page_counts_the_names_of_the_live_module() -> None:
    names = set(asyncio.__all__)
    pages = {page.stem for kind in KINDS for page in (DOCS / kind).glob("*.md")}

    counts = [len(names), len(names & pages), len(names - pages)]
    assert "| " + " | ".join([VERSION, *map(str, counts)]) + " |" in coverage("", 1).splitlines()
    for name in names:
        assert (f"`{name}`" in coverage("", 1)) == (name not in pages), name


def test_the_record_tells_its_interpreter(recorded: Record) -> None:
    version = str(recorded["version"])

    assert version_key(version.partition("rc")[0])[:2] == version_key(VERSION)
    if version != platform.python_version():
        print(f"recorded on {version}, holds on {platform.python_version()}")
