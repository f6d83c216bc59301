"""What an answer came to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from eprep.core.catalogue import Phrase


class Outcome(StrEnum):
    RIGHT = "right"
    PARTIAL = "partial"
    WRONG = "wrong"
    SKIPPED = "skipped"
    # Outcomes of drills. Every one but `pass` and `internal_error` is the submission's own doing.
    PASS = "pass"  # noqa: S105  the verdict, not a password
    WRONG_ANSWER = "wrong_answer"
    WRONG_SHAPE = "wrong_shape"
    WRONG_DTYPE = "wrong_dtype"
    WRONG_TYPE = "wrong_type"
    NOT_FINITE = "not_finite"
    INPUT_MUTATED = "input_mutated"
    MISSING_FUNCTION = "missing_function"
    SYNTAX_ERROR = "syntax_error"
    RUNTIME_ERROR = "runtime_error"
    TIME_LIMIT = "time_limit"
    MEMORY_LIMIT = "memory_limit"
    OUTPUT_LIMIT = "output_limit"
    SOURCE_TOO_LARGE = "source_too_large"
    FORBIDDEN = "forbidden"
    CRASHED = "crashed"
    INTERNAL_ERROR = "internal_error"


NO_ATTEMPT = frozenset({Outcome.SKIPPED, Outcome.INTERNAL_ERROR})
"""Outcomes that are no attempt: a skip, and a fault of ours, which is not their mistake."""

SETTLED = frozenset({Outcome.RIGHT, Outcome.PARTIAL, Outcome.WRONG, Outcome.SKIPPED, Outcome.PASS})
"""Outcomes that end the matter; any other is of a program that may be tried until it passes."""


class Case(NamedTuple):
    """How a submission fared in one group of calls."""

    name: str
    outcome: Outcome
    message: Phrase | None = None


@dataclass(frozen=True)
class Verdict:
    """The outcome with all that is said of it."""

    outcome: Outcome
    score: float
    """Share of the points earned, 0.0 to 1.0."""

    feedback: Sequence[Phrase | str] = ()
    """Said after the mark, line by line; a plain text is the bank's own."""

    misconception: str | None = None
    cases: tuple[Case, ...] = ()
    output: str = ""
    """What the submission printed."""

    before: Verdict | None = None
    """What the grader had said, where the learner has overruled it."""

    @property
    def correct(self) -> bool:
        return self.score == 1.0

    @property
    def counts(self) -> bool:
        """Whether it is an attempt."""
        return self.outcome not in NO_ATTEMPT

    @property
    def mark(self) -> str:
        return mark(self.score)

    @property
    def reason(self) -> tuple[str, Phrase] | None:
        """The name of the first case that says why it failed, and what it says."""
        said = ((case.name, case.message) for case in self.cases if case.message is not None)
        return next(said, None)


def mark(score: float) -> str:
    """○ for all, × for nothing, △ for a share between."""
    return "○" if score == 1.0 else "×" if score == 0.0 else "△"


def right_or_wrong(
    right: bool, feedback: Sequence[Phrase | str] = (), misconception: str | None = None
) -> Verdict:
    if right:
        return Verdict(Outcome.RIGHT, 1.0, feedback)
    return Verdict(Outcome.WRONG, 0.0, feedback, misconception)


def by_share(
    score: float, feedback: Sequence[Phrase | str] = (), misconception: str | None = None
) -> Verdict:
    """For kinds that are right in parts."""
    if 0.0 < score < 1.0:
        return Verdict(Outcome.PARTIAL, score, feedback, misconception)
    return right_or_wrong(score == 1.0, feedback, misconception)


def overruled(found: Verdict, outcome: Outcome) -> Verdict:
    """The same answer as the learner judges it: right or wrong, or again as it was graded."""
    graded = found.before or found
    if outcome is graded.outcome:
        return graded
    score = {Outcome.RIGHT: 1.0, Outcome.WRONG: 0.0}[outcome]
    return replace(graded, outcome=outcome, score=score, misconception=None, before=graded)


def other_outcome(found: Verdict) -> Outcome:
    """What overruling the verdict makes of it; of one that is overruled, what it was."""
    if found.before is not None:
        return found.before.outcome
    return Outcome.WRONG if found.correct else Outcome.RIGHT


SKIPPED = Verdict(Outcome.SKIPPED, 0.0)
