"""What a learner has written to one question: an answer with its verdict, a note, or both."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from eprep.core.entry import Entry


class Given(NamedTuple):
    """The newest answer that counts."""

    text: str
    outcome: str
    score: float
    day: date
    """The learner's day."""

    cause: str | None
    """What the learner says that it was missed for."""

    output: str
    """What the program prints, run again; nothing for what is no program."""

    same: bool
    """Whether the question is still the one that was answered."""


class Written(NamedTuple):
    entry: Entry
    prompt: str
    is_program: bool
    note: str
    """Empty where there is none."""

    given: Given | None
