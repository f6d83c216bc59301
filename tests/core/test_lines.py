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
