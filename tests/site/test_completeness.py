"""Nothing is forgotten: subjects, sections, parameters, methods, statements, navigation."""

import re
from pathlib import Path

import pytest

from docs.publish.source import Page, pages, read_page
from snippets import ROOT, SnippetError, find
from snippets.pages import DOCS
from snippets.records import NEWEST, find_name, records
from snippets.statements import COUNTS, EXPECTED, all_statements, ledger
from snippets.tables import KINDS, definition, subject_pages

SUBJECTS = {
    "functions": "all_tasks as_completed create_eager_task_factory create_task current_task "
    "eager_task_factory gather iscoroutine run run_coroutine_threadsafe shield sleep timeout "
    "timeout_at to_thread wait wait_for",
    "classes": "Runner Task TaskGroup Timeout",
    "errors": "CancelledError IncompleteReadError InvalidStateError KeyboardInterrupt "
    "LimitOverrunError SendfileNotAvailableError SystemExit TimeoutError",
}
"""What the source document names. Other names of asyncio may have pages too."""
SECTIONS = {
    "functions": "Parameters, Returns, Raises, Examples, Pitfalls, Version history, "
    "You may have read, How it works inside, See also",
    "classes": "Parameters, Examples, Methods and attributes, Pitfalls, Version history, "
    "You may have read, How it works inside, See also",
    "errors": "Raised by, Examples, What to do, Pitfalls, Version history, You may have read, "
    "See also",
}
OF_THE_SOURCE = ("Pitfalls", "You may have read")
"""Sections that the page of another name has only if there is something to say."""

HOME = "guide/home"
"""The folder of the one program on the home page."""

ALL = [page for kind in KINDS for page in subject_pages(kind)]


def subject(page: Path) -> str:
    return f"{page.parent.name}/{page.stem}"


def is_of_the_source(page: Path) -> bool:
    return page.stem in SUBJECTS[page.parent.name].split()


@pytest.mark.parametrize("kind", KINDS)
def test_every_subject_has_its_page(kind: str) -> None:
    assert set(SUBJECTS[kind].split()) - {page.stem for page in subject_pages(kind)} == set()


@pytest.mark.parametrize("page", ALL, ids=subject)
def test_a_page_has_the_sections_of_its_kind_in_order(page: Path) -> None:
    wanted = SECTIONS[page.parent.name].split(", ")
    headings = re.findall(r"^## (.+?)(?: \{.*)?$", page.read_text(encoding="utf-8"), re.MULTILINE)
    if not is_of_the_source(page):
        wanted = [name for name in wanted if name in headings or name not in OF_THE_SOURCE]

    assert [heading for heading in headings if heading in wanted] == wanted


@pytest.mark.parametrize("page", ALL, ids=subject)
def test_a_page_defines_its_name_and_shows_programs(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    name = page.stem if page.stem in ("KeyboardInterrupt", "SystemExit") else f"asyncio.{page.stem}"

    assert f"\n# {name} {{ #{name} }}\n" in text
    assert definition(page).endswith(".")
    assert f"<!-- facts {name}" in text
    assert len(find(subject(page))) >= (3 if is_of_the_source(page) else 1)


@pytest.mark.parametrize(
    "page", [*subject_pages("functions"), *subject_pages("classes")], ids=subject
)
def test_every_parameter_is_described(page: Path) -> None:
    signature = find_name(f"asyncio.{page.stem}").newest["signature"]
    section = page.read_text(encoding="utf-8").partition("## Parameters")[2].partition("\n## ")[0]
    names = re.findall(r"(?<![\w=.])(\*{0,2}[a-z_]+)(?=[,=)])", signature)

    assert [name for name in names if f"`{name}`" not in section] == []


@pytest.mark.parametrize("page", subject_pages("classes"), ids=subject)
def test_every_method_and_attribute_has_its_place_and_a_program(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    members = records()[NEWEST]["names"][page.stem]["members"]
    missing = []
    for member in members:
        if member.startswith("__"):
            continue
        heading = f"{{ #asyncio.{page.stem}.{member} }}"
        section = text.partition(heading)[2].partition("\n### ")[0].partition("\n## ")[0]
        if (
            f"<!-- facts asyncio.{page.stem}.{member}" not in section
            or "<!-- example" not in section
        ):
            missing.append(member)

    assert missing == []


@pytest.mark.parametrize("page", ALL, ids=subject)
def test_version_history_goes_from_newest_to_oldest(page: Path) -> None:
    section = (
        page.read_text(encoding="utf-8").partition("## Version history")[2].partition("\n## ")[0]
    )
    versions = [
        tuple(map(int, found.split(".")))
        for found in re.findall(r"^\| (3\.\d+)", section, re.MULTILINE)
    ]

    assert versions
    assert versions == sorted(versions, reverse=True)


def test_every_statement_has_a_verdict_and_a_proof() -> None:
    assert [statement.id for statement in all_statements()] == EXPECTED
    assert len(EXPECTED) == sum(COUNTS.values()) == 252


@pytest.mark.parametrize("path", sorted(ROOT.rglob("statements.toml")), ids=lambda p: p.parent.name)
def test_ledgers_are_of_the_format(path: Path) -> None:
    assert ledger(path)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_pages_say_what_they_are(page: Page) -> None:
    assert len(page.description) <= 160
    assert page.description.endswith(".")
    assert len(re.findall(r"^# ", page.expanded_prose(), re.MULTILINE)) == 1


def test_titles_are_unique() -> None:
    titles = [page.title for page in pages()]

    assert sorted(set(titles)) == sorted(titles)


def test_a_page_without_a_title_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Title\n")

    with pytest.raises(SnippetError, match="no title in the front matter"):
        read_page(page)


def test_every_folder_of_programs_has_a_page() -> None:
    folders = {"/".join(path.relative_to(ROOT).parts[:2]) for path in find()} - {HOME}

    assert [folder for folder in folders if not (DOCS / f"{folder}.md").is_file()] == []
