"""Simulated learners who remember and forget by laws that are not those of the plan.

A section has concepts, a question asks for one or two of them, and what is learned of a concept
helps with every question that asks for it: also with the fresh ones of the exam. Difficulties,
guessing, and how many concepts a section has are unknown to the plan.
"""

from __future__ import annotations

from math import exp, log
from random import Random

from tests.planning.bank import DRILL, Bank

HARD = (-1.2, 0.0, 1.2)
"""Difficulties of fresh questions, as likely as one another."""

SLIP = 0.03
THRESHOLD = -1.7
"""Of activation: what was studied once is recalled by seven of ten after a day."""


class Learner:
    """Knows by concept, and forgets by `recall`, which is its own law."""

    def __init__(self, bank: Bank, rng: Random) -> None:
        self.rng = rng
        self.able = rng.gauss(0.0, 0.5)
        self.guess = rng.uniform(0.15, 0.35)
        self.concepts: dict[str, list[int]] = {}
        self.asked: dict[str, tuple[int, ...]] = {}
        self.hard: dict[str, float] = {}
        total = 0
        for section, questions in bank.by_section.items():
            count = max(4, round(1.8 * len(questions) ** 0.6 * rng.lognormvariate(0.0, 0.25)))
            own = self.concepts[section] = list(range(total, total + count))
            total += count
            for entry in questions:
                several = 2 if entry.kind == DRILL or rng.random() < 0.35 else 1
                self.asked[entry.id] = tuple(rng.sample(own, several))
                self.hard[entry.id] = rng.gauss(0.0, 1.0)
        self.learned: list[list[tuple[float, bool]]] = [[] for _ in range(total)]
        self.begin(total)
        for section in self.concepts:
            share = min(0.9, max(0.05, rng.gauss(0.45 + 0.2 * self.able, 0.15)))
            for concept in self.concepts[section]:
                if rng.random() < share:  # the course has left something
                    self.study(concept, -rng.uniform(10.0, 60.0), right=True)

    def begin(self, concepts: int) -> None:
        """Before anything is learned."""

    def recall(self, concept: int, day: float) -> float:
        raise NotImplementedError

    def study(self, concept: int, day: float, *, right: bool) -> None:
        raise NotImplementedError

    def _right(self, recalled: float, hard: float) -> float:
        """The probability of a right answer: with what is recalled, or else by guessing."""
        p = min(0.999, max(0.001, recalled))
        known = 1 / (1 + exp(-(log(p / (1 - p)) - hard + 0.5 * self.able)))
        return self.guess + (1 - SLIP - self.guess) * known

    def answer(self, question: str, day: float) -> bool:
        """And read the explanation."""
        recalled = 1.0
        for concept in self.asked[question]:
            recalled *= self.recall(concept, day)
        right = self.rng.random() < self._right(recalled, self.hard[question])
        for concept in self.asked[question]:
            self.study(concept, day, right=right)
        return right

    def score(self, weights: dict[str, float], day: float) -> float:
        """The true expected score on fresh questions of the blueprint, 0 to 1."""
        total = 0.0
        for section, weight in weights.items():
            known = [self.recall(concept, day) for concept in self.concepts[section]]
            pairs = [a * b for a, b in zip(known, known[1:] + known[:1], strict=True)]
            one, two = (
                sum(self._right(p, hard) for p in some for hard in HARD) / len(some) / len(HARD)
                for some in (known, pairs)
            )
            total += weight * (0.65 * one + 0.35 * two)
        return total


class PowerLaw(Learner):
    """Each study leaves a trace that fades by a power law, the weaker the more was known already
    (Wickelgren 1974 for the law; error-driven traces make spacing pay)."""

    def begin(self, concepts: int) -> None:
        self.fades = [self.rng.uniform(0.35, 0.75) for _ in range(concepts)]
        self.traces: list[list[tuple[float, float]]] = [[] for _ in range(concepts)]

    def recall(self, concept: int, day: float) -> float:
        fade = self.fades[concept]
        strength = sum(a * (1 + max(0.0, day - at)) ** -fade for at, a in self.traces[concept])
        return 1 - exp(-strength)

    def study(self, concept: int, day: float, *, right: bool) -> None:
        strength = (2.4 if right else 1.8) * (1.1 - self.recall(concept, day))
        self.traces[concept].append((day, strength))


class HalfLife(Learner):
    """Forgets exponentially; the half-life doubles with the root of how often it was right, and
    little where it was wrong (half-life regression, Settles & Meeder 2016). Spacing is nothing."""

    def begin(self, concepts: int) -> None:
        self.easy = [self.rng.gauss(1.2, 0.6) for _ in range(concepts)]
        self.counts = [[0, 0] for _ in range(concepts)]
        self.last = [-999.0] * concepts

    def recall(self, concept: int, day: float) -> float:
        right, wrong = self.counts[concept]
        if right + wrong == 0:
            return 0.0
        half = 2 ** (self.easy[concept] + 1.2 * right**0.5 + 0.4 * wrong**0.5)
        return float(2 ** -(max(0.0, day - self.last[concept]) / min(274.0, half)))

    def study(self, concept: int, day: float, *, right: bool) -> None:
        self.counts[concept][not right] += 1
        self.last[concept] = day


class Activation(Learner):
    """Activation of ACT-R, where what is studied while it is active decays faster (Pavlik &
    Anderson 2005, with their values; a day between sessions is 0.025 of one)."""

    def begin(self, concepts: int) -> None:
        self.ease = [self.rng.gauss(0.0, 0.4) for _ in range(concepts)]
        self.studies: list[list[tuple[float, float]]] = [[] for _ in range(concepts)]

    def activation(self, concept: int, day: float) -> float:
        studies = self.studies[concept]
        if not studies:
            return -9.0
        seconds = ((60.0 + (day - at) * 86400 * 0.025, d) for at, d in studies)
        return log(sum(max(60.0, t) ** -d for t, d in seconds))

    def recall(self, concept: int, day: float) -> float:
        activation = self.activation(concept, day)
        if activation <= -9.0:
            return 0.0
        return 1 / (1 + exp((THRESHOLD - activation - self.ease[concept]) / 0.4))

    def study(self, concept: int, day: float, *, right: bool) -> None:
        decay = 0.217 * exp(self.activation(concept, day)) + 0.177
        self.studies[concept].append((day, decay))


MODELS = {"power-law": PowerLaw, "half-life": HalfLife, "activation": Activation}
