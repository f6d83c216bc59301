"""Key bindings that also work while an input method is on: each letter has its full-width twin."""

from __future__ import annotations

from textual.binding import Binding

FULL_WIDTH = 0xFEE0
"""How far a full-width letter is from its ASCII twin."""

NAMED = {"?": "question_mark"}


def twin(key: str) -> str:
    return chr(ord(key) + FULL_WIDTH)


def bind(keys: str, action: str, description: str = "", *, show: bool = True) -> Binding:
    """A binding for `keys`, comma-separated; single characters get their twins.

    The first key is shown in the footer, so its name there is the plain character.
    """
    names = []
    for key in keys.split(","):
        names.append(NAMED.get(key, key))
        if len(key) == 1:
            names.append(twin(key))
    first = keys.split(",")[0]
    return Binding(
        ",".join(names), action, description, show=show, key_display=SHOWN.get(first, first)
    )


SHOWN = {"escape": "Esc", "enter": "Enter", "ctrl+r": "Ctrl+R", "space": "Space"}
