"""A text of the bank in lines of a width: formulas whole, and each line where it belongs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.text.harmless import flat, harmless
from eprep.core.text.markup import unmarked
from eprep.core.text.setting import marked, set_code, set_lines
from eprep.core.text.width import width

SOURCES = st.text(st.sampled_from("あ漢、。（）「」$`*a1 x.[]=\n\x1b　"), max_size=60)


@given(SOURCES)
def test_the_text_is_that_of_the_unmarked_source(source):
    assert marked(source).text == harmless(unmarked(source))
    assert marked(source).flat().text == flat(unmarked(source))
    assert [line.text for line in marked(source).split()] == marked(source).text.split("\n")


@given(SOURCES)
def test_what_is_kept_whole_is_a_formula_however_the_text_is_cut(source):
    line = marked(source)
    formulas = [line.text[a:b] for a, b in line.whole]
    for parts in ([line.flat()], line.split()):
        found = [part.text[a:b] for part in parts for a, b in part.whole]
        assert [text.strip() for text in found if text.strip()] == [
            text.strip() for text in formulas if text.strip()
        ]


@given(SOURCES, st.integers(40, 100), st.sampled_from(["", "  ", "  12. "]))
def test_nothing_is_lost_and_no_line_is_too_wide(source, cells, lead):
    line = marked(source).flat()
    lines = list(set_lines(line, cells, lead))
    assert "".join("".join(lines).split()) == "".join((lead + line.text).split())
    assert max(map(width, lines)) <= cells


@pytest.mark.parametrize(
    ("source", "cells", "lead", "hang", "lines"),
    [
        ("長い文である。", None, "1. ", None, ["1. 長い文である。"]),
        ("長い文である。", 12, "1. ", None, ["1. 長い文で", "   ある。"]),
        ("長い文である。", 12, "", 2, ["長い文であ", "  る。"]),
        ("ここで $y = a b$ だ。", 13, "", None, ["ここで", "y = a b だ。"]),
        ("", 12, "  ", None, ["  "]),
        ("二行は一行に収まらない", 40, "", 2, ["二行は一行に収まらない"]),
    ],
)
def test_a_text_goes_on_where_it_is_asked_to(source, cells, lead, hang, lines):
    assert list(set_lines(marked(source), cells, lead, hang)) == lines


def test_deep_code_has_room_all_the_same():
    lines = list(set_code(" " * 60 + "x = np.dot(a, b) + np.dot(c, d)", 40))
    assert "".join("".join(lines).split()) == "x=np.dot(a,b)+np.dot(c,d)"
    assert len(lines) < 8
