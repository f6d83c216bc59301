"""Forms whose answer is put together of several parts: an order, pairs, layers, blanks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase
from typing import ClassVar

from eprep.core.text.blanks import LONGEST, blanks_of
from eprep.core.text.layers import read_layers, written_layers
from eprep.core.text.typed import half_width, places

LETTERS = ascii_lowercase
PAIR = re.compile(r"([0-9]{1,3})\s*[-ー−‐‑–—]\s*([a-z])")
"""A number and a letter: `1-b`."""


@dataclass(frozen=True)
class Arrange:
    """Several texts, to be put in order."""

    choices: tuple[str, ...]

    def arranged(self, order: Sequence[int]) -> Arrange:
        return replace(self, choices=tuple(self.choices[i] for i in order))

    def read(self, line: str) -> list[str] | None:
        """By the numbers shown, such as `3 1 2`: each of them once."""
        found = places(line, len(self.choices))
        return [self.choices[i] for i in found] if len(found) == len(self.choices) else None


@dataclass(frozen=True)
class Pair:
    """Texts on the left, each to be given one of those on the right."""

    left: tuple[str, ...]
    choices: tuple[str, ...]
    """Those on the right, named by letters."""

    def arranged(self, order: Sequence[int]) -> Pair:
        return replace(self, choices=tuple(self.choices[i] for i in order))

    def read(self, line: str) -> list[str] | None:
        """All pairs, such as `1-b 2-a`, in any order."""
        text = half_width(line).lower().replace("、", " ").replace(",", " ")
        if PAIR.sub("", text).strip():
            return None
        found = {int(number) - 1: LETTERS.index(letter) for number, letter in PAIR.findall(text)}
        whole = len(PAIR.findall(text)) == len(found) and set(found) == set(range(len(self.left)))
        if not whole or not all(right < len(self.choices) for right in found.values()):
            return None
        return [self.choices[found[i]] for i in range(len(self.left))]


@dataclass(frozen=True)
class LayersEntry:
    """The sizes of a network's layers."""

    def read(self, line: str) -> str | None:
        layers = read_layers(line)
        return None if layers is None else written_layers(layers)


@dataclass(frozen=True)
class FillIn:
    """A listing with blanks, and a line of code for each."""

    listing: str

    raw: ClassVar[bool] = True

    @property
    def blanks(self) -> list[str]:
        return blanks_of(self.listing)

    def read(self, text: str) -> list[str] | None:
        """A line for each blank; one may be empty, but not all of them."""
        lines = [line.strip() for line in text.split("\n")]
        if len(lines) != len(self.blanks) or not any(lines):
            return None
        return lines if all(len(line) <= LONGEST for line in lines) else None


Composed = Arrange | Pair | LayersEntry | FillIn
