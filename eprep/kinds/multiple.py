"""All the right choices of several, and no other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from eprep.core.catalogue import phrase
from eprep.core.fault import Fault, fault
from eprep.core.form import Answer, PickSeveral
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
class Multiple(Kind):
    choices: tuple[Choice, ...]
    answer: tuple[str, ...]

    def faults(self) -> Iterator[Fault]:
        yield from choice_faults(self.choices)
        if not self.answer:
            yield fault("BANK018", "answer")
        for position, text in enumerate(self.answer):
            yield from answer_faults(text, self.choices, "answer", position)
            if text in self.answer[:position]:
                yield fault("BANK016", "answer", position, text=text)

    def asked(self) -> dict[str, Any]:
        return {**super().asked(), "choices": [choice.text for choice in self.choices]}

    def form(self) -> PickSeveral:
        return PickSeveral(tuple(choice.text for choice in self.choices))

    def grade(self, answer: Answer, trial: Trial) -> Verdict:  # noqa: ARG002  nothing to run
        chosen, right = set(answer), set(self.answer)
        feedback = []
        if right - chosen:
            feedback.append(phrase("feedback.missing", count=len(right - chosen)))
        if chosen - right:
            feedback.append(phrase("feedback.too_many", count=len(chosen - right)))
        misconception = misconception_of(self.notes(), list(answer))
        return right_or_wrong(chosen == right, feedback, misconception)

    def notes(self) -> Sequence[Note]:
        return choice_notes(self.choices, self.answer)

    def nearest_wrong(self) -> Iterator[Kind]:
        """One choice less, and one more."""
        for choice in self.choices:
            others = tuple(text for text in self.answer if text != choice.text)
            answer = others if choice.text in self.answer else (*others, choice.text)
            if answer:
                yield replace(self, answer=answer)

    def claims(self) -> Mapping[str, str | None]:
        return {choice.text: choice.holds for choice in self.choices}
