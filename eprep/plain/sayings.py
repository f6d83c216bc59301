"""What may be said of an answer line by line: how sure it is, and why it was missed."""

from __future__ import annotations

from typing import Protocol

from eprep.core.catalogue import Phrase, phrase
from eprep.core.cause import CAUSES
from eprep.core.session import Session, StoredAnswer
from eprep.tutor import Tutor

SURE = {"sure": 1, "unsure": 0}


class Remark(Protocol):
    def __call__(self, what: str | Phrase, **values: object) -> None: ...


class Sayings:
    def __init__(self, tutor: Tutor, remark: Remark) -> None:
        self._tutor = tutor
        self._remark = remark
        self.confidence: int | None = None
        """1 for sure, 0 for unsure; of the next answer."""

    def hear(self, command: str, session: Session) -> None:
        """`sure`, `unsure`, or `cause` and a number."""
        if command in SURE:
            self.confidence = SURE[command]
            self._remark("plain.sure", how=phrase(f"confidence.{self.confidence}"))
        else:
            self._caused(command.removeprefix("cause").strip(), session)

    def _caused(self, number: str, session: Session) -> None:
        from eprep.tutor.causes import note_cause

        missed = _missed(session)
        if missed is None or number not in map(str, range(len(CAUSES) + 1)):
            self._remark("plain.no_cause")
            return
        cause = CAUSES[int(number) - 1] if number != "0" else None
        note_cause(self._tutor, missed, cause)
        if cause is None:
            self._remark("plain.uncaused")
        else:
            self._remark("plain.caused", cause=phrase(f"cause.{cause}"))


def _missed(session: Session) -> StoredAnswer | None:
    """The newest answer, if it was missed."""
    stored, verdict = session.results[-1] if session.results else (None, None)
    return stored if verdict is not None and verdict.counts and not verdict.correct else None
