"""Texts to be put in order: the score is the share that stands in the right place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Any

from eprep.core.catalogue import phrase
from eprep.core.fault import Fault, KeyPath, fault
from eprep.core.form import Answer, Form
from eprep.core.forms_composed import Arrange
from eprep.core.kind import Kind, Note
from eprep.core.trial import Trial
from eprep.core.verdict import Verdict, by_share
from eprep.kinds.distinct import distinct_faults

BETWEEN = " → "


@dataclass(frozen=True)
class Order(Kind):
    items: tuple[str, ...]
    """As they are shown where nothing is shuffled."""

    answer: tuple[str, ...]
    accepted: tuple[tuple[str, ...], ...] = ()
    """Other orders that are right."""

    why: dict[str, str] = field(default_factory=dict)
    """An item and why it stands where it does."""

    def faults(self) -> Iterator[Fault]:
        yield from distinct_faults(self.items, "items")
        yield from self._order_faults(self.answer, "answer")
        for position, order in enumerate(self.accepted):
            yield from self._order_faults(order, "accepted", position)
        if self.items in self._right:
            yield fault("BANK052", "items")
        for text in self.why:
            if text not in self.items:
                yield fault("BANK053", "why", text, text=text, where="items")

    def _order_faults(self, order: Sequence[str], *path: str | int) -> Iterator[Fault]:
        place: KeyPath = path
        if sorted(order) != sorted(self.items):
            yield fault("BANK051", *place)

    @property
    def _right(self) -> tuple[tuple[str, ...], ...]:
        return (self.answer, *self.accepted)

    def asked(self) -> dict[str, Any]:
        return {key: value for key, value in super().asked().items() if key != "why"}

    def form(self) -> Arrange:
        return Arrange(self.items)

    def is_solved_by(self, form: Form) -> bool:
        return isinstance(form, Arrange) and form.choices in self._right

    def grade(self, answer: Answer, trial: Trial) -> Verdict:  # noqa: ARG002  nothing to run
        wrong = min((_misplaced(answer, order) for order in self._right), key=len)
        count = len(self.answer)
        right = count - len(wrong)
        places = "、".join(map(str, wrong))
        feedback = [phrase("feedback.in_place", right=right, count=count, places=places)]
        return by_share(right / count, feedback if wrong else ())

    def restated(self, answer: Answer) -> Sequence[str]:
        return _numbered(super().restated(answer))

    def notes(self) -> Sequence[Note]:
        numbered = zip(self.answer, _numbered(self.answer), strict=True)
        others = (Note(BETWEEN.join(order), True, "") for order in self.accepted)
        return [*(Note(line, True, self.why.get(text, "")) for text, line in numbered), *others]

    def notes_as_shown(self, order: Sequence[int] | None) -> Sequence[Note]:  # noqa: ARG002
        """In the right order, whatever was shown."""
        return self.notes()

    def key(self) -> str:
        return BETWEEN.join(self.answer)

    def right_values(self) -> frozenset[object]:
        return frozenset(self.answer)

    def is_proved_by(self, found: object) -> bool:
        return found == list(self.answer)

    def nearest_wrong(self) -> Iterator[Kind]:
        """Two neighbours change places."""
        for at in range(len(self.answer) - 1):
            first, second = self.answer[at : at + 2]
            order = (*self.answer[:at], second, first, *self.answer[at + 2 :])
            if order not in self._right:
                yield replace(self, answer=order)


def _misplaced(answer: Answer, order: Sequence[str]) -> list[int]:
    """The places, from 1, at which the answer differs."""
    both = enumerate(zip_longest(answer, order), start=1)
    return [place for place, (given, right) in both if given != right]


def _numbered(texts: Sequence[str]) -> list[str]:
    return [f"{number}. {text}" for number, text in enumerate(texts, start=1)]
