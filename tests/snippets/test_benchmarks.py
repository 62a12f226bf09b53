"""The record of the benchmarks, and the page that is made of it."""

import json
from pathlib import Path

import pytest

from snippets import SnippetError, benchmarks


def group(**medians: dict[str, float]) -> dict[str, object]:
    found = {
        name.replace("_", " "): {"what": "It.", "unit": "ns", "medians": values, "ratios": {}}
        for name, values in medians.items()
    }
    return {"date": "2026-01-01", "rounds": 5, "versions": {}, "benchmarks": found}


def test_summary() -> None:
    groups = {
        "micro": group(
            a={"stdlib": 100, "reference": 25, "uvloop": 50},
            b={"stdlib": 100, "reference": 100},
        ),
        "memory": group(sleeping_10={"stdlib": 1000, "reference": 1200}),
        "growth": group(
            tasks_10={"stdlib": 10, "reference": 10}, tasks_1000={"stdlib": 20, "reference": 22}
        ),
        "tracing": group(
            gather={
                "stdlib": 10,
                "stdlib-traced": 19,
                "stdlib-whole": 25,
                "bare": 50,
                "reference": 51,
                "reference-traced": 92,
            }
        ),
    }

    found = benchmarks.summary(groups)

    assert found["geometric_means"] == {"micro": {"stdlib": 1.0, "reference": 0.5, "uvloop": 0.5}}
    assert found["targets"] == {
        "micro": 0.5,
        "trees": None,
        "worst": 1.1,
        "memory": 1.2,
        "growth": 1.1,
        "traced": 1.9,
        "whole": 2.5,
        "silent": 1.02,
    }


def test_the_committed_record_is_what_its_medians_say() -> None:
    for path in benchmarks.RECORDS.glob("3.*.json"):
        record = json.loads(path.read_text(encoding="utf-8"))

        assert record["summary"] == benchmarks.summary(record["groups"])
        for measured in record["groups"].values():
            for one in measured["benchmarks"].values():
                medians = one["medians"]
                expected = {i: round(v / medians["stdlib"], 3) for i, v in medians.items()}
                assert one["ratios"] == expected


def test_the_page_says_which_targets_are_met(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    groups = {"micro": group(a={"stdlib": 1000, "reference": 400})}
    record = {
        "schema": 1,
        "python": "3.13.0",
        "platform": "Linux on x86_64",
        "groups": groups,
        "summary": benchmarks.summary(groups),
    }
    monkeypatch.setattr(benchmarks, "RECORDS", tmp_path)
    (tmp_path / "3.13.json").write_text(json.dumps(record), encoding="utf-8")

    page = benchmarks.page("3.13", 1)

    assert "| geometric mean of the small things | 0.50 | 0.40 | yes |" in page
    assert "| geometric mean of the trees | 0.60 | not measured | |" in page
    assert "| `a`<br>It. | 1,000 | 0.40 |" in page
    with pytest.raises(SnippetError, match=r"3\.12\.json: no such record"):
        benchmarks.page("3.12", 1)
