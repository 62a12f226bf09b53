"""Pages of evidence say what their records say, and that there is none where there is none."""

import json
import re
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from snippets import ROOT, SnippetError, read
from snippets.blocks import anchor, page_of
from snippets.conformance.records import digest, load
from snippets.conformance.table import table
from snippets.evidence import badges, cpython, flakes, fuzzing, mutation, reliability, suites
from snippets.evidence.common import code
from snippets.evidence.cpython import records
from snippets.evidence.mutation import score, total
from snippets.statements import all_statements
from tests.flakes import prepare

DATA = Path(__file__).parents[2] / "docs" / "data"

FLAKES = {
    "schema": 1,
    "python": "3.14.10",
    "platform": "linux",
    "date": "2026-01-01",
    "cores": 2,
    "at_once": 4,
    "implementations": ["stdlib", "reference"],
    "clocks": [
        {"clock": "virtual", "runs": 50, "programs": 500, "executions": 50000, "seconds": 600}
    ],
    "differences": [
        {"clock": "virtual", "run": 7, "implementation": "stdlib", "program": "a/b", "said": "x|y"}
    ],
}
FUZZ = {
    "schema": 1,
    "python": "3.14.10",
    "started": "2026-01-01",
    "seconds": 3600,
    "programs": 1234567,
    "differences": 0,
    "explained": [{"what": "a message", "why": "it holds an address"}],
    "operations": ["sleep", "gather"],
    "seed": 42,
}
RELIABILITY = {
    "schema": 1,
    "python": "3.14.10",
    "platform": "linux x86_64",
    "date": "2026-01-01",
    "cores": 2,
    "proofs": [
        {
            "name": "interrupts",
            "says": "interrupts",
            "number": 10000,
            "runs": [
                {
                    "implementation": implementation,
                    "mode": "plain",
                    "seconds": 100,
                    "held": implementation == "reference",
                    "outcomes": {"KeyboardInterrupt": 9999, "lost|found": 1},
                }
                for implementation in ("stdlib", "reference")
            ],
        }
    ],
}
SUITES = {
    "schema": 1,
    "python": "3.14.10",
    "platform": "linux x86_64",
    "date": "2026-01-01",
    "suites": [
        {
            "name": "anyio",
            "version": "4.0",
            "only": "all but one",
            "seconds": {"stdlib": 1, "reference": 2},
            "stdlib": {"passed": 1000, "skipped": 3},
            "reference": {"passed": 900, "left_out": 90, "failed": 1, "both": 9, "skipped": 3},
            "failures": ["test: a | b"],
        }
    ],
}
COUNTS = {"mutants": 20, "tried": 10, "killed": 7, "timeout": 1, "survived": 1, "unreached": 1}
MUTATION = {
    "schema": 1,
    "tool": "mutmut 3",
    "python": "3.14.10",
    "platform": "linux",
    "date": "2026-01-01",
    "commit": "abcdef0",
    "noticed_by": {"programs": 8},
    "modules": {"net.reader": COUNTS},
    "control": {"after": 0.5, "share": 0.6, "tried": 8, "noticed": 7},
    "survivors": [
        {
            "module": "net.reader",
            "line": 5,
            "function": "f",
            "before": "a | b",
            "after": "`a`",
            "verdict": "survived",
            "reason": "the same",
        }
    ],
}


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Put a record in the place of the committed one."""

    def put(name: str, content: object) -> None:
        path = tmp_path / "docs" / "data" / f"{name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        module = "fuzzing" if name == "fuzz" else name
        monkeypatch.setattr("snippets.evidence.common.DATA", path.parent)
        monkeypatch.setattr(badges, "DATA", path.parent)
        # The package's function has the name of its module.
        monkeypatch.setattr(sys.modules[f"snippets.evidence.{module}"], "RECORD", path)
        if content is not None:
            path.write_text(json.dumps(content), encoding="utf-8")

    return put


def test_every_number_of_cpython_s_records_adds_up() -> None:
    found = records()
    assert list(found) == ["3.12", "3.13", "3.14", "3.15"]
    for one in found.values():
        for kind, number in one["total"].items():
            assert number == sum(counts.get(kind, 0) for counts in one["modules"].values())
        assert len(one["failures"]) == one["total"]["failed"]
    newest = found["3.15"]
    assert f"| {newest['total']['passed']:,} | {newest['total']['failed']:,} |" in cpython(
        "totals", 1
    )
    assert "| `queues` |" in cpython("modules", 1)
    assert (
        cpython("excused", 1).count("\n")
        == len(
            {
                (e["kind"], e["pattern"], e["reason"])
                for one in found.values()
                for e in one["excused"]
            }
        )
        + 1
    )
    with pytest.raises(SnippetError, match="totals, modules and excused"):
        cpython("everything", 1)


@pytest.mark.parametrize(
    ("name", "page", "command"),
    [
        ("flakes", flakes, "./run flakes 50"),
        ("fuzz", fuzzing, "./run fuzz"),
        ("reliability", reliability, "./run reliability"),
        ("suites", suites, "./run suites"),
        ("mutation", lambda r, n: mutation("totals", n), "./run mutate"),
    ],
)
def test_no_record_is_said(record: Any, name: str, page: Any, command: str) -> None:
    record(name, None)
    assert page("", 1) == f"**Not run**: no record is here yet; `{command}` makes it."
    record(name, {"schema": 0})
    with pytest.raises(SnippetError, match="not of schema 1"):
        page("", 1)


def test_flakes(record: Any) -> None:
    record("flakes", FLAKES)
    page = flakes("", 1)
    assert "| virtual | 50 | 500 | 50,000 | 1 | 10 min |" in page
    assert "| virtual | 7 | stdlib | `a/b` | x\\|y |" in page
    assert "(data/flakes.json)" in page
    assert "(data/schemas/flakes.json)" in page


def test_fuzzing(record: Any) -> None:
    record("fuzz", FUZZ)
    page = fuzzing("", 1)
    assert "| CPython 3.14.10 | 2026-01-01 | 60 min | 1,234,567 | 0 | 42 |" in page
    assert "2 operations: `sleep`, `gather`." in page
    assert "| a message | it holds an address |" in page


def test_reliability(record: Any) -> None:
    record("reliability", RELIABILITY)
    page = reliability("", 1)
    assert "| 10,000 interrupts | held, 2 min | not run | **not held**, 2 min | not run |" in page
    assert "| `interrupts` | asyncio | lost\\|found | 1 |" in page


def test_suites(record: Any) -> None:
    record("suites", SUITES)
    page = suites("", 1)
    assert "| anyio 4.0 | 1,000 | 900 | 90 | 1 | 9 | 3 |" in page
    assert "of anyio all but one" in page
    assert "| anyio 4.0 | test: a \\| b |" in page


def test_mutation(record: Any) -> None:
    record("mutation", MUTATION)
    assert "| all | 20 | 10 | 7 | 1 | 1 | 1 | 80.0 % |" in mutation("totals", 1)
    assert "10 of 20 mutants were tried" in mutation("totals", 1)
    assert "80.0 % ± 18.5" in mutation("totals", 1)
    assert "as commit `abcdef0` left it" in mutation("totals", 1)
    assert "7 of 8 mutants were noticed, 87.5 % (`--after 0.5 --share 0.6`)" in mutation(
        "totals", 1
    )
    assert "| `net.reader` | 20 |" in mutation("modules", 1)
    assert "| 5 | `f` | `a \\| b` | `` `a` `` | the same |" in mutation("survivors", 1)
    assert score(total({"a": COUNTS, "b": COUNTS})) == 80.0


def test_badges_say_what_the_records_say(record: Any) -> None:
    record("flakes", FLAKES)
    record("mutation", MUTATION)
    drawn = badges.badges()

    titles = {name: ElementTree.fromstring(svg)[0].text or "" for name, svg in drawn.items()}
    assert titles["flakes"] == "flakes: 1 in 50 runs of every program"
    assert titles["mutation"] == "mutation: 80.0 % of 10 mutants noticed"
    assert titles["cpython"].endswith("0 failed on 3.12–3.15")
    counted = re.search(r"\*\*(.+)\*\* same, \*\*(.+)\*\* differs", table("counts", 1))
    assert counted is not None
    same, differ = counted.groups()
    assert f": {same} same, {differ} differ in " in titles["conformance"]
    assert badges.AMBER in drawn["flakes"]
    assert badges.GREEN in drawn["cpython"]
    assert "http://" not in drawn["flakes"].replace("http://www.w3.org/2000/svg", "")


def test_code_in_a_cell() -> None:
    assert code("a\n  b") == "`a b`"


def test_a_hunt_goes_on_only_with_the_same(tmp_path: Path) -> None:
    work = tmp_path / "flakes"
    prepare(work, "one")
    (work / "virtual-1.json").write_text("{}", encoding="utf-8")
    prepare(work, "one")
    assert (work / "virtual-1.json").is_file()
    prepare(work, "another")
    assert not (work / "virtual-1.json").exists()


def test_the_chain_of_how_we_know_holds() -> None:
    page = (DATA.parent / "how-we-know.md").read_text(encoding="utf-8")
    (claim,) = re.findall(r"\(fact-check\.md#([\w-]+)\)", page)
    (program,) = re.findall(r"\(printed\.md#([\w/]+)\)", page)
    (record_,) = re.findall(r"\((data/conformance/[\w.-]+)\)", page)
    statement = next(s for s in all_statements() if s.id == claim)
    snippet = read(ROOT / f"{program}.py")
    column = load(DATA.parent / record_)

    assert program in statement.proof
    assert f"]({page_of(program)}.md#{anchor(program)})" in page
    assert f"[{snippet.heading}]" in page
    assert column.cell(snippet) == {"verdict": "same", "source": digest(snippet)}
    assert f"python snippets/{program}.py" in page
