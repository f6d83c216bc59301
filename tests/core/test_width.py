"""Cells of a terminal."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from eprep.core.text.width import JOINER, PICTURE, fit, width, widths
from tests.core.cell_table import CODES, TARGET, table


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("abc", 3),
        ("日本語", 6),
        ("ｱｲｳ", 3),
        ("Ａ", 2),
        ("a日b", 4),
        ("か\u3099", 2),
        ("e\u0301", 1),
        ("α∂", 2),
        ("…", 1),
        ("○×△", 3),
        ("a\u200db", 1),
    ],
    ids=ascii,
)
def test_width(text, cells):
    assert width(text) == cells


@pytest.mark.parametrize(
    ("text", "cells", "left", "right"),
    [
        ("ab", 4, "ab  ", "  ab"),
        ("abcd", 4, "abcd", "abcd"),
        ("abcde", 4, "abc…", "abc…"),
        ("日本", 3, "日…", "日…"),
        ("日本語", 5, "日本…", "日本…"),
        ("日本語", 4, "日… ", " 日…"),
        ("日本", 1, "…", "…"),
        ("", 2, "  ", "  "),
        ("日本", 0, "", ""),
        ("", 0, "", ""),
    ],
)
def test_a_text_is_padded_or_cut_with_an_ellipsis(text, cells, left, right):
    assert fit(text, cells) == left
    assert fit(text, cells, right=True) == right


@given(st.text(max_size=60), st.integers(0, 40), st.booleans())
def test_a_fitted_text_takes_just_its_cells(text, cells, right):
    assert width(fit(text, cells, right=right)) == cells


@given(st.text(st.characters(categories=["L", "N", "P"]), max_size=20))
def test_a_text_that_fits_is_whole(text):
    assert fit(text, width(text)) == text
    assert fit(text, width(text) + 3).rstrip(" ") == text


@given(*[st.text(st.characters(exclude_characters=JOINER + PICTURE), max_size=20)] * 2)
def test_widths_add_up_where_nothing_joins(one, other):
    assert width(one + other) == width(one) + width(other)


def test_each_beginning_of_a_text_has_its_width():
    text = "a\u200d👩字❤\ufe0f\u200d\u200d葉b"
    assert [*widths(text)] == [width(text[:end]) for end in range(len(text) + 1)]


@given(st.characters(categories=["Mn", "Me"]))
def test_marks_that_join_the_letter_before_take_no_cell(mark):
    assert width("a" + mark) == 1


@pytest.mark.parametrize("step", [17, pytest.param(1, marks=pytest.mark.soak)])
def test_each_character_takes_what_textual_gives_it(step):
    assert [c for code in CODES[::step] if width(c := chr(code)) != cell_len(c)] == []


@given(st.text(st.sampled_from("a日か\u3099♥☁👩👧é1#\t" + JOINER + PICTURE)))
def test_joined_pictures_take_what_textual_gives_them(text):
    assert width(text) == cell_len(text)


@pytest.mark.soak
def test_the_table_is_the_one_that_is_written_from_textuals():
    assert TARGET.read_text(encoding="utf-8") == table()


def test_a_text_without_end_is_cut_as_fast_as_a_short_one():
    begun = time.perf_counter()
    assert fit("あ" * 200_000, 7) == "あああ…"
    assert time.perf_counter() - begun < 5  # it took minutes
