"""Every word that eprep itself puts on a screen, by language.

Bank text, answers and program output are data and never come from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from eprep.core.catalogue.ja import JA

LANGUAGES = ("ja", "en")


@dataclass(frozen=True)
class Phrase:
    """Something to say, not yet in any language: a key of the catalogue and what fills its gaps."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


def phrase(key: str, /, **values: object) -> Phrase:
    return Phrase(key, values)


class Words:
    """The catalogue in one language; what it lacks is said in Japanese."""

    def __init__(self, language: str = "ja") -> None:
        self.language = language
        self._texts = JA if language == "ja" else {**JA, **_english()}

    def __call__(self, what: str | Phrase, /, **values: object) -> str:
        if isinstance(what, Phrase):
            return self._fill(what.key, what.values)
        return self._fill(what, values)

    def _fill(self, key: str, values: Mapping[str, object]) -> str:
        gaps = {
            name: self(value) if isinstance(value, Phrase) else value
            for name, value in values.items()
        }
        return self._texts[key].format_map(gaps)

    def knows(self, key: str) -> bool:
        return key in self._texts


def _english() -> Mapping[str, str]:
    """Read when it is asked for, or the first picture would wait for it."""
    from eprep.core.catalogue.en import EN

    return EN
