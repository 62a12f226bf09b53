"""Every Python fence in prose runs too: pages, README, CONTRIBUTING."""

from functools import partial
from pathlib import Path

from pytest_examples import EvalExample, find_examples

from snippets import ROOT
from snippets.implementations import install
from snippets.observe import observe

TOP = ROOT.parent
PAGE = Path("page")
PROSE = [TOP / "docs", *TOP.glob("*.md"), TOP / "reference_impl" / "README.md"]


def test_fences_are_written_so_that_they_are_found() -> None:
    """pytest-examples overlooks a fence headed `{ .python`: none may be written that way."""
    hidden = [
        f"{page.relative_to(TOP)}:{number}"
        for root in PROSE
        for page in (sorted(root.rglob("*.md")) if root.is_dir() else [root])
        if page.exists()
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1)
        if line.lstrip().startswith(("``` {", "```{", "``` py"))
    ]

    assert hidden == []


def test_fences_run(eval_example: EvalExample) -> None:
    # A list: find_examples yields in no order.
    for example in sorted(find_examples(*(path for path in PROSE if path.exists())), key=str):
        if example.in_py_file():
            continue
        with install("stdlib", "virtual"):
            seen = observe(partial(eval_example.run, example, rewrite_assertions=False), PAGE)
        assert not seen.complaints, example
        assert "Error" not in seen.text, example
