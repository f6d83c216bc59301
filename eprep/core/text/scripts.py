"""Raised and lowered letters, where Unicode has them."""

from __future__ import annotations

SUPER = str.maketrans(
    "0123456789+-−=()abcdefghijklmnoprstuvwxyzTNKLMD⊤′*",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᴺᴷᴸᴹᴰᵀ′*",
)
SUB = str.maketrans(
    "0123456789+-−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ"
)
WORD = 3
"""So many letters are a word, which reads better at full size."""


def superscript(text: str) -> str:
    return _script(text.strip(), SUPER, "^")


def subscript(text: str) -> str:
    return _script(text.strip(), SUB, "_")


def _script(text: str, table: dict[int, int], sign: str) -> str:
    """Without blanks: an index is set tight."""
    text = text.replace(" ", "")
    is_word = len(text) >= WORD and text.isascii() and text.isalpha()
    if text and not is_word and all(ord(letter) in table for letter in text):
        return text.translate(table)
    if len(text) == 1 or (text.isascii() and text.replace("_", "").isalnum()):
        return sign + text
    return f"{sign}({text})"
