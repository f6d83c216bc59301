"""Makes characters that could steer a terminal visible and harmless."""

from __future__ import annotations

import re

# C0 but tab and newline, DEL, C1, line and paragraph separators, halves of surrogate pairs, marks
# that turn the direction of writing, and what Unicode says is not shown at all (with either, a
# listing can show other code than it holds).
ALWAYS = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    r"\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u2060-\u2065\u206a-\u206f"
    r"\u3164\ufeff\uffa0\ufff0-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
SELECTORS = r"\ufe00-\ufe0f\U000e0100-\U000e01ef"
PICTURES = r"\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"

# A variation selector belongs to the character before it, and a joiner stands between two
# pictures: there, and only there, they are part of ordinary text.
STEERING = re.compile(
    rf"[{ALWAYS}]"
    rf"|(?<![^\s{SELECTORS}])[{SELECTORS}]"
    rf"|(?<![{PICTURES}])\u200d|\u200d(?![{PICTURES}])"
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
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
