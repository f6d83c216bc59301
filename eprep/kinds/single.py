"""One choice of several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from eprep.core.fault import Fault
from eprep.core.form import Answer, Pick
from eprep.core.kind import Kind, Note
from eprep.core.trial import Trial
from eprep.core.verdict import Verdict, right_or_wrong
from eprep.kinds.choice import (
    Choice,
    answer_faults,
    choice_faults,
    choice_notes,
    misconception_of,
)


@dataclass(frozen=True)
class Single(Kind):
    choices: tuple[Choice, ...]
    answer: str

    def faults(self) -> Iterator[Fault]:
        yield from choice_faults(self.choices)
        yield from answer_faults(self.answer, self.choices, "answer")

    def asked(self) -> dict[str, Any]:
        return {**super().asked(), "choices": [choice.text for choice in self.choices]}

    def form(self) -> Pick:
        return Pick(tuple(choice.text for choice in self.choices))

    def grade(self, answer: Answer, trial: Trial) -> Verdict:  # noqa: ARG002  nothing to run
        right = answer == self.answer
        return right_or_wrong(right, (), misconception_of(self.notes(), [str(answer)]))

    def notes(self) -> Sequence[Note]:
        return choice_notes(self.choices, [self.answer])

    def nearest_wrong(self) -> Iterator[Kind]:
        for choice in self.choices:
            if choice.text != self.answer:
                yield replace(self, answer=choice.text)

    def claims(self) -> Mapping[str, str | None]:
        return {choice.text: choice.holds for choice in self.choices}
