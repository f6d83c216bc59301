"""Five ways to know and to forget. The constants of the prediction were chosen on these.

Each draws the bank's questions and, from the same distribution, new ones that nobody has seen.
"""

from __future__ import annotations

from math import erf, sqrt

import numpy as np

from tests.core.learners import BANK, Knowing, Path, guesses

QUESTIONS, SECTIONS, SUBJECTS = len(BANK.section), len(BANK.subject), int(BANK.subject.max()) + 1
ALL = np.arange(QUESTIONS)
REMEMBERED = 0.5
"""Of what a question was failed for, once it comes again."""


def logistic(x: np.ndarray) -> np.ndarray:
    return 1.0 / (1.0 + np.exp(-x))


_normal = np.vectorize(lambda x: (1.0 + erf(x / sqrt(2.0))) / 2.0, otypes=[float])


def told(path: Path, then: np.ndarray, now: np.ndarray) -> Knowing:
    """Repeats go better, because the question itself is remembered."""
    return Knowing(np.where(path.new, then, 1.0 - (1.0 - then) * REMEMBERED), now)


def growing(path: Path, rng: np.random.Generator) -> Knowing:
    """Items and abilities in logits; the ability grows with the days, ever more slowly."""
    ability = (
        rng.normal(0.0, 0.8)
        + rng.normal(0.0, 0.4, SUBJECTS)[BANK.subject]
        + rng.normal(0.0, 0.5, SECTIONS)
    )[BANK.section]
    begun, gain, slowness = path.age.max(), rng.gamma(2.0, 0.2), rng.uniform(10.0, 40.0)

    def chance(question: np.ndarray, age: np.ndarray | float) -> np.ndarray:
        lift = gain * (1.0 - np.exp(-(begun - age) / slowness))
        level, guess = ability - rng.normal(0.0, 1.0, QUESTIONS), guesses(rng)
        return guess[question] + (1.0 - guess[question]) * logistic(level[question] + lift)

    return told(path, chance(path.question, path.age), chance(ALL, 0.0))


def of_facts(path: Path, rng: np.random.Generator) -> Knowing:
    """A question needs one or two facts of its section. Its explanation teaches them, and they are
    forgotten exponentially, each at its own rate."""
    facts = 12
    start = rng.beta(3.0, 2.0)
    share = rng.beta(10 * start + 0.5, 10 * (1 - start) + 0.5, SUBJECTS)[BANK.subject]
    share = np.clip(share + rng.normal(0.0, 0.12, SECTIONS), 0.02, 0.98)
    known = rng.random((SECTIONS, facts)) < share[:, None]
    taught = np.full((SECTIONS, facts), np.inf)
    half_life = rng.lognormal(np.log(20.0), 0.7, (SECTIONS, facts))
    needed = rng.integers(0, facts, (2 * QUESTIONS, 2))
    needed[:, 1] = np.where(rng.random(len(needed)) < 0.35, needed[:, 1], needed[:, 0])
    section_of, guess = np.tile(BANK.section, 2), np.concatenate([guesses(rng), guesses(rng)])
    teaching = rng.uniform(0.05, 0.35)

    def held(section: np.ndarray | int, fact: np.ndarray, age: float) -> np.ndarray:
        since = np.maximum(taught[section, fact] - age, 0.0)
        left = np.where(np.isinf(since), 0.0, 2.0 ** (-since / half_life[section, fact]))
        return np.where(known[section, fact], 1.0, left)

    def chance(question: np.ndarray | int, age: float) -> np.ndarray:
        section, (one, two) = section_of[question], needed[question].T
        held_both = held(section, one, age) * np.where(one == two, 1.0, held(section, two, age))
        return held_both * 0.96 + (1.0 - held_both) * guess[question]

    then = np.empty(len(path.question))
    learnt = rng.random((len(then), 2)) < teaching
    for step, (question, age) in enumerate(zip(path.question, path.age, strict=True)):
        then[step] = chance(question, age)
        taught[BANK.section[question], needed[question][learnt[step]]] = age
    return Knowing(then, chance(QUESTIONS + ALL, 0.0))


def steady(path: Path, rng: np.random.Generator) -> Knowing:
    """Nothing is learnt and nothing forgotten; sections and questions spread as beta variables."""
    whole = rng.beta(6.0, 4.0)
    subject = np.clip(whole + rng.normal(0.0, 0.08, SUBJECTS), 0.3, 0.97)[BANK.subject]
    section = np.clip(rng.beta(12 * subject, 12 * (1 - subject)), 0.2, 0.99)[BANK.section]
    old, new = (np.clip(rng.beta(5 * section, 5 * (1 - section)), 0.15, 1.0) for _ in "12")
    return told(path, old[path.question], new)


def practising(path: Path, rng: np.random.Generator) -> Knowing:
    """Normal ogives with subjects that go together; practice lifts a section, and the lift is
    forgotten by a power of the days."""
    subjects = rng.multivariate_normal(np.zeros(SUBJECTS), 0.06 * (np.eye(SUBJECTS) + 1.0))
    section = subjects[BANK.subject] + rng.standard_t(5, SECTIONS) * 0.25
    ability = rng.normal(-0.1, 0.6) + section[BANK.section]
    rate, power, growth = rng.uniform(0.0, 0.04), rng.uniform(0.1, 0.5), rng.uniform(0.0, 0.25)
    answers, last = np.zeros(SECTIONS), np.zeros(SECTIONS)
    then = np.empty(len(path.question))
    for step, (question, age) in enumerate(zip(path.question, path.age, strict=True)):
        section_ = BANK.section[question]
        wear = (1.0 + max(last[section_] - age, 0.0)) ** -power
        then[step] = rate * min(answers[section_], 12) * wear + growth * step / 400
        answers[section_] += 1
        last[section_] = age
    lift = rate * np.minimum(answers, 12) * (1.0 + last) ** -power
    now = lift[BANK.section] + growth * len(then) / 400

    def chance(question: np.ndarray, lift: np.ndarray) -> np.ndarray:
        level, guess = ability - 0.7 * (rng.gamma(4.0, 0.25, QUESTIONS) - 1.0), guesses(rng)
        return guess[question] + (1 - guess[question]) * _normal(level[question] + lift)

    return told(path, chance(path.question, then), chance(ALL, now))


def profiled(path: Path, rng: np.random.Generator) -> Knowing:
    """One of three kinds of learners, each with its own strong subjects; the chance itself wanders
    from evening to evening."""
    profiles = ((0.75, 0.75, 0.6, 0.55), (0.45, 0.6, 0.7, 0.7), (0.5, 0.5, 0.45, 0.4))
    subject = np.array(profiles[rng.integers(3)]) + rng.normal(0.0, 0.07)
    section = subject[BANK.subject] + rng.uniform(-0.25, 0.25, SECTIONS)
    evenings, evening = np.unique(-np.floor(path.age), return_inverse=True)
    wander = np.cumsum(rng.normal(0.002, 0.006, len(evenings)))

    def chance(question: np.ndarray, wander: np.ndarray) -> np.ndarray:
        level, guess = section[BANK.section] + rng.uniform(-0.3, 0.3, QUESTIONS), guesses(rng)
        return np.clip(level[question] + wander, guess[question], 0.98)

    return told(path, chance(path.question, wander[evening]), chance(ALL, wander[-1]))


KNOWING = {
    "growing": growing,
    "of_facts": of_facts,
    "steady": steady,
    "practising": practising,
    "profiled": profiled,
}
