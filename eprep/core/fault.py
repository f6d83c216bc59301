"""What is wrong with something from outside: a fault in a bank, or a refusal to go on."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from eprep.core.catalogue import Phrase

KeyPath = tuple[str | int, ...]
"""The way from the top of a YAML file down to a value: keys and positions."""


class Fault(NamedTuple):
    """One thing wrong in a bank. Its code names it, the catalogue words it, its path finds it."""

    code: str
    path: KeyPath = ()
    values: Mapping[str, object] = MappingProxyType({})
    on_key: bool = False
    """The fault is the key itself, not the value behind it."""

    @property
    def warning(self) -> bool:
        return self.code.startswith("W")

    @property
    def message(self) -> Phrase:
        return Phrase(self.code, self.values)

    def below(self, *path: str | int) -> Fault:
        """The same fault, seen from further up."""
        return Fault(self.code, (*path, *self.path), self.values, self.on_key)


def fault(code: str, *path: str | int, **values: object) -> Fault:
    return Fault(code, path, values)


class Refusal(Exception):
    """eprep cannot do what was asked: one sentence, and the exit code that goes with it."""

    def __init__(self, phrase: Phrase, exit_code: int) -> None:
        super().__init__(phrase.key, dict(phrase.values))
        self.phrase = phrase
        self.exit_code = exit_code


USAGE, FAULTY, UNKNOWN, UNGRADABLE, LOCKED, INTERRUPTED = 2, 3, 4, 5, 6, 130
"""Exit codes above 1: see the command line contract in README."""
