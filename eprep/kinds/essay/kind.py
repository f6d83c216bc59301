"""A few lines of prose, graded by the words of their ideas; it may err, and the learner say so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import Fault, fault
from eprep.core.form import Answer
from eprep.core.forms_prose import Prose
from eprep.core.kind import Kind, Note
from eprep.core.text.wording import spelt, word
from eprep.core.trial import Trial
from eprep.core.verdict import Outcome, Verdict
from eprep.kinds.essay.rubric import Forbidden, Found, Idea

MOST_LINES, LEAST_COLUMNS, MOST_COLUMNS = 20, 10, 100
EXPLAINING = ("accepted", "rejected")
"""Keys that neither ask nor judge anything."""


@dataclass(frozen=True)
class Criterion(Note):
    """A part of what it is graded by, under a name of its own."""

    name: str = "essay.note.idea"

    @property
    def sign(self) -> Phrase:
        return phrase(self.name)


@dataclass(frozen=True)
class Essay(Kind):
    no_prose: ClassVar = frozenset({"terms"})
    answer: str
    """The model answer, shown afterwards."""

    ideas: tuple[Idea, ...]
    forbidden: tuple[Forbidden, ...] = ()
    lines: int = 2
    columns: int = 40
    """Full-width characters of a line."""

    accepted: tuple[str, ...] = ()
    """Other model answers."""

    rejected: dict[str, str] = field(default_factory=dict)
    """Bad answers, and why they are bad."""

    overrulable: ClassVar[bool] = True

    def faults(self) -> Iterator[Fault]:
        if not 1 <= self.lines <= MOST_LINES:
            yield fault("BANK010", "lines", low=1, high=MOST_LINES)
        if not LEAST_COLUMNS <= self.columns <= MOST_COLUMNS:
            yield fault("BANK010", "columns", low=LEAST_COLUMNS, high=MOST_COLUMNS)
        wordless = list(self._wordless())
        yield from wordless
        if not self.ideas:
            yield fault("BANK018", "ideas")
        elif not wordless and self.lines > 0 and self.columns > 0:
            yield from self._model_faults()
            yield from self._rejected_faults()
        for position, idea in enumerate(self.ideas):
            if not idea.why:
                yield fault("W001", "ideas", position)
        for position, claim in enumerate(self.forbidden):
            if not claim.why:
                yield fault("W001", "forbidden", position)

    def _wordless(self) -> Iterator[Fault]:
        """Sets without a word would be found in any answer."""
        for i, idea in enumerate(self.ideas):
            if not idea.name.strip():
                yield fault("BANK018", "ideas", i, "name")
            if not idea.terms:
                yield fault("BANK018", "ideas", i, "terms")
            for j, terms in enumerate(idea.terms):
                if not terms or not all(map(word, terms)):
                    yield fault("BANK018", "ideas", i, "terms", j)
        for i, claim in enumerate(self.forbidden):
            if not claim.terms or not all(map(word, claim.terms)):
                yield fault("BANK018", "forbidden", i, "terms")

    def _model_faults(self) -> Iterator[Fault]:
        """A model answer must be such as gets all the points, and may be given."""
        models: list[tuple[str, tuple[str | int, ...]]] = [(self.answer, ("answer",))]
        models += [(text, ("accepted", i)) for i, text in enumerate(self.accepted)]
        for text, path in models:
            if (refused := self.form().refused(text)) is not None:
                yield fault("BANK073", *path, why=refused)
                continue
            missing = [idea.name for idea in self._missing(text)]
            if missing:
                yield fault("BANK074", *path, ideas="、".join(missing))
            for claim, found in self._claimed(text):
                yield fault("BANK075", *path, claim=" ".join(found.words), why=claim.why)

    def _rejected_faults(self) -> Iterator[Fault]:
        for text, why in self.rejected.items():
            if self._score(text) == 1.0:
                yield fault("BANK076", "rejected", text)
            if not why:
                yield fault("W001", "rejected", text)
        if not any(self._denies(text) for text in self.rejected):
            yield fault("W071", "rejected") if self.rejected else fault("W071")

    def asked(self) -> dict[str, Any]:
        """Of ideas and claims the words alone; the rest explains them."""
        kept = {key: value for key, value in super().asked().items() if key not in EXPLAINING}
        for key in ("ideas", "forbidden"):
            kept[key] = [part["terms"] for part in kept[key]]
        return kept

    def form(self) -> Prose:
        return Prose(self.lines, self.columns)

    def grade(self, answer: Answer, trial: Trial) -> Verdict:  # noqa: ARG002  nothing to run
        text = str(answer)
        score, claims = self._score(text), self._claimed(text)
        outcome = {1.0: Outcome.RIGHT, 0.0: Outcome.WRONG}.get(score, Outcome.PARTIAL)
        feedback: list[Phrase | str] = []
        for claim, found in claims:
            feedback.append(phrase("essay.claimed", words=_joined(found.words)))
            feedback += [claim.why] if claim.why else []
        feedback += [_told(idea, idea.found(spelt(text))) for idea in self.ideas]
        feedback.append(phrase("essay.by_words"))
        wrong = next((claim.misconception for claim, _ in claims if claim.misconception), None)
        return Verdict(outcome, score, feedback, wrong)

    def nearest_wrong(self) -> Iterator[Kind]:
        """None: nothing computes prose, and its own bad answers are tried."""
        return iter(())

    def notes(self) -> Sequence[Note]:
        models = (self.answer, *self.accepted)
        return [
            *(Criterion(t, True, "", is_code=True, name="essay.note.model") for t in models),
            *(Criterion(idea.name, True, idea.why) for idea in self.ideas),
            *(
                Criterion(claim.shown, False, claim.why, claim.misconception,
                          is_code=True, name="essay.note.forbidden")
                for claim in self.forbidden
            ),
        ]  # fmt: skip

    def key(self) -> str:
        return self.answer

    def is_proved_by(self, found: object) -> bool:  # noqa: ARG002  prose is no value
        """Its proof is stated; its model answers are tried by `faults`."""
        return False

    def _score(self, text: str) -> float:
        """The share of the ideas that are there; nothing where a wrong claim is made."""
        if self._claimed(text):
            return 0.0
        return (len(self.ideas) - len(self._missing(text))) / len(self.ideas)

    def _missing(self, text: str) -> list[Idea]:
        found = [(idea, idea.found(spelt(text))) for idea in self.ideas]
        return [idea for idea, there in found if there is None or there.denied]

    def _claimed(self, text: str) -> list[tuple[Forbidden, Found]]:
        found = [(claim, claim.found(spelt(text))) for claim in self.forbidden]
        return [(claim, there) for claim, there in found if there and not there.denied]

    def _denies(self, text: str) -> bool:
        """Whether all the words are there, and it is for a denial that they do not count."""
        found = [idea.found(spelt(text)) for idea in self.ideas]
        return all(found) and any(there.denied for there in found if there)


def _told(idea: Idea, found: Found | None) -> Phrase:
    """Whether the idea is there, and by which words."""
    if found is None:
        return phrase("essay.missing", idea=idea.name)
    if found.denied:
        return phrase("essay.denied", idea=idea.name, words=_joined(found.denied))
    return phrase("essay.found", idea=idea.name, words=_joined(found.words))


def _joined(words: Sequence[str]) -> str:
    return " ".join(words)
