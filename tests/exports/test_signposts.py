from collections.abc import Mapping
from xml.etree.ElementTree import fromstring

import pytest

from generator.exports.drafts import Desk
from generator.exports.signposts import signposts, site_map
from generator.model import Library, Site
from tests.exports.test_feeds import BARE, HOSTED
from tests.lists import BOOK, library, texts_of

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


def _signposts(listed: Library, pages: Mapping[str, str | None]) -> Mapping[str, str]:
    return texts_of([*signposts(listed, BOOK, Desk()), *site_map(listed.site.url, pages)])


def test_signposts_need_an_address() -> None:
    assert set(_signposts(BARE, {"index.html": None})) == {"llms.txt", "llms-full.txt"}
    hosted = _signposts(HOSTED, {"papers/new.html": "2026-11-23", "index.html": None})
    assert set(hosted) == {"llms.txt", "llms-full.txt", "robots.txt", "sitemap.xml", "opensearch.xml"}
    assert [
        (entry.findtext(f"{SITEMAP}loc"), entry.findtext(f"{SITEMAP}lastmod"))
        for entry in fromstring(hosted["sitemap.xml"])
    ] == [("https://lists.example.org/a/", None), ("https://lists.example.org/a/papers/new.html", "2026-11-23")]
    assert hosted["robots.txt"].endswith("\nSitemap: https://lists.example.org/a/sitemap.xml\n")
    assert 'template="https://lists.example.org/a/browse.html?q={searchTerms}"' in hosted["opensearch.xml"]


def test_llms_txt_names_every_paper() -> None:
    assert _signposts(BARE, {})["llms.txt"] == (
        "# A list\n\n> Papers.\n\n## The shelf\n\n"
        "- [Paper new](papers/new.md): 2024, https://arxiv.org/abs/2401.00001\n"
        "- [On x₁](papers/old.md) (retracted): 2024, https://arxiv.org/abs/2401.00001\n"
        "\n## Optional\n\n- [Timeline](timeline.md)\n- [Map](map.md)\n"
        "- [All papers as text, with notes and abstracts](llms-full.txt)\n"
        "- [All papers as JSON](papers.json)\n- [All papers as BibTeX](papers.bib)\n"
    )


@pytest.mark.parametrize(
    ("name", "short", "long"),
    [
        ("Walking robots", "Walking robots", "Walking robots"),
        ("Self-Steering Agents", "Self-Steering", "Self-Steering Agents"),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschiff", "Donaudampfschifffahrtsgesellschaft"),
        ("A list of papers, with a name that is longer than all others", "A list of",
         "A list of papers, with a name that is longer"),
    ],
)  # fmt: skip
def test_the_name_of_a_search_ends_with_a_word(name: str, short: str, long: str) -> None:
    papers = library(site=Site(name, "Papers.", url="https://lists.example.org/"))
    said = fromstring(_signposts(papers, {})["opensearch.xml"])
    assert (said.findtext(f"{OPENSEARCH}ShortName"), said.findtext(f"{OPENSEARCH}LongName")) == (short, long)


def test_the_full_text_has_what_the_list_says_of_every_paper() -> None:
    full = _signposts(BARE, {})["llms-full.txt"]
    assert full.startswith("# A list\n\n> Papers.\n\n## The shelf\n\nAll there is.\n\n### Paper new\n\n")
    assert full.endswith("\n\nRead it.\n")
