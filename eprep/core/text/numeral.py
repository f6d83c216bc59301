"""Numbers as people type them, `0.5 -1 1e-3 1/3 50% 1,000`, and shares as they read them."""

from __future__ import annotations

import math
import re
import unicodedata
from decimal import Decimal

NUMBER = r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d{1,3})?"
PATTERN = rf"(?P<top>{NUMBER})(?:\s*/\s*(?P<bottom>{NUMBER}))?\s*(?P<percent>%)?"
POWER = r"\d[⁰¹²³⁴-⁹₀-₉]"
"""No number: NFKC would make 102 of 10²."""

LONGEST = 60
"""Characters; longer is no number that anyone types."""


def parse_number(text: str, unit: str = "") -> float | None:
    """The number that `text` says, or None where it says none (a zero below the line included)."""
    if re.search(POWER, text):
        return None
    text = unicodedata.normalize("NFKC", text).replace("−", "-").strip()
    unit = unicodedata.normalize("NFKC", unit)
    if unit and text.endswith(unit):
        shorter = text.removesuffix(unit).rstrip()
        # The unit may be `%`: then 50 and 50% are the same answer, fifty of that unit.
        text = shorter or text
    if len(text) > LONGEST or not text.isascii():
        return None
    match = re.fullmatch(PATTERN, text)
    if match is None:
        return None
    top = _plain_number(match["top"])
    bottom = 1.0 if match["bottom"] is None else _plain_number(match["bottom"])
    if top is None or not bottom:
        return None
    value = top / bottom / (100 if match["percent"] else 1)
    return value if math.isfinite(value) else None


def _plain_number(text: str) -> float | None:
    try:
        value = float(text.replace(",", ""))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def written(value: float) -> str:
    """In as few digits as tell it; as a power of ten only where it is far from 1."""
    text = f"{value:.12g}"
    if "e" in text and 1e-9 <= abs(value) < 1e16:
        text = f"{Decimal(text):f}"
    return "0" if text == "-0" else text


def percent(share: float | None) -> str:
    """A share of 1 in percent; a dash where there is none."""
    return "-" if share is None else f"{share * 100:.0f}%"
