"""Simulated learners: a bank in the real one's shape, ways to go through it, and what is known of
them afterwards. How they know and forget is in `knowing` and `knowing_apart`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from eprep.core.readiness import Pool, Sight

SHAPE = {
    "math": (10, 18, 5, 10, 12, 19, 23),
    "ml": (4, 5, 2, 4, 4, 4, 6, 5, 6, 6, 17, 40),
    "dl": (
        *(17, 29, 34, 62, 35, 31, 50, 9, 26, 25, 10, 17, 35, 14, 20, 20, 14, 24, 25, 19, 9, 12, 15, 15, 33),
        *(10, 10, 23, 5, 6, 12, 4, 14, 12, 3, 15, 10, 9, 13, 2, 2, 3, 9, 7, 10, 13, 8, 15, 8, 8, 3, 3, 10, 3, 10, 3),
    ),
    "ops": (17, 22, 4, 23, 18),
}  # fmt: skip
"""Questions by section, as in the bank of 1147."""

SHARES = {"math": 0.2, "ml": 0.2, "dl": 0.45, "ops": 0.15}
"""Of the blueprint. Within a subject a section weighs as the root of its questions."""

DAY_1 = range(19, 26)
TAGS = (0.08, 0.31, 0.44, 0.16, 0.01)
"""How often difficulties 1 to 5 are."""

TYPED = 0.15
"""The share of questions whose answer is typed."""


class Bank(NamedTuple):
    section: np.ndarray
    """Of each question."""

    subject: np.ndarray
    """Of each section."""

    weight: np.ndarray
    """Of each section in the blueprint."""

    tag: np.ndarray
    """The difficulty that each question says it has."""

    typed: np.ndarray
    """Whether its answer is typed, so that nobody can guess it."""

    @property
    def weights(self) -> Mapping[str, float]:
        return {str(s): float(w) for s, w in enumerate(self.weight)}

    @property
    def pools(self) -> Mapping[str, Pool]:
        chances = np.where(self.typed, 0.0, 0.25)
        counts, tags, guesses = (np.bincount(self.section, w) for w in (None, self.tag, chances))
        return {
            str(s): Pool(float(tags[s] / count), float(guesses[s] / count))
            for s, count in enumerate(counts)
        }

    @property
    def subject_of(self) -> Mapping[str, str]:
        return {str(s): list(SHAPE)[u] for s, u in enumerate(self.subject)}


def made() -> Bank:
    counts = np.concatenate([np.array(c) for c in SHAPE.values()])
    subject = np.repeat(np.arange(len(SHAPE)), [len(c) for c in SHAPE.values()])
    roots = np.sqrt(counts)
    weight = roots / np.bincount(subject, roots)[subject] * np.array(list(SHARES.values()))[subject]
    section = np.repeat(np.arange(len(counts)), counts)
    rng = np.random.default_rng(1)
    tag = rng.choice(np.arange(1, 6), p=TAGS, size=len(section))
    return Bank(section, subject, weight, tag, rng.random(len(section)) < TYPED)


BANK = made()


class Path(NamedTuple):
    """What a learner answers, in order."""

    question: np.ndarray
    age: np.ndarray
    """Days before now."""

    new: np.ndarray
    """Whether it is the first sight."""


class Knowing(NamedTuple):
    """Chances of a right answer."""

    then: np.ndarray
    """At each step of the path."""

    now: np.ndarray
    """Of new questions, as many in each section and of the same kind as those of the bank."""


Model = Callable[[Path, np.random.Generator], Knowing]


def guesses(rng: np.random.Generator) -> np.ndarray:
    """The chance of a right guess, which is not what the number of choices says."""
    return np.where(BANK.typed, 0.0, rng.uniform(0.15, 0.35, len(BANK.section)))


class Learner(NamedTuple):
    sights: Sequence[Sight]
    whole: float
    """The true expected score now, on new questions drawn by the blueprint."""

    subjects: Mapping[str, float]
    way: str


def scattered(n: int, rng: np.random.Generator) -> np.ndarray:
    return rng.permutation(len(BANK.section))[:n]


def by_blueprint(n: int, rng: np.random.Generator) -> np.ndarray:
    """As mock exams draw."""
    chance = (BANK.weight / np.bincount(BANK.section))[BANK.section]
    return rng.choice(len(BANK.section), n, replace=False, p=chance / chance.sum())


def in_turn(sections: Sequence[int], n: int, rng: np.random.Generator) -> np.ndarray:
    """Each section to its end."""
    return np.concatenate([rng.permutation(np.flatnonzero(BANK.section == s)) for s in sections])[
        :n
    ]


def by_syllabus(n: int, rng: np.random.Generator) -> np.ndarray:
    return in_turn(range(len(BANK.subject)), n, rng)


def day_1_first(n: int, rng: np.random.Generator) -> np.ndarray:
    rest = [s for s in range(len(BANK.subject)) if s not in DAY_1]
    return in_turn([*DAY_1, *rest], n, rng)


def section_by_section(n: int, rng: np.random.Generator) -> np.ndarray:
    return in_turn(rng.permutation(len(BANK.subject)).tolist(), n, rng)


def in_tens(n: int, rng: np.random.Generator) -> np.ndarray:
    """Ten at a time of any section that has some left."""
    order = in_turn(range(len(BANK.subject)), len(BANK.section), rng)
    section = BANK.section[order]
    begins = np.searchsorted(section, section)
    group = section * 100 + (np.arange(len(order)) - begins) // 10
    names = rng.permutation(np.unique(group))
    return np.concatenate([order[group == name] for name in names])[:n]


WAYS: Mapping[str, Callable[[int, np.random.Generator], np.ndarray]] = {
    "scattered": scattered,
    "by_blueprint": by_blueprint,
    "by_syllabus": by_syllabus,
    "day_1_first": day_1_first,
    "section_by_section": section_by_section,
    "in_tens": in_tens,
}


def walked(way: str, n: int, rng: np.random.Generator) -> Path:
    """`n` first sights on the evenings of one to sixty days, ended up to three days ago; two in
    five learners repeat a part."""
    question = WAYS[way](n, rng)
    days = np.exp(rng.uniform(np.log(max(1.0, n / 80)), np.log(60.0)))
    evenings = max(1, int(min(days, n / 8)))
    age = np.floor(np.sort(rng.random(n))[::-1] * evenings) / evenings * days
    age += np.linspace(0.05, 0.0, n) + rng.choice([0.0, 1.0, 3.0], p=[0.7, 0.2, 0.1]) * rng.random()
    again = rng.random(n) < (rng.uniform(0.1, 0.6) if rng.random() < 0.4 else 0.0)
    later = age[again] * rng.random(again.sum())
    order = np.argsort(-np.concatenate([age, later]), kind="stable")
    question = np.concatenate([question, question[again]])[order]
    new = np.concatenate([np.ones(n, bool), np.zeros(len(later), bool)])[order]
    return Path(question, np.concatenate([age, later])[order], new)


def learner(model: Model, way: str, n: int, rng: np.random.Generator) -> Learner:
    path = walked(way, n, rng)
    knowing = model(path, rng)
    score = (rng.random(len(path.question)) < knowing.then).astype(float)
    section = np.bincount(BANK.section, knowing.now) / np.bincount(BANK.section)
    subjects = {
        name: float(np.average(section[BANK.subject == u], weights=BANK.weight[BANK.subject == u]))
        for u, name in enumerate(SHAPE)
    }
    return Learner(list(_sights(path, score)), float(BANK.weight @ section), subjects, way)


def _sights(path: Path, score: np.ndarray) -> Iterator[Sight]:
    steps: dict[int, list[int]] = {}
    for step, question in enumerate(path.question.tolist()):
        steps.setdefault(question, []).append(step)
    names = list(SHAPE)
    ages, scores = path.age.tolist(), score.tolist()
    for question, at in steps.items():
        section = int(BANK.section[question])
        yield Sight(
            names[BANK.subject[section]],
            str(section),
            int(BANK.tag[question]),
            0.0 if BANK.typed[question] else 0.25,
            scores[at[0]],
            ages[at[0]],
            scores[at[-1]],
            ages[at[-1]],
            len(at),
        )


def learners(model: Model, n: int, count: int, seed: int) -> Iterator[Learner]:
    """Equally many of each way."""
    rng = np.random.default_rng([seed, n])
    ways = list(WAYS)
    for number in range(count):
        yield learner(model, ways[number % len(ways)], n, rng)
