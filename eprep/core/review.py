"""What came of it when two readers solved a question without seeing its answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from eprep.core.fault import Fault, fault

READERS = 2


@dataclass(frozen=True)
class Review:
    id: str
    revision: str
    """Of the question as they read it: another text is to be solved anew."""

    answers: tuple[Any, ...]
    """Each as a proof would come to it: a text, a number, a list of texts."""

    settled: str = ""
    """Why the bank is right, where they differed from it."""

    def faults(self) -> Iterator[Fault]:
        if len(self.answers) != READERS:
            yield fault("REVIEW001", "answers", count=READERS)
