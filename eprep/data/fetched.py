"""How far a download has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from eprep.core.catalogue import Phrase, phrase


@dataclass(frozen=True)
class Fetched:
    """One file's bytes."""

    file: str
    done: int
    total: int | None
    """None where the server does not say."""

    @property
    def phrase(self) -> Phrase:
        done = self.done / 1000
        if self.total is None:
            return phrase("data.fetched_so_far", file=self.file, done=done)
        return phrase("data.fetched", file=self.file, done=done, total=self.total / 1000)


Tell = Callable[[Fetched], None]


def silent(_: Fetched) -> None:
    """For whoever does not want to know."""
