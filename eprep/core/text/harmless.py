"""Makes characters that could steer a terminal visible and harmless."""

from __future__ import annotations

import re

# C0 but tab and newline, DEL, C1, line and paragraph separators, marks that turn the direction of
# writing or cannot be seen (with them a listing can show other code than it holds), and halves of
# surrogate pairs.
STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)


def harmless(text: str) -> str:
    """The text as it is, with each steering character as a picture (`␛`) or an escape (`\\x9b`)."""
    return STEERING.sub(_picture, text.replace("\r\n", "\n"))


def flat(text: str) -> str:
    """The same on one line, for a row of a list."""
    return " ".join(harmless(text).split("\n")).strip()


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
