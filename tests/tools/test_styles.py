"""What is kept of Material's style sheet is what our pages can match, and is up to date."""

import pytest

from tools.styles import KEPT, cut, kept_sheet

NAMES = {"html", "p", "a", "ul", "hidden", "note", "md-typeset"}


def test_the_kept_sheet_is_up_to_date() -> None:
    assert KEPT.read_text("utf-8") == kept_sheet(), 'run "make styles" and commit what it changes'


@pytest.mark.parametrize(
    "rule",
    [
        "p{margin:0}",
        ".md-typeset p.note:hover>a:after{color:red}",
        "*,:root{margin:0}",
        "ul:not([hidden]){margin:0}",
        "p:is(.gone,.note){margin:0}",
        "p{margin:0!important}",
    ],
)
def test_what_can_match_is_kept(rule: str) -> None:
    assert cut(rule, NAMES, []) == f"{rule}\n"


@pytest.mark.parametrize(
    "rule",
    [
        "h1{margin:0}",
        ".md-nav{margin:0}",
        "p#__search{margin:0}",
        "[dir=ltr] p{margin:0}",
        "p:is(.gone,.lost){margin:0}",
        "@media print{.md-nav{margin:0}}",
        "@keyframes pulse{to{opacity:0}}",
        "a:not(.focus-visible){outline:none}",
        ".md-typeset details.note{margin:0}",
        "p{--md-unread:1;--md-unread-too:var(--md-unread)}",
    ],
)
def test_what_cannot_match_or_is_not_read_is_left_out(rule: str) -> None:
    assert cut(rule, {*NAMES, "details"}, []) == ""


def test_of_a_rule_what_can_match_is_kept() -> None:
    assert (
        cut("h1,p{margin:0}@media print{p,h1{margin:0}}", NAMES, []) == "p{margin:0}\n@media print{\n  p{margin:0}\n}\n"
    )


def test_what_our_own_sheets_say_of_the_same_selector_is_left_out() -> None:
    own = "ul  >  p, a::before { margin: 0; color: red } @media print { p { color: red } }"
    rule = "a:before,p,ul>p{margin-top:1px;color:blue;border:0}"
    assert cut(rule, NAMES, [own]) == "a:before,ul>p{border:0}\np{margin-top:1px;color:blue;border:0}\n"


def test_a_custom_property_is_kept_where_it_is_read() -> None:
    sheet = ":root{--a:1;--b:var(--a);--c:2;--d:3}p{margin:var(--b)}"
    assert cut(sheet, NAMES, ["a { margin: var(--d) }"]) == ":root{--a:1;--b:var(--a);--d:3}\np{margin:var(--b)}\n"


@pytest.mark.parametrize("sheet", ["p{margin", "}", "@layer x{p{margin:0}}", "p{margin 0}"])
def test_what_cannot_be_read_is_refused(sheet: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        cut(sheet, NAMES, [])
