"""Where two formulas part, in words that can be checked by hand."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from eprep.core.catalogue import Phrase, phrase
from eprep.kinds.formula.equality import Finding, Likeness
from eprep.kinds.formula.evaluate import Point

DIGITS = range(4, 70, 2)
"""As few as tell the values apart."""


def difference(finding: Finding) -> Sequence[Phrase]:
    """What there is to say; nothing where SymPy alone has found it."""
    if finding.likeness is Likeness.UNDECIDED:
        return [phrase("formula.undecided")]
    if finding.point is None:
        return []
    point, (want, got) = pointed(finding.point), values(finding)
    if not point:
        return [phrase("formula.other_value", want=want, got=got)]
    if finding.values[1] is None:
        return [phrase("formula.has_no_value", point=point)]
    return [phrase("formula.differs", point=point, want=want, got=got)]


def pointed(point: Point) -> str:
    return ", ".join(f"{name} = {_rounded(number, 6)}" for name, number in point.items())


def values(finding: Finding) -> Sequence[str | Phrase]:
    """Both, in as many digits as tell them apart."""
    for digits in DIGITS:
        found = [_said(value, digits) for value in finding.values]
        if found[0] != found[1]:
            break
    return found


def _said(value: Decimal | None, digits: int) -> str | Phrase:
    return phrase("formula.no_value") if value is None else _rounded(value, digits)


def _rounded(value: Decimal, digits: int) -> str:
    return f"{value:.{digits}g}"
