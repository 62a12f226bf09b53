"""MkDocs and Zensical build the same pages from the same mkdocs.yml."""

from programs_in import Pages, programs


def test_the_same_addresses(html: Pages, zensical_html: Pages) -> None:
    assert sorted(html) == sorted(zensical_html)


def test_the_same_programs(html: Pages, zensical_html: Pages) -> None:
    assert programs(html) == programs(zensical_html)


def test_the_same_words(html: Pages, zensical_html: Pages) -> None:
    def words(pages: Pages) -> dict[str, str]:
        articles = {address: page.select_one("article") for address, page in pages.items()}
        found = {}
        for address, article in articles.items():
            if article is not None:
                for link in article.select(".headerlink"):
                    link.extract()
                found[address] = " ".join(article.get_text().split())
        return found

    ours, theirs = words(html), words(zensical_html)

    assert [address for address in ours if ours[address] != theirs.get(address)] == []
