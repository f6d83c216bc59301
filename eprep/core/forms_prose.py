"""A few lines of prose, and how much of the room for them is taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from eprep.core.catalogue import Phrase, phrase
from eprep.core.text.width import width


@dataclass(frozen=True)
class Prose:
    """So many lines of so many full-width characters."""

    lines: int
    columns: int
    raw: ClassVar[bool] = True

    def read(self, text: str) -> str | None:
        return None if self.refused(text) is not None else text.strip()

    def refused(self, text: str) -> Phrase | None:
        """Why it cannot be handed in, if so."""
        if not text.strip():
            return phrase("plain.again")
        used = self.used(text)
        return phrase("prose.too_long", used=used, most=self.lines) if used > self.lines else None

    def used(self, text: str) -> int:
        """How many lines it takes: a longer one counts as several, an empty one not at all."""
        cells = 2 * self.columns
        lines = (line.strip() for line in text.strip().split("\n"))
        return sum(-(-max(width(line), len(line)) // cells) for line in lines)
