"""The small map of a paper: those to which it is tied, the oldest first, with an arc to each and what it says."""

from collections.abc import Callable, Mapping, Sequence

from markupsafe import Markup

from generator.model import Paper, shelf_order
from generator.pictures.frame import framed
from generator.pictures.labels import cut, lettered, mirror
from generator.pictures.ties import TieLine, drawn_lines
from generator.text.markup import element
from generator.words.book import Book

WIDTH = 344
"""In pixels: what a telephone has room for."""
_MOST = 9
"""Most papers beside the one in question, those first to which relations are stated."""
_ROW, _LEFT, _RADIUS, _NAME, _HOW = 40, 44, 4, 284, 320


def neighbourhood(
    paper: Paper, lines: Sequence[TieLine], papers: Mapping[str, Paper], book: Book, leads: Callable[[Paper], str]
) -> Markup:
    """Return the small map of a paper, whose lines are given in their order of weight.

    Empty where there are not two others: a list says as much.
    """
    others = list(dict.fromkeys(_other(line, paper.id) for line in lines))[:_MOST]
    if len(others) <= 1:
        return Markup()
    rows = sorted((papers[one] for one in (paper.id, *others)), key=shelf_order)
    places = {one.id: (_LEFT, number * _ROW + _ROW // 2) for number, one in enumerate(rows)}
    shown = [line for line in lines if _other(line, paper.id) in places]
    flip = mirror(WIDTH, book)
    drawn = [element("g", {"class": "ties"}, drawn_lines(shown, places, flip))]
    for one in rows:
        ways = (said(line, paper.id, book) for line in shown if _other(line, paper.id) == one.id)
        how = book.listed(dict.fromkeys(ways))
        row = _row(one, how, places[one.id][1], book, flip)
        if one.id == paper.id:
            drawn.append(element("g", {"class": "here"}, row))
        else:
            drawn.append(element("a", {"href": leads(one), "aria-label": f"{one.short_name} {how}"}, row))
    return framed("field near", (WIDTH, len(rows) * _ROW), book.say("map.near"), drawn)


def said(line: TieLine, paper: str, book: Book) -> str:
    """Return what a line says in words, seen from one of its two papers; behind it stands the other."""
    is_stated = line.start == paper
    return book.say(f"relations.{line.kind}") if is_stated else book.say(f"inverse_relations.{line.kind}")


def _other(line: TieLine, paper: str) -> str:
    return line.end if line.start == paper else line.start


def _row(paper: Paper, how: str, down: int, book: Book, flip: Callable[[int], int]) -> list[Markup]:
    text = _LEFT + 13
    x = min(flip(_LEFT - 12), flip(WIDTH - 2))
    place = {"x": x, "y": down - _ROW // 2 + 2, "width": WIDTH - _LEFT + 10, "height": _ROW - 4}
    return [
        element("rect", {"class": "hit", **place}),
        element("circle", {"cx": flip(_LEFT), "cy": down, "r": _RADIUS}),
        lettered(f"{cut(paper.short_name, _NAME)} ", (flip(text), down - 2 if how else down + 4), book),
        *([lettered(cut(how, _HOW), (flip(text), down + 14), book, "how")] if how else []),
    ]
