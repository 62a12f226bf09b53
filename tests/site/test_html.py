"""What a reader sees is what ran: the code and outputs in the built pages are the snippets'."""

import pytest
from bs4 import BeautifulSoup
from programs_in import Pages, Shown, programs

from snippets import Snippet, find, read


@pytest.fixture(scope="session")
def shown(html: Pages) -> dict[str, list[Shown]]:
    return programs(html)


def test_every_program_is_on_exactly_one_page(shown: dict[str, list[Shown]]) -> None:
    ids = {read(path).id for path in find()}
    places = {id_: [place.page for place in shown.get(id_, [])] for id_ in ids | set(shown)}

    assert {id_: pages for id_, pages in places.items() if len(pages) != 1} == {}


def test_code_and_outputs(snippet: Snippet, shown: dict[str, list[Shown]]) -> None:
    (place,) = shown[snippet.id]

    assert place.code == snippet.code
    assert place.outputs == tuple(text or "(nothing)\n" for _, text in snippet.outputs.groups())


def test_a_program_is_on_the_page_of_its_subject(shown: dict[str, list[Shown]]) -> None:
    wrong = {
        id_: place.page
        for id_, (place,) in shown.items()
        if not id_.startswith(place.page or "guide/home/")
    }

    assert wrong == {}


def test_no_directive_is_left(html: Pages) -> None:
    left = [
        f"{address}: {comment}"
        for address, page in html.items()
        for comment in page.find_all(string=lambda text: "<!-- ex" in text or "<!-- fa" in text)
    ]

    assert left == []


def test_ids_are_unique(html: Pages) -> None:
    for address, page in html.items():
        ids = [str(tag["id"]) for tag in page.find_all(id=True)]
        assert sorted(ids) == sorted(set(ids)), address


def test_one_title_each(html: Pages) -> None:
    def content(page: BeautifulSoup) -> list[str]:
        return [h1.get_text() for h1 in page.select("article h1")]

    assert {a: content(p) for a, p in html.items() if len(content(p)) != 1} == {}
