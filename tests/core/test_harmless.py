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


UNSEEN = [
    0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810),
    *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0x3164, 0xFEFF, 0xFFA0,
    *range(0xFFF0, 0xFFFC), 0x13430, 0x1343F, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0001,
    *range(0xE0020, 0xE0080), 0xE00FF, 0xE01F0, 0xE0FFF,
]  # fmt: skip
"""What Unicode says is not shown, or is an instruction and no sign."""


@pytest.mark.parametrize("code", UNSEEN, ids=hex)
def test_a_character_that_nobody_sees_is_shown_as_its_number(code):
    number = f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
    number = number if code < 0x10000 else f"\\U{code:08x}"
    assert harmless(f"a{chr(code)}b") == f"a{number}b"
    assert harmless(chr(code)) == number


def test_every_format_character_is_shown_but_those_that_are_drawn():
    drawn = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
    every = [n for n in range(0x110000) if unicodedata.category(chr(n)) == "Cf"]
    assert {n for n in every if harmless(f"a{chr(n)}b") == f"a{chr(n)}b"} == drawn


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("葛\U000e0100", "葛\U000e0100"),
        ("☺\ufe0f", "☺\ufe0f"),
        ("\ufe0f", "\\ufe0f"),
        ("a \U000e0100", "a \\U000e0100"),
        ("☺\ufe0f\ufe0f\ufe0f", "☺\ufe0f\\ufe0f\\ufe0f"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"),
        ("a\u200db", "a\\u200db"),
        ("👩\u200d", "👩\\u200d"),
        ("👩\u200d\u200d👧", "👩\\u200d\\u200d👧"),
    ],
    ids=ascii,
)
def test_what_belongs_to_the_signs_beside_it_stays_with_them_alone(text, shown):
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


SELECTORS = [*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)]
UNSHOWN = "".join(map(chr, [*UNSEEN, *SELECTORS]))


@given(
    st.text(st.characters(categories=["L", "N", "P", "S", "Zs", "M"], exclude_characters=UNSHOWN))
)
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
