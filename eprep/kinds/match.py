"""Texts on the left, each to be given one on the right: the score is the share of right pairs."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from eprep.core.catalogue import phrase
from eprep.core.fault import Fault, fault
from eprep.core.form import Answer
from eprep.core.forms_composed import LETTERS, Pair
from eprep.core.kind import Kind, Note
from eprep.core.trial import Trial
from eprep.core.verdict import Verdict, by_share
from eprep.kinds.distinct import distinct_faults


@dataclass(frozen=True)
class Match(Kind):
    left: tuple[str, ...]
    right: tuple[str, ...]
    """Each may go with several on the left, or with none."""

    answer: dict[str, str]
    """What goes with each on the left."""

    why: dict[str, str] = field(default_factory=dict)
    """Of each on the left, and perhaps of those on the right that go with nothing."""

    def faults(self) -> Iterator[Fault]:
        yield from distinct_faults(self.left, "left")
        yield from distinct_faults(self.right, "right")
        if len(self.right) > len(LETTERS):
            yield fault("BANK062", "right", most=len(LETTERS))
        for position, left in enumerate(self.left):
            if left not in self.answer:
                yield fault("BANK054", "left", position, text=left)
            if not self.why.get(left):
                yield fault("W001", "left", position)
        for left, right in self.answer.items():
            if left not in self.left:
                yield fault("BANK053", "answer", left, text=left, where="left")
            if right not in self.right:
                yield fault("BANK053", "answer", left, text=right, where="right")
        for text in self.why:
            if text not in self.left and text not in self._distractors:
                yield fault("BANK055", "why", text, text=text)

    @property
    def _distractors(self) -> list[str]:
        used = set(self.answer.values())
        return [text for text in self.right if text not in used]

    def asked(self) -> dict[str, Any]:
        return {key: value for key, value in super().asked().items() if key != "why"}

    def form(self) -> Pair:
        return Pair(self.left, self.right)

    def grade(self, answer: Answer, trial: Trial) -> Verdict:  # noqa: ARG002  nothing to run
        given = list(zip(self.left, answer, strict=False))
        wrong = [(left, text) for left, text in given if self.answer[left] != text]
        feedback = [phrase("feedback.no_pair", left=left, right=text) for left, text in wrong]
        return by_share((len(given) - len(wrong)) / len(self.left), feedback)

    def restated(self, answer: Answer) -> Sequence[str]:
        given = super().restated(answer)
        return [_pair(*both) for both in zip(self.left, given, strict=False)]

    def notes(self) -> Sequence[Note]:
        pairs = (Note(_pair(a, self.answer[a]), True, self.why.get(a, "")) for a in self.left)
        alone = (Note(text, False, self.why.get(text, "")) for text in self._distractors)
        return [*pairs, *alone]

    def notes_as_shown(self, order: Sequence[int] | None) -> Sequence[Note]:  # noqa: ARG002
        """In the order of the left side, which is never shuffled."""
        return self.notes()

    def right_values(self) -> frozenset[object]:
        return frozenset(self.answer.values())

    def is_proved_by(self, found: object) -> bool:
        return found == self.answer

    def nearest_wrong(self) -> Iterator[Kind]:
        """One on the left goes with the next one on the right."""
        for left, right in self.answer.items():
            other = self.right[(self.right.index(right) + 1) % len(self.right)]
            if other != right:
                yield replace(self, answer={**self.answer, left: other})

    def printed(self, output: str) -> object:
        """A mapping as JSON or Python writes it; the text itself where it is none."""
        for read in (json.loads, ast.literal_eval):
            with suppress(ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
                return read(output)
        return output


def _pair(left: str, right: str) -> str:
    return f"{left}—{right}"
