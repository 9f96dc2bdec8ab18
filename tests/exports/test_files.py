import json
from collections.abc import Mapping
from dataclasses import replace

from generator.model import Library, Relation, RelationKind
from generator.text.prose import Note, Prose
from tests.lists import THEME, library, paper, records_of, theme


def _files(listed: Library) -> Mapping[str, str]:
    return {name: text for name, text in records_of(listed).items() if not name.startswith("assets/")}


def test_the_list_and_every_theme_can_be_taken_away() -> None:
    side = theme("side", "A side shelf", "For guests.")
    files = _files(
        library(paper("a"), paper("b", themes=("shelf", "side")), themes=(THEME, side, theme("bare", "Bare", "None.")))
    )
    assert set(files) == {
        "papers.json",
        "papers.jsonl",
        "papers.schema.json",
        *(
            f"{name}.{ending}"
            for name in ("papers", "themes/shelf", "themes/side", "themes/bare")
            for ending in ("bib", "ris", "csl.json")
        ),
    }
    assert files["papers.bib"].count("@misc{") == files["themes/shelf.bib"].count("@misc{") == 2
    assert [one["id"] for one in json.loads(files["themes/side.csl.json"])] == ["b"]
    assert files["themes/bare.bib"] == ""
    assert json.loads(files["themes/bare.csl.json"]) == []


def test_papers_json_keeps_what_was_written() -> None:
    title = r"Bounds of $H_{\infty}$"
    document = json.loads(_files(library(paper("a", title=title, tags=("one", "two"))))["papers.json"])
    assert document["papers"] == [
        {
            "id": "a",
            "page": "papers/a.html",
            "title": "Bounds of H_∞",
            "authors": ["Ada Lovelace"],
            "published": "2024",
            "kind": "paper",
            "themes": ["shelf"],
            "tags": ["one", "two"],
            "links": {"arxiv": "2401.00001"},
            "tex": {"title": title},
        }
    ]


def test_papers_json_says_how_papers_stand_to_each_other_and_what_a_theme_asks() -> None:
    asking = replace(THEME, question=Prose("What is $x$?"), start="a", state=Note("As [[a|A]] has it."))
    related = paper("b", relations=(Relation("a", RelationKind.ANSWERS, Prose("It finds $x$.")),), short="B")
    document = json.loads(_files(library(paper("a"), related, themes=(asking,)))["papers.json"])
    assert document["themes"] == [
        {"id": "shelf", "title": "The shelf", "question": "What is x?", "start": "a", "state": "As A has it."}
    ]
    assert document["papers"][1]["relations"] == [{"to": "a", "kind": "answers", "why": "It finds x."}]
    assert document["papers"][1]["short"] == "B"
