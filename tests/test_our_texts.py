"""That what our list says rests on its papers: figures, quotations and names, relations, and how the notes are written.

A script can say where a figure or a name comes from, not whether a sentence is true: that was read. How much was
compared is told with `--log-cli-level=info`.
"""

import logging
import re
from collections.abc import Iterator, Sequence

import pytest

from generator.content.reader import read_library
from generator.facts.months import MONTHS
from generator.model import Level, Library, Paper, Relation, RelationKind
from generator.relate import is_name, relate
from generator.text.likeness import plain_words
from generator.text.prose import Note, Prose
from generator.text.quantities import claims, quantities
from tests.conftest import ROOT

_LOG = logging.getLogger(__name__)

NEIGHBOURS_BY_NAME = {"broad-mamba", "ga-matr", "self-attention-dynamics"}
# A theory of its own: whatever it was set beside (CALM, RLHS) shared a word with it, and no question.
ALONE = {"dynamical-linear-bandits"}

_QUOTED = re.compile(r"\"([^\"]+)\"|(?<!\w)'([^']+)'(?!\w)")
# GPT-4, MATH-500, SWE-bench, PPO: what nobody writes without having read it somewhere.
_NAME = re.compile(r"(?<![\w-])(?=[\w-]*[A-Z0-9][\w-]*[A-Z0-9])[A-Za-z][\w-]*(?:\.\d+)?[\w-]*")
# Usual short forms of words that abstracts spell out.
_USUAL = {"RL", "KL"}


@pytest.fixture(scope="module")
def ours() -> Library:
    """The list in content/, where it is ours."""
    library = read_library(ROOT / "content")
    if library.site.name != "Self-Steering Agents":
        pytest.skip("the list in content/ is another than the one that comes with Papershelf")
    return library


def _said(library: Library) -> Iterator[tuple[str, str, Sequence[Paper]]]:
    """Yield where something is said, what, and the papers of which it is said."""
    by_id = library.papers_by_id
    for paper in library.papers:
        spoken_of = [paper, *(by_id[other] for other in (paper.note.papers if paper.note else ()))]
        yield f"{paper.id}, note", paper.note.plain if paper.note else "", spoken_of
        for relation in paper.relations:
            yield f"{paper.id}, relation to {relation.to}", relation.why.plain, [paper, by_id[relation.to]]
        for one in paper.own:
            yield from ((f"{paper.id}, {one.field.name}", cell, [paper]) for cell in one.values)
    for theme in library.themes:
        on_page = [paper for paper in library.papers if theme.id in paper.themes]
        yield f"{theme.id}, description", theme.description.plain, on_page
        yield f"{theme.id}, question", theme.question.plain if theme.question else "", on_page
        if theme.state:
            yield f"{theme.id}, state", theme.state.plain, [by_id[paper] for paper in theme.state.papers]
    for path in library.paths:
        yield f"{path.id}, description", path.description.plain, [by_id[step.paper] for step in path.steps]
        for number, step in enumerate(path.steps):
            so_far = [by_id[earlier.paper] for earlier in path.steps[: number + 1]]
            yield f"{path.id}, {step.paper}", step.why.plain, so_far


def _read(papers: Sequence[Paper]) -> str:
    """Return what papers say of themselves."""
    return " ".join(f"{paper.title.plain} {paper.abstract.plain if paper.abstract else ''}" for paper in papers)


def test_every_figure_stands_in_an_abstract_of_a_paper_of_which_it_is_said(ours: Library) -> None:
    missing, found = [], 0
    for place, text, papers in _said(ours):
        known = {value for number in quantities(_read(papers)) for value in number.values}
        for number in claims(Prose(text).plain):
            found += 1
            missing += [(place, number.text)] if known.isdisjoint(number.values) else []
    _LOG.info("%d figures compared", found)
    assert missing == []
    assert found >= 80


def test_every_quotation_stands_in_an_abstract_of_a_paper_of_which_it_is_said(ours: Library) -> None:
    quoted = [
        (place, found[1] or found[2], papers) for place, text, papers in _said(ours) for found in _QUOTED.finditer(text)
    ]
    missing = [
        (place, words)
        for place, words, papers in quoted
        if f" {' '.join(plain_words(words))} " not in f" {' '.join(plain_words(_read(papers)))} "
    ]
    _LOG.info("%d quotations compared", len(quoted))
    assert missing == []
    assert quoted


def test_every_name_of_a_model_method_or_benchmark_stands_there_too(ours: Library) -> None:
    missing, found = [], 0
    for place, text, papers in _said(ours):
        known = f"{_read(papers)} {' '.join(paper.short_name for paper in papers)}".lower()
        names = [name for name in _NAME.findall(text) if name not in _USUAL]
        found += len(names)
        missing += [(place, name) for name in names if name.lower() not in known]
    _LOG.info("%d names compared", found)
    assert missing == []
    assert found >= 200


def _notes(library: Library) -> Iterator[tuple[Paper, Note]]:
    return ((paper, paper.note) for paper in library.papers if paper.note)


def test_a_sibling_that_is_named_can_be_followed(ours: Library) -> None:
    """In notes and in what themes say; a name is followed once."""
    names = {paper.short_name: paper.id for paper in ours.papers if re.search("[A-Z].*[A-Z0-9]", paper.short_name)}
    texts = [(paper.id, note) for paper, note in _notes(ours)]
    texts += [(theme.id, theme.state) for theme in ours.themes if theme.state]
    loose = [
        (place, name)
        for place, text in texts
        for name, paper in names.items()
        if re.search(rf"(?<![\w*-]){re.escape(name)}(?![\w*-])", text.plain) and paper not in (place, *text.papers)
    ]
    assert loose == []


