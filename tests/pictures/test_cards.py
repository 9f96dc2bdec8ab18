"""Pictures for previews of links: which there are, that they are the same each time, and what they show."""

import datetime
from dataclasses import asdict, replace
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from generator.facts.colours import OURS
from generator.look import Colours, Feature, Look, Palette
from generator.model import Site, Status
from generator.pages.cards import find_cards
from generator.pages.catalogue import make_catalogue
from generator.pages.head import metadata
from generator.pages.page import HOME
from generator.pages.plan import plan_pages
from generator.pictures import cards
from generator.pictures.cards import HEIGHT, WIDTH, Card, draw, is_drawable
from generator.pictures.lettering import Style, lines_of, width_of
from tests.lists import BOOK, library, paper

LIGHT = Palette(**OURS["light"])
DAY = datetime.date(2026, 11, 28)
SITE = Site("A list", "Papers.", url="https://lists.example.org/")
TITLES = [
    "Learning from mistakes",
    "大型语言模型智能体的自我改进：探索与利用的平衡",
    "機械学習とカタカナ",
    "한국어 제목의 논문",
    "تعلّم الآلة ذاتيّ التوجيه: مراجعة لأنظمة LLM (2024)",
    "Обучение с подкреплением и ε-жадность",
    "Regret of O(√T) for x₁ ∈ ℝⁿ and ‖θ‖² ≤ ½",
    "word " * 400,
    "Donaudampfschifffahrtsgesellschaft" * 60,
]


def _card(title: str, **facts: str) -> Card:
    return Card(title, facts.get("below", "Ada Lovelace"), facts.get("list_name", "A list"), "ICLR 2025", LIGHT)


def _open(picture: bytes) -> Image.Image:
    return Image.open(BytesIO(picture)).convert("RGB")


def _box(image: Image.Image) -> tuple[int, int, int, int]:
    """Return where there is something in a picture."""
    ground = Image.new("RGB", image.size, OURS["light"]["background"])
    found = ImageChops.difference(image, ground).convert("L").point(lambda level: 255 * (level > 16)).getbbox()
    assert found is not None
    return found


@pytest.mark.parametrize("title", TITLES, ids=lambda title: title[:20])
def test_every_title_has_a_picture_of_the_size_that_is_asked_for(title: str) -> None:
    card = _card(title)
    assert is_drawable(card)
    picture = draw(card)
    assert picture == draw(card)
    assert len(picture) < 60_000
    image = _open(picture)
    assert image.size == (WIDTH, HEIGHT)
    left, top, right, bottom = _box(image)
    assert (left == 0) != (right == WIDTH), "the band"
    assert (top, bottom) == (0, HEIGHT), "the band"
    left, _, right, bottom = _box(image.crop((30, 0, WIDTH - 30, HEIGHT)))
    assert left >= 20
    assert right <= WIDTH - 80
    assert bottom <= HEIGHT - 20


def test_a_title_in_another_script_than_the_fonts_have_has_no_picture() -> None:
    assert not is_drawable(_card("हिन्दी"))
    papers = library(paper("a"), paper("b", title="हिन्दी में"), site=SITE)
    pages = {str(page.address): page.card for page in plan_pages(papers, BOOK, DAY).pages}
    assert pages["papers/a.md"] == "cards/papers-a.png"
    assert pages["papers/b.md"] == pages["index.md"] == pages["browse.md"] == "cards/index.png"
    assert pages["themes/shelf.md"] == "cards/themes-shelf.png"


def test_what_cannot_be_shown_beside_the_title_is_left_out() -> None:
    assert draw(_card("A title", below="हिन्दी")) == draw(_card("A title", below=""))


def test_arabic_runs_from_the_right_with_its_letters_joined() -> None:
    image = _open(draw(_card("تعلّم")))
    assert image.getpixel((WIDTH - 5, HEIGHT // 2)) == image.getpixel((WIDTH - 10, 5))
    joined, apart = _open(draw(_card("بببب"))), _open(draw(_card("ب ب ب ب")))
    assert joined.tobytes() != apart.tobytes()
    style = Style(40, ink=0)
    assert width_of(lines_of("بببب", style, 900, 1)[0][0], style) < 4 * width_of("ب", style)


def test_lines_hold_all_of_a_text_or_say_that_they_do_not() -> None:
    style = Style(40, ink=0)
    assert lines_of("one two", style, 900, 1) == (["one two"], True)
    lines, is_all = lines_of("word " * 100, style, 400, 2)
    assert not is_all
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert all(width_of(line, style) <= 400 for line in lines)
    assert lines_of("", style, 400, 2) == ([], True)


def test_the_pictures_have_the_colours_of_the_list() -> None:
    own = Look(colours=Colours(light=Palette(accent="#0b5e4f", background="#ffffff")))
    site = Site("A list", "Papers.", url="https://lists.example.org/", look=own)
    found = find_cards(make_catalogue(library(paper("a", status=Status.RETRACTED), site=site), BOOK, DAY))
    card = found[HOME].card()
    assert asdict(card.palette) == {**OURS["light"], "accent": "#0b5e4f", "background": "#ffffff"}
    assert _open(draw(card)).getpixel((5, 5)) == (0x0B, 0x5E, 0x4F)


def test_a_list_that_does_without_has_none_and_is_told_of_none() -> None:
    site = replace(SITE, look=Look(without=frozenset({Feature.PREVIEWS})))
    plan = plan_pages(library(paper("a"), site=site), BOOK, DAY)
    assert plan.cards == {}
    assert "card" not in metadata(plan.pages[0], site, BOOK)


def test_previews_are_told_of_the_picture() -> None:
    (home, *_) = plan_pages(library(paper("a"), site=SITE), BOOK, DAY).pages
    assert metadata(home, SITE, BOOK)["card"] == {"url": "cards/index.png", "width": 1200, "height": 630}


def test_without_an_address_or_pillow_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert plan_pages(library(paper("a")), BOOK, DAY).cards == {}
    monkeypatch.setattr(cards, "find_spec", lambda _: None)
    plan = plan_pages(library(paper("a"), site=SITE), BOOK, DAY)
    assert plan.cards == {}
    assert all(page.card is None for page in plan.pages)


def test_the_same_card_has_the_same_key_and_others_have_others() -> None:
    assert _card("a").key == _card("a").key != _card("b").key
