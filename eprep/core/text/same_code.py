"""Whether two pieces of code are the same but for blanks and the style of quotes.

A piece may be any part of a line, so that Python's own tokenizer would stop at a bracket that is
closed elsewhere. Nothing is evaluated.
"""

from __future__ import annotations

import re

TOKEN = re.compile(
    r"""(?P<prefix>[A-Za-z]{0,2})(?P<quote>'''|\"\"\"|'|")(?P<inside>(?:\\.|(?!(?P=quote))[^\\])*)(?P=quote)
      | \d[\w.]*(?:(?<=[eE])[+-]\d+)? | \.\d[\w.]*(?:(?<=[eE])[+-]\d+)? | \w+
      | \*\*= | //= | >>= | <<= | \.\.\. | -> | := | [-+*/%@&|^=<>!]= | \*\* | // | >> | << | \S""",
    re.VERBOSE | re.DOTALL,
)


def tokens(code: str) -> list[str]:
    return [_plain(match) for match in TOKEN.finditer(code)]


def same_code(one: str, other: str) -> bool:
    return tokens(one) == tokens(other)


def _plain(match: re.Match[str]) -> str:
    """A string in the one style of quotes, where it holds none itself."""
    inside = match["inside"]
    if inside is None or "'" in inside or '"' in inside:
        return match[0]
    return f'{match["prefix"].lower()}"{inside}"'