def test_notes_are_read_on_pages_that_are_no_shelf(ours: Library) -> None:
    words = re.compile(r"\b(?:shelf|shelves|here)\b", re.IGNORECASE)
    assert [paper.id for paper, note in _notes(ours) if words.search(note.plain)] == []


def test_notes_are_written_for_their_papers_and_not_to_a_mould(ours: Library) -> None:
    lengths = sorted(len(note.plain.split()) for _, note in _notes(ours))
    assert lengths[-1] - lengths[0] >= 25
    assert max(lengths.count(length) for length in lengths) <= 8
    with_siblings = [paper.id for paper, note in _notes(ours) if note.papers]
    assert len(with_siblings) <= len(ours.papers) / 4


def test_every_paper_has_a_level_and_what_its_abstract_claims(ours: Library) -> None:
    assert [paper.id for paper in ours.papers if not paper.level] == []
    cells = {paper.id: dict(zip([c.name for c in own.field.columns], own.values, strict=True))
             for paper in ours.papers for own in paper.own if own.field.name == "claims"}  # fmt: skip
    assert set(cells) == set(ours.papers_by_id)
    assert [paper for paper, said in cells.items() if not (said["acts"] or said["judges"]) or not said["tested"]] == []


def test_every_paper_but_the_neighbours_by_name_stands_to_another_one(ours: Library) -> None:
    alone = {paper for paper, ties in ours.ties.items() if not ties}
    assert alone <= NEIGHBOURS_BY_NAME | ALONE
    assert {paper.id for paper, note in _notes(ours) if "neighbor by name" in note.plain} == NEIGHBOURS_BY_NAME


def test_what_related_papers_share_is_a_tag_a_person_a_phrase_or_a_name(ours: Library) -> None:
    tags = {tag for paper in ours.papers for tag in paper.tags}
    people = {author.name for paper in ours.papers for author in paper.authors}
    reasons = [reason for others in relate(ours.papers).values() for near in others for reason in near.shared]
    loose = [one for one in reasons if one not in tags | people and " " not in one and not is_name(one)]
    assert loose == []
    assert len(reasons) > len(ours.papers)


def _relations(library: Library) -> Iterator[tuple[Paper, Relation, Paper]]:
    """Yield every relation with the paper that states it, and the paper to which it leads."""
    yield from ((paper, one, library.papers_by_id[one.to]) for paper in library.papers for one in paper.relations)


def test_the_why_of_a_relation_names_both_papers_since_both_show_it(ours: Library) -> None:
    nameless = [
        (paper.id, other.id)
        for paper, one, other in _relations(ours)
        if not all(name.short_name.lower() in one.why.plain.lower() for name in (paper, other))
        or re.search(r"\b(?:here|there)\b", one.why.plain, re.IGNORECASE)
    ]
    assert nameless == []


def test_no_paper_extends_answers_or_tests_one_that_is_younger(ours: Library) -> None:
    backwards = [
        (paper.id, one.kind.value, other.id)
        for paper, one, other in _relations(ours)
        if one.kind is not RelationKind.CONTRASTS and paper.published.sort_key < other.published.sort_key
    ]
    assert backwards == []


def test_every_theme_is_a_course(ours: Library) -> None:
    for theme in ours.themes:
        assert theme.question, theme.id
        assert theme.start, theme.id
        assert theme.state, theme.id
        assert 100 <= len(theme.state.plain.split()) <= 150, theme.id
        on_shelf = {paper.id for paper in ours.shelves[theme.id]}
        assert on_shelf <= set(theme.state.papers), theme.id
        assert theme.start in on_shelf, theme.id
    starts = {theme.id: ours.papers_by_id[theme.start or ""] for theme in ours.themes}
    assert [name for name, paper in starts.items() if paper.level in (None, Level.ADVANCED)] == []


def test_every_theme_starts_with_a_paper_on_a_path_and_most_papers_are_on_one(ours: Library) -> None:
    on_paths = {step.paper for path in ours.paths for step in path.steps}
    assert [theme.id for theme in ours.themes if theme.start not in on_paths] == []
    assert len(on_paths) > 0.75 * len(ours.papers)


def test_the_newest_paper_is_of_the_month_that_the_page_about_the_list_says(ours: Library) -> None:
    year, month, _ = max(paper.published.sort_key for paper in ours.papers)
    about = (ROOT / "content" / "pages" / "about.md").read_text("utf-8")
    assert f"the newest paper is of {MONTHS[month - 1].capitalize()} {year}" in about


def test_a_path_into_goals_begins_with_introductory_papers(ours: Library) -> None:
    (path,) = (path for path in ours.paths if path.id == "whose-goals")
    levels = [ours.papers_by_id[step.paper].level for step in path.steps]
    assert [level.value for level in levels[:2] if level] == ["introductory", "introductory"]


@pytest.mark.parametrize(
    ("paper", "limit"),
    [
        ("four-habits", "two small models"),
        ("in-context-scheming", "one of them: o1"),
        ("llm-guided-evolution", "one network"),
        ("repeated-games-with-llms", "up to GPT-4"),
        ("rlsp", "tuning on demonstrations"),
        ("self-attention-dynamics", "not that of Transformers"),
    ],
)
def test_a_note_says_what_bounds_its_paper(ours: Library, paper: str, limit: str) -> None:
    note = ours.papers_by_id[paper].note
    assert note
    assert limit in note.plain


def test_what_nobody_needs_to_have_read_is_no_prerequisite(ours: Library) -> None:
    assert "p3o" not in ours.papers_by_id["rlhs"].after
    assert "calm" not in {tie.paper for tie in ours.ties["dynamical-linear-bandits"]}
