"""How the names of a question may be spelt: `sigma` is σ, and `x_1`, `x1` and `x₁` are one name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import NamedTuple

from eprep.kinds.formula.characters import signs
from eprep.kinds.formula.functions import ALWAYS, KNOWN, SPELT

GREEK = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau "
    "upsilon phi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega"
)
LETTERS = dict(zip(GREEK.split(), "αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΦΨΩ", strict=True))
WRITTEN = {letter: name for name, letter in LETTERS.items()}
CONSTANTS = {"e": "e", "π": "π", "pi": "π"}

NAME = re.compile(
    r"(?P<base>[A-Za-zα-ωΑ-Ω]+)(?P<digits>\d*)(?P<parts>(?:_\w+|_\{[^{}]+\})*)(?P<primes>'*)"
)
PART = re.compile(r"_(?:\{([^{}]+)\}|([^_{}']+))")
MOST = 30
"""Characters of a name."""


class Word(NamedTuple):
    role: str
    """`variable`, `function` or `constant`."""

    name: str
    """As it is shown."""


@dataclass(frozen=True)
class Name:
    base: str
    """A Greek letter stands for its name."""

    parts: tuple[str, ...]
    """What is lowered behind it."""

    primes: str

    @property
    def shown(self) -> str:
        return self.base + "".join(f"_{_braced(part)}" for part in self.parts) + self.primes

    def spellings(self) -> Iterator[str]:
        """With each part behind an underscore."""
        for base in {self.base, WRITTEN.get(self.base, self.base)}:
            for parts in product(*((f"_{_braced(p)}", f"_{{{p}}}") for p in self.parts)):
                yield base + "".join(parts) + self.primes

    def bare(self) -> Iterator[str]:
        """With nothing between: `x1`."""
        if self.parts and all(part.isalnum() for part in self.parts):
            for base in {self.base, WRITTEN.get(self.base, self.base)}:
                yield base + "".join(self.parts) + self.primes


def _braced(part: str) -> str:
    return part if part.isalnum() else f"{{{part}}}"


def name_of(text: str) -> Name | None:
    """The name that a bank declares; None where it is none."""
    match = NAME.fullmatch("".join(sign.text for sign in signs(text)))
    if match is None or len(text) > MOST:
        return None
    digits = (match["digits"],) if match["digits"] else ()
    parts = tuple(braced or plain for braced, plain in PART.findall(match["parts"]))
    base = LETTERS.get(match["base"], match["base"])
    return Name(base, digits + parts, match["primes"])


@dataclass(frozen=True)
class Vocabulary:
    """What a formula may be made of."""

    variables: tuple[str, ...]
    functions: tuple[str, ...]
    every_function: bool = False
    """All known ones besides, as what SymPy writes has them."""

    @property
    def shown(self) -> str:
        """What may be used, for whoever used something else."""
        return ", ".join(name.shown for name in self._names(self.variables + self.functions))

    @cached_property
    def spellings(self) -> Mapping[str, Word]:
        """Where two would be spelt alike, what was declared goes before what is always there, and
        what is written out before what is run together."""
        found: dict[str, Word] = {}
        declared = [*self._words()]
        for name, word in declared:
            found |= dict.fromkeys(name.spellings(), word)
        for name, word in declared:
            if all(part.isdigit() for part in name.parts):
                found = {**dict.fromkeys(name.bare(), word), **found}
        found = {**self._always(), **found}
        bases = {name.base for name, _ in declared}
        for name, word in declared:
            if not bases.issuperset({name.base, *name.parts}):
                found = {**dict.fromkeys(name.bare(), word), **found}
        return found

    @cached_property
    def longest_first(self) -> Mapping[str, tuple[str, ...]]:
        """By their first letter."""
        found: dict[str, tuple[str, ...]] = {}
        for spelling in sorted(self.spellings, key=len, reverse=True):
            found[spelling[0]] = (*found.get(spelling[0], ()), spelling)
        return found

    def _words(self) -> Iterator[tuple[Name, Word]]:
        for name in self._names(self.variables):
            yield name, Word("variable", name.shown)
        for name in self._names(self.functions):
            known = SPELT.get(name.shown, name.shown)
            word = Word("function", known)
            yield name, word
            alike = [spelling for spelling, meant in SPELT.items() if meant == known]
            for other in self._names([known, *alike]):
                yield other, word

    def _always(self) -> dict[str, Word]:
        functions = KNOWN.keys() if self.every_function else ALWAYS
        found = {text: Word("function", f) for text, f in SPELT.items() if f in functions}
        found |= {name: Word("function", name) for name in functions}
        if self.every_function:
            found["E"] = Word("constant", "e")
        return found | {text: Word("constant", name) for text, name in CONSTANTS.items()}

    def _names(self, texts: Iterable[str]) -> Iterator[Name]:
        return (name for name in map(name_of, texts) if name is not None)
