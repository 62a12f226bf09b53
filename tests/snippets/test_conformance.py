"""Verdicts are derived, records merge, and the tables show every cell that there is."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from snippets import ROOT, Snippet, read
from snippets.conformance import VERDICTS, Column, columns, judge, write
from snippets.conformance.__main__ import main, newest
from snippets.conformance.badges import badges
from snippets.conformance.printed import printed
from snippets.conformance.records import digest, load, programs
from snippets.conformance.table import subjects, table

GATHER = read(ROOT / "functions/gather/1_results_in_order.py")
EAGER = read(ROOT / "functions/eager_task_factory/1_runs_inside_create_task.py")
FACTORY = read(ROOT / "functions/run/11_loop_factory.py")
CANCEL = read(ROOT / "classes/TaskGroup/cancel/4_before_entering.py")
SENDFILE = read(ROOT / "errors/SendfileNotAvailableError/1_not_a_regular_file.py")
CHROMIUM = {"name": "chromium", "release": "1", "jspi": True}
NO_SENDFILE = "AttributeError: 'L' object has no attribute 'sendfile'\n"


def column(**changes: object) -> Column:
    made = Column("mine", "1.0", "3.14.1", "linux x86_64", "real", "2026-01-02")
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("program", "on", "version", "text", "verdict", "reason"),
    [
        (GATHER, "stdlib", "3.14", GATHER.outputs.default, "same", ""),
        (GATHER, "mine", "3.14", "['b', 'a']\n", "differs", ""),
        (EAGER, "stdlib", "3.11", EAGER.outputs.on("3.11"), "not available", "new in 3.12"),
        (EAGER, "uvloop", "3.11", EAGER.outputs.on("3.11"), "not available", "new in 3.12"),
        (EAGER, "reference", "3.11", EAGER.outputs.default, "same", ""),
        (FACTORY, "stdlib", "3.11", FACTORY.outputs.on("3.11"), "not available", "loop_factory of"),
        (CANCEL, "stdlib", "3.14", CANCEL.outputs.default, "not available", "TaskGroup.cancel is"),
        (CANCEL, "reference", "3.14", CANCEL.outputs.on("3.15"), "differs", ""),
        (SENDFILE, "uvloop", "3.14", "NotImplementedError\n", "not available", "raises NotImpl"),
        (SENDFILE, "mine", "3.14", NO_SENDFILE, "not available", "its event loop has no sendfile"),
        (
            GATHER,
            "mine",
            "3.14",
            "AttributeError: 'L' object has no attribute 'x'\n",
            "differs",
            "",
        ),
    ],
)
def test_verdicts(
    program: Snippet, on: str, version: str, text: str, verdict: str, reason: str
) -> None:
    cell = judge(program, on, version, text)

    assert cell["verdict"] == verdict
    assert reason in cell.get("reason", "")
    assert ("reason" in cell) == (verdict == "not available")


def test_what_no_transcript_says_is_kept() -> None:
    assert judge(GATHER, "mine", "3.14", "boo\n") == {"verdict": "differs", "printed": "boo\n"}
    assert "printed" not in judge(EAGER, "stdlib", "3.11", EAGER.outputs.on("3.11"))


def test_a_program_that_changed_since_is_not_run() -> None:
    cell = {"verdict": "same", "source": digest(GATHER)}
    ran = column(programs={GATHER.id: cell})

    assert ran.cell(GATHER)["verdict"] == "same"
    assert ran.cell(replace(GATHER, code=GATHER.code + "# later\n"))["verdict"] == "not run"
    assert ran.cell(EAGER)["verdict"] == "not run"
    assert ran.printed(EAGER) is None


def test_records_are_written_and_read(tmp_path: Path) -> None:
    cell = {"verdict": "differs", "printed": "ä\n", "source": digest(GATHER)}
    made = column(implementation="my.loops:new", programs={GATHER.id: cell})
    path = write(tmp_path, made)

    assert path.name == "my_loops_new-3.14.json"
    assert load(path) == made


def test_a_record_of_another_schema_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, column())
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"schema": 1}), "utf-8")

    with pytest.raises(ValueError, match="not of schema"):
        load(path)
    assert main([str(tmp_path)]) == 1


def test_the_later_and_the_fuller_record_is_kept() -> None:
    some = {GATHER.id: {"verdict": "same", "source": digest(GATHER)}}
    early, partial, full = column(date="2026-01-01", programs=some), column(), column(programs=some)

    for found in ([early, partial, full], [full, partial, early]):
        assert newest(found) == {"mine-3.14": full}


def test_a_run_of_some_programs_fills_what_was_not_run() -> None:
    now, then = {"verdict": "same", "source": digest(GATHER)}, {"verdict": "same", "source": "old"}
    before = column(date="2026-01-01", programs={GATHER.id: then, "other": then, "third": then})
    after = column(date="2026-01-02", programs={GATHER.id: now})
    cells = {GATHER.id: now, "other": then, "third": then}

    assert newest([after, before]) == {"mine-3.14": replace(before, programs=cells)}
    assert newest([before, replace(after, date=before.date)])["mine-3.14"].programs == cells
    assert newest([after, replace(before, release="0.9")]) == {"mine-3.14": after}


def test_records_of_jobs_merge_from_any_depth(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = tmp_path / "ours"
    monkeypatch.setattr("snippets.conformance.__main__.RECORDS", ours)
    write(tmp_path / "jobs" / "record-3.13", column(python="3.13.9"))
    write(tmp_path / "jobs" / "record-3.14", column())
    write(tmp_path / "jobs" / "record-page", column(browser=CHROMIUM))

    assert main([str(tmp_path / "jobs")]) == 0
    assert sorted(path.name for path in ours.iterdir()) == [
        "mine-3.13.json",
        "mine-3.14-chromium.json",
        "mine-3.14.json",
    ]
    assert main([str(tmp_path / "nothing")]) == 1


def test_every_cell_is_shown_and_links_to_what_was_printed() -> None:
    shown = table("programs", 2)
    expected = Counter(
        column.cell(snippet)["verdict"] for snippet in programs() for column in columns()
    )
    links = shown.split('<a href="../printed/#')[1:]
    targets = {link.partition('"')[0] for link in links}
    texts = printed("", 2)

    assert len(links) == expected.total()
    assert {target for target in targets if f'id="{target}"' not in texts} == set()
    for verdict in VERDICTS:
        assert f"**{expected[verdict]:,}** {verdict}" in table("counts", 2)


@pytest.mark.parametrize("subject", [name for name in subjects() if not name.startswith("guide")])
def test_every_subject_has_badges(subject: str) -> None:
    found = badges(subject)

    assert found.count('class="badge') == 1 + len({column.kind for column in columns()})
    assert f"?subject={subject}&amp;implementation=reference#{subject}" in found
