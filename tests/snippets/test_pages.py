"""Directives become Markdown; what cannot is told with its page and line."""

from pathlib import Path

import pytest

from snippets import SnippetError, pages
from snippets.pages import expand


def expanded(text: str) -> str:
    return "\n".join(expand(text.split("\n")))


def test_a_program_with_its_output() -> None:
    text = expanded("## Examples\n\n<!-- example functions/gather/1_results_in_order -->")

    assert "### Results come back in argument order { #results-in-order }" in text
    assert 'data-program="functions/gather/1_results_in_order"' in text
    assert "finished fast\nfinished slow\n['slow', 'fast']\n" in text


def test_headings_stand_one_level_below_the_one_above() -> None:
    text = expanded("### cancel\n\n<!-- example functions/gather/1_results_in_order -->")

    assert "\n#### Results come back" in text


def test_facts_come_from_the_records_and_the_page() -> None:
    text = expanded("<!-- facts asyncio.create_task\nAwaitable: no\nSince: 1.0 -->")

    assert (
        ":   `asyncio.create_task(coro, **kwargs)`<br>`asyncio.create_task(coro, *, name=" in text
    )
    assert "Awaitable\n:   no" in text
    assert "Since\n:   1.0" in text


def test_source_is_folded_and_an_excerpt_is_open() -> None:
    folded = expanded("<!-- source waiting.sleep -->")
    shown = expanded("<!-- excerpt task task.Task.cancel task.Task.uncancel waiting.sleep -->")

    assert folded.count("<details") == 1
    assert "async def sleep(delay: float, result: Any = None) -> Any:" in folded
    assert "<details" not in shown
    assert [line for line in shown.split("\n") if line.startswith("````python")] == [
        '````python title="asyncio_reference/task.py"',
        '````python title="asyncio_reference/task.py, class Task"',
        '````python title="asyncio_reference/waiting.py"',
    ]
    assert '"""Task: what programs see of a running coroutine.\n' in shown
    assert "\n    return True\n\ndef uncancel(self) -> int:\n" in shown
    assert "\nasync def sleep(" in shown


def test_nothing_is_expanded_in_a_fence_or_in_another_comment() -> None:
    text = "```\n<!-- example x -->\n# no heading\n```\n<!-- a remark -->\n<!-- two\nlines -->"

    assert expanded(text) == text


@pytest.mark.parametrize(
    ("directive", "message"),
    [
        ("<!-- example functions/gather/nothing -->", "gather/nothing.py: no such program"),
        ("<!-- examples functions/nothing -->", "no such snippet"),
        ("<!-- facts asyncio.nothing -->", "no interpreter has asyncio.nothing"),
        ("<!-- index nothing -->", "an index is of functions, classes, errors"),
        ("<!-- statements nothing -->", "no statements of 'nothing'"),
        ("<!-- count nothing -->", "nothing to count is called 'nothing'"),
        ("<!-- source nothing.sleep -->", "asyncio_reference/nothing.py: no such module"),
        ("<!-- source waiting.nothing -->", "waiting.py: defines no nothing"),
        ("<!-- excerpt task.Task.nothing -->", "task.py: defines no Task.nothing"),
        ("<!-- exampels functions/gather -->", "no directive 'exampels': is it 'examples'?"),
        ("<!-- pitfal functions/gather -->", "no directive 'pitfal': is it 'pitfalls'?"),
        ("  <!-- example functions/gather/x -->", "'example' has to stand alone at the start"),
        ("See <!-- examples functions/gather -->", "'examples' has to stand alone at the start"),
        ("<!-- examples functions/gather", "a comment that nothing closes"),
    ],
)
def test_what_is_not_there_is_told_with_page_and_line(
    directive: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"# Title\n\n{directive}\n")
    monkeypatch.setattr(pages, "DOCS", tmp_path)

    with pytest.raises(SnippetError) as caught:
        expand(page.read_text().split("\n"))

    assert str(caught.value).startswith(f"{page}:3: ")
    assert message in str(caught.value)


def test_the_page_is_the_one_that_was_given(tmp_path: Path) -> None:
    lines = ["# Title", "", "<!-- examples functions/sleep -->", "", "<!-- index nothing -->"]

    with pytest.raises(SnippetError, match=r"two\.md:5: .*an index is of functions"):
        expand(lines, tmp_path / "two.md")


def test_a_directive_named_in_prose_is_prose() -> None:
    text = "Write `<!-- examples functions/gather -->` to place programs."

    assert expanded(text) == text


def test_main_tells_every_mistake_and_every_program_without_a_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pages, "DOCS", tmp_path)
    page = tmp_path / "page.md"
    page.write_text("# One\n\n<!-- examples functions/gather -->\n")

    assert pages.main() == 1
    told = capsys.readouterr().err
    assert "snippets/functions/sleep/1_pause_for_some_time.py: no page shows it" in told
    assert "functions/gather/1_" not in told

    page.write_text("# One\n\n<!-- index one -->\n")
    (tmp_path / "second.md").write_text("# Two\n\n\n<!-- index two -->\n")

    assert pages.main() == 1
    assert [line.partition(": ")[0] for line in capsys.readouterr().err.splitlines()] == [
        f"{page}:3",
        f"{tmp_path / 'second.md'}:4",
    ]
