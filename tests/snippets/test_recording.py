"""The recorder refuses what no second run, machine or reader could make sense of."""

import os
from pathlib import Path

import pytest

from snippets import ROOT, Outputs, Snippet
from snippets.observe import Transcript
from tests.programs import test_transcripts as recorder


def snippet(path: Path, source: str = "") -> Snippet:
    return Snippet(path, source, "One claim", "", source, 1, Outputs())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "prints nothing"),
        ("<object object at 0x7f3e1ed50b60>\n", "prints an address"),
        ("Task-7 is done\n", "prints a numbered task"),
        ("/home/ada/program.py\n", "prints a path"),
        ("a \nb\n", "prints space at the end of a line"),
        ("a\nOutput:\nb\n", "prints what reads like the heading of a transcript"),
        ("Output on 3.11:\n", "prints what reads like the heading of a transcript"),
    ],
)
def test_what_is_not_recorded_is_told_with_its_file(
    monkeypatch: pytest.MonkeyPatch, text: str, message: str
) -> None:
    monkeypatch.setattr(recorder, "VERSION", "3.14")
    one = snippet(ROOT / "functions" / "gather" / "99_one.py")

    with pytest.raises(pytest.fail.Exception, match=r"gather/99_one\.py: " + message):
        recorder.record(one, text)

    assert not one.path.exists()


def test_the_second_run_shares_no_process_with_the_first(tmp_path: Path) -> None:
    source = "import os, signal\nprint(os.getpid())\n"
    path = tmp_path / "1_one.py"
    path.write_text(source)

    seen = recorder._own_process(snippet(path, source), "stdlib", "real")

    assert seen.text.strip().isdigit()
    assert seen.text != f"{os.getpid()}\n"
    assert seen.complaints == []


def test_the_line_of_a_program_that_hangs_stands_where_editors_look_for_it() -> None:
    hung = Transcript("", ["still running after 10 s (line 9 of the program)", "left a thread"])

    assert recorder._complaint("snippets/a.py", hung) == (
        "snippets/a.py:9: still running after 10 s\nleft a thread"
    )
    assert recorder._complaint("snippets/a.py", Transcript("", ["b"])) == "snippets/a.py: b"
