"""Key bindings that also work while an input method is on: each key has the twins that it sends."""

from __future__ import annotations

import unicodedata

from textual.binding import Binding

FULL_WIDTH = 0xFEE0
"""How far a full-width character is from its ASCII twin."""

KANA = {"a": "あアｱ", "i": "いイｲ", "u": "うウｳ", "e": "えエｴ", "o": "おオｵ", "n": "んンﾝ",
        "/": "・", "-": "ー", "[": "「", "]": "」", ".": "。"}  # fmt: skip
"""What one press of the key becomes where Latin letters are typed for kana."""

NAMED = {"?": "question_mark"}
TWINS = {"space": "ideographic_space"}
"""Of keys with a name, because a binding loses the blank itself."""

SHOWN = {"question_mark": "?", "slash": "/", "escape": "Esc", "enter": "Enter", "space": "Space",
         "tab": "Tab", "left": "←", "right": "→"}  # fmt: skip


def twins(key: str) -> list[str]:
    if len(key) == 1:
        return [chr(ord(key) + FULL_WIDTH), *KANA.get(key, "")]
    return [TWINS[key]] if key in TWINS else []


def bind(keys: str, action: str, description: str = "") -> Binding:
    """A binding for `keys`, comma-separated, the best first, and for their twins.

    `description` is a key of the catalogue; without one the binding is not shown.
    """
    names = []
    for key in keys.split(","):
        names += [NAMED.get(key, key), *twins(key)]
    return Binding(",".join(names), action, description, show=bool(description))


def shown(key: str) -> str | None:
    """A key's name for people, or None for a twin, which nobody needs to read."""
    if key in SHOWN:
        return SHOWN[key]
    character = _character(key)
    if character is not None:
        return character if character.isascii() else None
    return "+".join(part.capitalize() for part in key.split("+"))


def _character(key: str) -> str | None:
    """What Textual names by its name in Unicode."""
    if len(key) == 1:
        return key
    try:
        return unicodedata.lookup(key.replace("_", " "))
    except KeyError:
        return None


def from_input_method(character: str | None) -> bool:
    """Whether only an input method sends it: kana, kanji, and full-width forms."""
    return (
        character is not None
        and len(character) == 1
        and (
            "\u3000" <= character <= "\u30ff"
            or "\u3400" <= character <= "\u9fff"
            or "\uff00" <= character <= "\uff9f"
        )
    )
