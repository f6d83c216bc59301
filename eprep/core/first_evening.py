"""What a newcomer is asked: five questions, each from another section, and a program to mend."""

from __future__ import annotations

from eprep.core.session import Session

FIRST_EVENING = (
    "d1-stored-result",
    "d1-linear-which",
    "d1-draw-parameters",
    "d1-update-order",
    "d1-softmax-invariance",
    "mend-softmax",
)
"""In this order. Each has a popular wrong answer, whose reason the bank gives."""


def is_first_evening(session: Session) -> bool:
    """Also where a bank no longer has all of it."""
    ids = [entry.id for entry in session.entries]
    return len(ids) > 1 and ids == [id_ for id_ in FIRST_EVENING if id_ in ids]
