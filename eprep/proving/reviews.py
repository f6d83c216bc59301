"""Whether readers who did not see a question's answer have come to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager

from eprep.core.catalogue import Phrase, phrase
from eprep.core.kind import Kind
from eprep.core.question import Question
from eprep.core.review import Review
from eprep.core.trial import Limits, Running, Stopped, Trial
from eprep.core.verdict import Outcome
from eprep.proving.answers import shown


def review_problems(question: Question, review: Review | None) -> Iterator[Phrase]:
    """What is settled in writing may differ."""
    if review is None:
        yield phrase("review.none")
    elif review.revision != question.revision:
        yield phrase("review.revision", revision=question.revision)
    elif not review.settled.strip():
        differing = [shown(a) for a in review.answers if not agrees(question.body, a)]
        for found in dict.fromkeys(differing):
            yield phrase("review.differs", found=found, answer=question.body.key())


def agrees(body: Kind, answer: object) -> bool:
    """As a proof would come to it, or as a learner would type it."""
    if body.is_proved_by(answer):
        return True
    typed = answer if isinstance(answer, list) else [answer]
    if not all(isinstance(part, str) for part in typed):
        return False
    given = answer if isinstance(answer, str) else [str(part) for part in typed]
    try:
        return body.grade(given, Trial(_Nothing(), 0)).correct
    except Stopped:
        return False


class _Nothing:
    """Runs no program."""

    isolation = "full"

    def __call__(
        self, source: str, function: str, limits: Limits
    ) -> AbstractContextManager[Running]:
        del source, function, limits
        raise Stopped(Outcome.INTERNAL_ERROR, phrase("review.none"))
