"""Notes why an answer was missed."""

from __future__ import annotations

from datetime import UTC

from eprep.core.cause import Cause
from eprep.core.event import Event, EventType
from eprep.core.session import StoredAnswer
from eprep.tutor.tutor import Tutor


def note_cause(tutor: Tutor, stored: StoredAnswer, cause: Cause | None) -> None:
    """The newest word counts; None takes it back. Raises Refusal."""
    asked = stored.asked
    tutor.log.append(
        Event(
            type=EventType.CAUSED,
            time=tutor.now().astimezone(UTC).isoformat(timespec="milliseconds"),
            question=asked.question.id,
            revision=asked.question.revision,
            about=stored.id,
            session=asked.session,
            detail=None if cause is None else str(cause),
        )
    )
