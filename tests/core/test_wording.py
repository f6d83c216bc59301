"""When two typed words are the same, and how far apart others are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.text.wording import distance, spelt, word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("パラメーター", "パラメータ"),
        ("ハイパー・パラメーター", "ハイパーパラメータ"),
        ("ﾊﾟﾗﾒｰﾀ", "パラメータ"),
        ("パラメ－タ", "パラメータ"),
        ("サーバー側", "サーバ側"),
        ("ミニ バッチ　学習", "ミニバッチ学習"),
        ("ドロップ・アウト", "ドロップアウト"),
        ("学習率。", "学習率"),
        ("ＲｅＬＵ", "relu"),
        ("Batch Normalization", "batchnormalization"),
        ("k‐近傍法", "K-近傍法"),
        ("kー近傍法", "k-近傍法"),
        ("L２ノルム", "l2ノルム"),
    ],
)
def test_the_same_word(one, other):
    assert word(one) == word(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("キー", "キ"),
        ("ビール", "ビル"),
        ("パラメータ", "パラメタ"),
        ("L1", "L2"),
        ("mini-batch", "minibatch"),
        ("真陽性", "偽陽性"),
        ("線形", "非線形"),
        ("学習率", "学習律"),
    ],
)
def test_another_word(one, other):
    assert word(one) != word(other)


def test_blanks_between_latin_words_are_kept_in_a_text_and_no_others():
    assert spelt("  Deep  Learning の 層 ") == "deep learningの層"
    assert spelt("一行目 \n 二行目") == "一行目\n二行目"


@given(st.text("アパーab2線-", max_size=12))
def test_blanks_and_dots_between_letters_make_no_other_word(text):
    assert word("・ ".join(text)) == word(" ".join(text).upper()) == word(text)


@pytest.mark.parametrize(
    ("one", "other", "most", "found"),
    [
        ("学習率", "学習率", 1, 0),
        ("学習率", "学習律", 1, 1),
        ("学習率", "学習", 1, 1),
        ("学習率", "の学習率", 1, 1),
        ("学習率", "率", 1, None),
        ("学習率", "習学率", 1, None),
        ("学習率", "習学率", 2, 2),
        ("", "一", 1, 1),
        ("一" * 100000, "一", 2, None),
    ],
)
def test_how_many_letters_are_missed(one, other, most, found):
    assert distance(one, other, most) == found


@given(st.text("あいう", max_size=5), st.text("あいう", max_size=5))
def test_a_distance_is_the_same_both_ways_and_nothing_only_from_itself(one, other):
    assert distance(one, other, 5) == distance(other, one, 5)
    assert (distance(one, other, 5) == 0) is (one == other)
