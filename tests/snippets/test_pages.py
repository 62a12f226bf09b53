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

    assert f"{page}:3: " in str(caught.value)
    assert message in str(caught.value)
