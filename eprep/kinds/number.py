"""A number within its tolerance."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, ClassVar

from eprep.core.fault import Fault, fault
from eprep.core.form import Answer, NumberEntry
from eprep.core.kind import Kind, Note
from eprep.core.text.numeral import parse_number, written
from eprep.core.trial import Trial
from eprep.core.verdict import Verdict, right_or_wrong

LARGEST = 1.7976931348623157e308
PROOF_LOSS = 1e-12
"""A proof of many steps may lose more bits than a typed number."""

LEAST = 1e-9
"""Of a number's own size, what makes it another one."""


@dataclass(frozen=True)
class Closeness:
    """How near is near enough: either bound suffices."""

    abs: float = 0.0
    rel: float = 0.0

    def holds(self, got: float, expected: float) -> bool:
        # Half a unit in the last place is the price of writing 0.1 in binary, and no mistake.
        slack = 4e-16 * abs(expected)
        return abs(got - expected) <= max(self.abs, self.rel * abs(expected)) + slack


LONGEST = 1000
"""Bits of a whole number that a float still holds."""


@dataclass(frozen=True)
class WrongNumber:
    """A popular wrong answer."""

    value: float
    why: str = ""
    misconception: str | None = None


@dataclass(frozen=True)
class Number(Kind):
    no_prose: ClassVar = frozenset({"unit"})
    answer: float
    tolerance: Closeness = field(default_factory=Closeness)
    unit: str = ""
    wrong: tuple[WrongNumber, ...] = ()

    def faults(self) -> Iterator[Fault]:
        if not _finite(self.answer):
            yield fault("BANK019", "answer")
        for name in ("abs", "rel"):
            bound = getattr(self.tolerance, name)
            if not _finite(bound) or bound < 0:
                yield fault("BANK019", "tolerance", name)
        for position, wrong in enumerate(self.wrong):
            if not _finite(wrong.value):
                yield fault("BANK019", "wrong", position, "value")
            elif _finite(self.answer) and self.tolerance.holds(wrong.value, self.answer):
                yield fault("BANK017", "wrong", position, "value")
            if not wrong.why:
                yield fault("W001", "wrong", position)

    def asked(self) -> dict[str, Any]:
        return {key: value for key, value in super().asked().items() if key != "wrong"}

    def form(self) -> NumberEntry:
        return NumberEntry(self.unit)

    def grade(self, answer: Answer, trial: Trial) -> Verdict:  # noqa: ARG002  nothing to run
        got = parse_number(str(answer), self.unit)
        if got is None or not self.tolerance.holds(got, self.answer):
            known = self._known(got)
            if known is None:
                return right_or_wrong(False)
            return right_or_wrong(False, [known.why] if known.why else [], known.misconception)
        return right_or_wrong(True)

    def notes(self) -> Sequence[Note]:
        right = Note(self._shown(self.answer), True, "")
        return [
            right,
            *(Note(self._shown(w.value), False, w.why, w.misconception) for w in self.wrong),
        ]

    def right_values(self) -> frozenset[object]:
        return frozenset([self.answer])

    def is_proved_by(self, found: object) -> bool:
        """Whoever answers with what the proof comes to is right."""
        if isinstance(found, bool) or not isinstance(found, int | float):
            return False
        if isinstance(found, int) and found.bit_length() > LONGEST:
            return False
        near = math.isclose(found, self.answer, rel_tol=PROOF_LOSS)
        return near or self.tolerance.holds(found, self.answer)

    def nearest_wrong(self) -> Iterator[Kind]:
        """Just beyond the tolerance, to both sides, and each popular mistake."""
        step = self._beyond()
        for value in (self.answer - step, self.answer + step, *(w.value for w in self.wrong)):
            if _finite(value):
                yield replace(self, answer=value)

    def _beyond(self) -> float:
        """So far away that nobody who is right comes near; where only the number itself is, a
        unit of its last written digit."""
        bound = max(self.tolerance.abs, self.tolerance.rel * abs(self.answer))
        exponent = Decimal(repr(float(self.answer))).normalize().as_tuple().exponent
        digit = 10.0 ** min(int(exponent), 0)
        return 3 * bound or max(digit, LEAST * abs(self.answer))

    def printed(self, output: str) -> object:
        """The number; where there is none, the text as it is."""
        try:
            return float(output)
        except ValueError:
            return output

    def _known(self, got: float | None) -> WrongNumber | None:
        """The popular mistake that this number is."""
        if got is None:
            return None
        near = (w for w in self.wrong if self.tolerance.holds(got, w.value))
        return min(near, key=lambda w: abs(got - w.value), default=None)

    def _shown(self, value: float) -> str:
        return f"{written(value)}{' ' if self.unit else ''}{self.unit}"


def _finite(value: float) -> bool:
    """Whether it is a float, or an integer that could be one."""
    return abs(value) <= LARGEST
