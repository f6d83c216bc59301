"""Key bindings that also work while an input method is on: each letter has its full-width twin."""

from __future__ import annotations

from textual.binding import Binding

FULL_WIDTH = 0xFEE0
"""How far a full-width letter is from its ASCII twin."""

NAMED = {"?": "question_mark"}
SHOWN = {"question_mark": "?", "escape": "Esc", "enter": "Enter", "space": "Space"}


def twin(key: str) -> str:
    return chr(ord(key) + FULL_WIDTH)


def bind(keys: str, action: str, description: str = "") -> Binding:
    """A binding for `keys`, comma-separated, the best first; single characters get their twins.

    `description` is a key of the catalogue; without one the binding is not shown.
    """
    names = []
    for key in keys.split(","):
        names.append(NAMED.get(key, key))
        if len(key) == 1:
            names.append(twin(key))
    return Binding(",".join(names), action, description, show=bool(description))


def shown(key: str) -> str | None:
    """A key's name for people, or None for a twin, which nobody needs to read."""
    if len(key) == 1:
        return key if key.isascii() else None
    return SHOWN.get(key) or "+".join(part.capitalize() for part in key.split("+"))
