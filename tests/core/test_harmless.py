"""Characters that could steer a terminal are shown, not obeyed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.text.harmless import flat, harmless


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m赤\x1b[0m", "␛[31m赤␛[0m"),
        ("\x1b]0;題\x07", "␛]0;題␇"),
        ("\x9b31m", "\\x9b31m"),
        ("\x7f", "␡"),
        ("a\rb", "a␍b"),
        ("a\r\nb", "a\nb"),
        ("\x00", "␀"),
        ("\x08\x0b\x0c", "␈␋␌"),
        ("\u202eabc", "\\u202eabc"),
        ("\u2066a\u2069", "\\u2066a\\u2069"),
        ("\u200f", "\\u200f"),
        ("\u2028\u2029", "\\u2028\\u2029"),
        ("\ufeffa", "\\ufeffa"),
        ("\ud800", "\\ud800"),
    ],
    ids=ascii,
)
def test_a_steering_character_is_shown_as_a_picture(text, shown):
    assert harmless(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "深層学習は、多層のネットワークである。", "ｶﾀｶﾅ ガ゙", "改行\nタブ\tあり", "x[i] **2 $y$ `z`", "é è ñ",
        "σ′(x) = σ(x)(1 − σ(x))", "→ ⇔ ∂E/∂w ½ Σᵢ ∇", "「」『』（）〜ー・", "👩‍👩‍👧 🇯🇵", "か\u3099",
    ],
    ids=ascii,
)  # fmt: skip
def test_japanese_and_mathematics_are_unchanged(text):
    assert harmless(text) == text


@given(st.text())
def test_no_control_character_survives_but_newline_and_tab(text):
    shown = harmless(text)
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t"]
    shown.encode("utf-8")


@given(st.text())
def test_what_is_harmless_stays_so(text):
    assert harmless(harmless(text)) == harmless(text)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs", "M"])))
def test_letters_digits_and_signs_are_unchanged(text):
    assert harmless(text) == text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\nb", "a b"),
        ("a\r\nb\n", "a b"),
        (" a ", "a"),
        ("\n\n", ""),
        ("a\x1bb", "a␛b"),
        ("日\n本", "日 本"),
    ],
    ids=ascii,
)
def test_a_row_of_a_list_is_one_line(text, line):
    assert flat(text) == line
