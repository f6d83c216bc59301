"""Every word that eprep itself puts on a screen, by language.

Bank text, answers and program output are data and never come from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from eprep.core.catalogue.ja_cli import CLI
from eprep.core.catalogue.ja_screen import SCREEN

LANGUAGES = ("ja", "en")

FIRST: Mapping[str, str] = {**CLI, **SCREEN}
"""What the first picture says; all else is read when the first word of it is wanted."""


class Phrase(NamedTuple):
    """Something to say, not yet in any language: a key of the catalogue and what fills its gaps."""

    key: str
    values: Mapping[str, object] = MappingProxyType({})


def phrase(key: str, /, **values: object) -> Phrase:
    return Phrase(key, values)


class Words:
    """The catalogue in one language; what it lacks is said in Japanese."""

    def __init__(self, language: str = "ja") -> None:
        self.language = language
        self._texts = FIRST if language == "ja" else _whole(language)

    def __call__(self, what: str | Phrase, /, **values: object) -> str:
        if isinstance(what, Phrase):
            return self._fill(what.key, what.values)
        return self._fill(what, values)

    def _fill(self, key: str, values: Mapping[str, object]) -> str:
        gaps = {
            name: self(value) if isinstance(value, Phrase) else value
            for name, value in values.items()
        }
        return self._found(key)[key].format_map(gaps)

    def knows(self, key: str) -> bool:
        return key in self._found(key)

    def _found(self, key: str) -> Mapping[str, str]:
        """The texts, all of them unless the key is among the first."""
        if key not in self._texts and self._texts is FIRST:
            self._texts = _whole(self.language)
        return self._texts


def _whole(language: str) -> Mapping[str, str]:
    from eprep.core.catalogue.ja import JA

    if language == "ja":
        return JA
    from eprep.core.catalogue.en import EN

    return {**JA, **EN}
