"""What an essay is graded by: ideas that should be there, claims that must not, each by its words.

Words are found in any spelling (`core.text.wording`) and inside longer Japanese words, but a Latin
word is not found inside another. `A|B` is A or B. All words of a claim must stand in one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from eprep.core.text.wording import spelt

ALTERNATIVES = re.compile(r"\|(?![^(]*\))")
"""Not inside brackets: P(y|x) is one word."""

Span = tuple[int, int]

MOST_PLACES = 200
"""Ways to find the words of a claim in one sentence that are tried."""


@dataclass(frozen=True)
class Found:
    """The words of a claim in one sentence."""

    words: tuple[str, ...]
    denied: tuple[str, ...] = ()
    """Those of them that the sentence denies."""


@dataclass(frozen=True)
class Idea:
    name: str
    terms: tuple[tuple[str, ...], ...]
    """Sets of words; all of one set are enough."""

    why: str = ""

    def found(self, text: str) -> Found | None:
        return best(find(terms, text) for terms in self.terms)


@dataclass(frozen=True)
class Forbidden:
    """A claim that is wrong."""

    terms: tuple[str, ...]
    why: str = ""
    misconception: str | None = None

    def found(self, text: str) -> Found | None:
        return find(self.terms, text)

    @property
    def shown(self) -> str:
        """Of alternatives the first."""
        return "、".join(ALTERNATIVES.split(term)[0] for term in self.terms)


def find(terms: Sequence[str], text: str) -> Found | None:
    """The words in `text`, which is `spelt`: claimed if anywhere, else denied; None if nowhere."""
    from eprep.kinds.essay.clauses import sentences  # its patterns take their time to compile

    return best(_in_sentence(terms, sentence) for sentence in sentences(text))


def best(several: Iterator[Found | None]) -> Found | None:
    """One that is claimed before one that is denied."""
    there = [found for found in several if found is not None]
    return min(there, key=lambda found: len(found.denied), default=None)


def _in_sentence(terms: Sequence[str], sentence: str) -> Found | None:
    places = [_places(term, sentence) for term in terms]
    if not all(places):
        return None
    return best(_at(spans, sentence) for spans in islice(product(*places), MOST_PLACES))


def _at(spans: Sequence[Span], sentence: str) -> Found:
    from eprep.kinds.essay.denial import denied

    words = tuple(sentence[begin:end] for begin, end in spans)
    no = [i for i, span in enumerate(spans) if denied(sentence, span, spans)]
    return Found(words, tuple(words[i] for i in no))


def _places(term: str, sentence: str) -> list[Span]:
    return [found.span() for found in pattern(term).finditer(sentence)]


@lru_cache(maxsize=4096)
def pattern(term: str) -> re.Pattern[str]:
    """Finds the word in a `spelt` text; a blank in it may be missing."""
    words = (spelt(part).strip() for part in ALTERNATIVES.split(term))
    return re.compile("|".join(_bounded(word) for word in words if word) or "(?!)")


def _bounded(word: str) -> str:
    before = "(?<![a-z])" if re.match("[a-z]", word) else ""
    after = "(?!(?!s(?![a-z]))[a-z])" if re.search("[a-z]$", word) else ""
    return before + re.escape(word).replace(r"\ ", " ?") + after
