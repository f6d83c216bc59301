"""What grading a file came to, as `eprep grade --json` prints it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from eprep.core.verdict import Outcome
from eprep.tutor import SEEDS

SCHEMA = "eprep.grade/1"

VERDICTS = frozenset(
    set(Outcome) - {Outcome.RIGHT, Outcome.PARTIAL, Outcome.WRONG, Outcome.SKIPPED}
)
"""What a drill may come to."""


@dataclass(frozen=True)
class CaseDocument:
    name: str
    verdict: str
    message: str | None


@dataclass(frozen=True)
class Document:
    """The order of the fields is that of the keys."""

    schema: str
    drill: str
    file: str
    verdict: str
    passed: bool
    score: float
    cases: tuple[CaseDocument, ...]
    misconception: str | None
    seed: int
    sha256: str
    elapsed_ms: int
    isolation: str
    revision: str

    @property
    def outcome(self) -> Outcome:
        return Outcome(self.verdict)

    @property
    def ungraded(self) -> bool:
        """The grader failed, which says nothing about the program."""
        return self.outcome is Outcome.INTERNAL_ERROR

    @property
    def out_of_time(self) -> bool:
        """Whether a limit of time has stopped it anywhere."""
        return any(case.verdict == Outcome.TIME_LIMIT for case in self.cases)

    @property
    def sound(self) -> bool:
        """Whether this can be one of ours: the types alone do not say so."""
        return (
            self.schema == SCHEMA
            and {self.verdict, *(case.verdict for case in self.cases)} <= VERDICTS
            and self.passed == (self.verdict == Outcome.PASS)
            and 0.0 <= self.score <= 1.0
            and 0 <= self.seed < SEEDS
        )

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Failure:
    """A file that cannot be read, or a folder that is no drill."""

    schema: str
    drill: str
    file: str
    error: str

    score = 0.0
    passed = False
    ungraded = False

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


Result = Document | Failure
