# ruff: noqa: RUF001 - these are the characters that people type
"""Lists in other languages than English: what their readers type, and what is said to who types another script."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from babel import Locale
from py_mini_racer import MiniRacer

from generator.facts.stemmers import STEMMERS
from generator.model import Library, Paper
from generator.search import build_index
from generator.search.javascript import SearchEngine
from generator.search.languages import Languages, languages_of
from generator.text.folding import fold
from generator.text.scripts import script_of
from generator.words.reader import read_book
from tests.conftest import TEMPLATES
from tests.search.conftest import ASK, library_of, paper, programs_in

GERMAN = (
    paper(
        "lernen", "Verstärkendes Lernen für Häuser ohne Türen", "Jürgen Groß", abstract="Ein Verfahren wird erklärt."
    ),
    paper("sprache", "Große Sprachmodelle verstehen keine Witze", "Änne Öztürk"),
    paper("pruefung", "Die Prüfung von Beweisen durch Maschinen", "Ulf Weiß"),
)
CHINESE = (
    paper("shendu", "基于深度强化学习的机器人控制方法研究", "王伟", abstract="本文提出一种新的策略。"),
    paper("yuyan", "大语言模型的推理能力", "李娜"),
    paper("tu", "图神经网络综述", "张三"),
)
ARABIC = (
    paper("taallum", "التعلم العميق في معالجة اللغة العربية", "محمد الأحمد", abstract="نقدم طريقة جديدة."),
    paper("kutub", "الكتاب المدرسي ومستقبل القراءة", "سارة خالد"),
    paper("shabakat", "شبكاتٌ عصبيةٌ لفهم النصوص", "ليلى حسن"),
)


@contextmanager
def asked(tag: str, papers: Sequence[Paper]) -> Iterator[Any]:
    """Give the function that asks the search of a list in a language."""
    book = read_book(TEMPLATES / "words", tag)
    library = library_of(*papers)
    files = build_index(replace(library, site=replace(library.site, language=tag)), book)
    with SearchEngine(files, programs_in(book)) as engine:
        engine.run(ASK)
        yield lambda query: engine.value(f"ask({json.dumps(query)})")


@pytest.mark.parametrize(
    ("tag", "papers", "queries"),
    [
        (
            "de",
            GERMAN,
            {
                **{each.title.plain: each.id for each in GERMAN},
                "haus": "lernen",
                "Hauses": "lernen",
                "gelernt lernende": "lernen",
                "tür": "lernen",
                "erklärte": "lernen",
                "sprachmo": "sprache",
                "Witz": "sprache",
                "Prüfungen": "pruefung",
                "Beweis": "pruefung",
                "maschine": "pruefung",
                "jurgen gross": "lernen",
            },
        ),
        (
            "zh-Hans",
            CHINESE,
            {
                **{each.title.plain: each.id for each in CHINESE},
                "强化学习": "shendu",
                "机器人": "shendu",
                "推理": "yuyan",
                "综": "tu",
                "策略": "shendu",
                "李娜": "yuyan",
            },
        ),
        (
            "ar",
            ARABIC,
            {
                **{each.title.plain: each.id for each in ARABIC},
                "كتاب": "kutub",
                "للكتاب": "kutub",
                "كتابان": "kutub",
                "كتا": "kutub",
                "تعلم": "taallum",
                "عربية": "taallum",
                "شبكات": "shabakat",
                "نصوص": "shabakat",
                "النص": "shabakat",
                "قراءة": "kutub",
                "الاحمد": "taallum",
            },
        ),
    ],
)
def test_titles_parts_of_words_and_other_forms_are_found(
    tag: str, papers: Sequence[Paper], queries: dict[str, str]
) -> None:
    with asked(tag, papers) as ask:
        assert {query: ask(query)["ids"][:1] for query in queries} == {
            query: [found] for query, found in queries.items()
        }


def test_exact_chinese_and_arabic_without_its_vowels_are_told_apart() -> None:
    with asked("zh-Hans", CHINESE) as ask:
        assert [ask(query)["reasons"][0] for query in ("强化学习", "图神经网络综述")] == ["", ""]
    with asked("ar", ARABIC) as ask:
        assert ask("شبكات")["reasons"][0] == "بلا حركات: «شبكاتٌ»"


@pytest.mark.parametrize(
    ("tag", "papers", "query", "said"),
    [
        ("en", (paper("a", "Learning to act"),), "学习", "Nothing found. This list is in English."),
        ("en", (paper("a", "Learning to act"),), "обучение", "Nothing found. This list is in English."),
        ("de", GERMAN, "تعلم", "Nichts gefunden. Sprache dieser Liste: Deutsch."),
        ("zh-Hans", CHINESE, "learning", "没有找到。本清单使用的语言：简体中文。"),
        ("ar", ARABIC, "обучение", "لم يُعثر على شيء. لغة هذه القائمة: العربية."),
        ("en", (paper("a", "Learning to act"),), "xyzzy", "Nothing found."),
        ("en", (paper("a", "Learning to act"), paper("b", "学习", language="zh")), "图", "Nothing found."),
    ],
)
def test_a_query_in_another_script_is_told_the_languages(
    tag: str, papers: Sequence[Paper], query: str, said: str
) -> None:
    with asked(tag, papers) as ask:
        assert ask(query)["summary"] == said


def test_each_script_has_the_language_of_most_papers() -> None:
    papers = (
        paper("a", "A"),
        paper("b", "B", language="de"),
        paper("c", "C", language="de"),
        paper("d", "D", language="ar"),
    )
    languages = languages_of(library_of(*papers))
    assert languages.tags == ("de", "ar", "en")
    assert languages.algorithms == {"Latin": "german", "Arabic": "arabic"}
    assert {"und", "the", "في"} <= languages.stop_words
    assert languages_of(Library(library_of().site, (), ())).in_browsers == {}


def _vocabulary(tag: str, languages: Languages) -> list[str]:
    """Return words of a language: what Unicode knows the countries and languages of the world to be called in it."""
    locale = Locale.parse(tag)
    names = (str(name) for table in (locale.territories, locale.languages) for name in table.values())
    words = {fold(word) for name in names for word in name.split() if fold(word).isalpha()}
    return sorted(word for word in words if script_of(word) in languages.in_browsers)


@pytest.mark.parametrize("tag", sorted(STEMMERS.keys() - {"en"}))
def test_browsers_stem_as_the_build_does(tag: str) -> None:
    languages = Languages((tag,))
    words = _vocabulary(tag, languages)
    context = MiniRacer()
    stemmed = json.loads(
        str(
            context.eval(
                f"stems={languages.script};JSON.stringify({json.dumps(words)}.map(stems.{languages.in_browsers[script_of(words[0])]}))"
            )
        )
    )
    context.close()
    assert len(words) > 100
    assert dict(zip(words, stemmed, strict=True)) == {word: languages.stem(word) for word in words}
