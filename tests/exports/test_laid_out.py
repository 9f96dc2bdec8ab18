import json

from hypothesis import given
from hypothesis import strategies as st

from generator.exports.laid_out import laid_out

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_json_is_laid_out_as_the_standard_library_does(value: object) -> None:
    assert laid_out(value) == json.dumps(value, ensure_ascii=False, indent=1)


def test_a_margin_stands_before_every_line_and_inside_no_text() -> None:
    text = "one\u2028two"
    assert laid_out({"a": [text, ()]}, "  ") == f'  {{\n   "a": [\n    "{text}",\n    []\n   ]\n  }}'
