"""Japanese breaks where it may, and nothing is lost or too wide."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.text.lines import NOT_FIRST, NOT_LAST, breaks
from eprep.core.text.width import width


def lines(text: str, cells: int) -> list[str]:
    offsets = [0, *breaks(text, cells), len(text)]
    return [text[a:b] for a, b in pairwise(offsets)]


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("重みとバイアスを更新する。", 10, ["重みとバイ", "アスを更新", "する。"]),
        ("あいうえお。かき", 10, ["あいうえ", "お。かき"]),
        ("あいう（かき）", 8, ["あいう", "（かき）"]),
        ("NumPy で計算する", 8, ["NumPy で", "計算する"]),
        ("関数softmaxは", 8, ["関数", "softmax", "は"]),
        ("Batch normalisation", 10, ["Batch ", "normalisat", "ion"]),
        ("問12　次の値", 8, ["問12　次", "の値"]),
        ("x\u00a0=\u00a0y だ", 6, ["x\u00a0=\u00a0y ", "だ"]),
        ("", 10, [""]),
    ],
)
def test_a_line_breaks_where_a_typesetter_would(text, cells, expected):
    assert lines(text, cells) == expected


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("x\u00a0=\u00a0aaaaa\u00a0bb だ", 6, ["x\u00a0=\u00a0", "aaaaa\u00a0", "bb だ"]),
        ("か\u3099き", 2, ["か\u3099", "き"]),
        ("あ👩\u200d👧い", 4, ["あ👩\u200d👧", "い"]),
        ("あ（ い ）う", 8, ["あ", "（ い ）", "う"]),
        ("\tvalue = 1", 8, ["\tvalue = ", "1"]),
        ("あい　う", 4, ["あ", "い　", "う"]),
    ],
    ids=["too-long-formula", "dakuten", "joined-picture", "opening-blank", "tab", "wide-blank"],
)
def test_what_clings_is_never_torn(text, cells, expected):
    assert lines(text, cells) == expected


def test_lines_below_the_first_leave_room_for_their_indent():
    assert breaks("あいうえおかき", 6, hang=2) == [3, 5]


@pytest.mark.parametrize(
    ("text", "cells", "whole", "expected"),
    [
        ("式 x = y + z だ", 10, [(2, 11)], ["式 ", "x = y + z ", "だ"]),
        ("あ損失 = xだ。", 8, [(1, 7)], ["あ", "損失 = x", "だ。"]),
        ("損失 = x だ。", 4, [(0, 6)], ["損失 ", "= x ", "だ。"]),
    ],
)
def test_a_part_that_is_to_stay_whole_is_cut_only_where_it_is_too_long(
    text, cells, whole, expected
):
    offsets = [0, *breaks(text, cells, whole), len(text)]
    assert [text[a:b] for a, b in pairwise(offsets)] == expected


TEXTS = st.text(st.sampled_from("あ漢ア、。（）「」ーa1 x.()=　"), max_size=60)


@given(TEXTS, st.integers(4, 40))
def test_nothing_is_lost_and_no_line_is_wider_than_asked(text, cells):
    assert "".join(lines(text, cells)) == text
    assert all(width(line.rstrip(" ")) <= cells for line in lines(text, cells))


@given(TEXTS, st.integers(30, 60))
def test_no_line_begins_or_ends_with_what_may_not(text, cells):
    for before, after in pairwise(lines(text, cells)):
        clinging = len(before) > 12  # a run of nothing but clinging characters has to be cut
        if clinging and before[-1] not in NOT_FIRST | NOT_LAST:
            assert after[0] not in NOT_FIRST
        if clinging and after[0] not in NOT_FIRST | NOT_LAST:
            assert before[-1] not in NOT_LAST
