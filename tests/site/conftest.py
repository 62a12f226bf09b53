"""The built site, parsed. It must have been built: `./run test` does, or `./run build`."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from snippets import ROOT

TOP = ROOT.parent

Pages = dict[str, BeautifulSoup]


def parse(folder: Path) -> Pages:
    """Every HTML page of a built site by its address below the site's."""
    if not (folder / "index.html").is_file():
        pytest.exit(f"{folder.name}: no site is built there: ./run test builds it", returncode=2)
    return {
        path.relative_to(folder).as_posix().removesuffix("index.html"): BeautifulSoup(
            path.read_text(encoding="utf-8"), "html.parser"
        )
        for path in sorted(folder.rglob("*.html"))
    }


@pytest.fixture(scope="session")
def site() -> Path:
    return TOP / "site"


@pytest.fixture(scope="session")
def html(site: Path) -> Pages:
    """The site as MkDocs builds it."""
    return parse(site)


@pytest.fixture(scope="session")
def zensical_html() -> Pages:
    """The site as Zensical builds it from the same mkdocs.yml."""
    return parse(TOP / ".setup" / "zensical")
