"""Four further ways to know and to forget, on which nothing was tuned."""

from __future__ import annotations

import numpy as np

from tests.core.knowing import ALL, QUESTIONS, SECTIONS, SUBJECTS, logistic, told
from tests.core.learners import BANK, Knowing, Path, guesses


def in_states(path: Path, rng: np.random.Generator) -> Knowing:
    """Each section holds a few skills, known or not (Bayesian knowledge tracing): an answer may
    make its skill known, a night may make it unknown; slips and guesses."""
    skills = 4
    start = np.clip(rng.beta(4.0, 3.0) + rng.normal(0.0, 0.1, SUBJECTS), 0.05, 0.95)
    known = rng.random((SECTIONS, skills)) < start[BANK.subject][:, None]
    skill = rng.integers(0, skills, QUESTIONS)
    learn, forget, slip = rng.uniform(0.0, 0.25), rng.uniform(0.0, 0.006), rng.uniform(0.03, 0.15)
    slips = np.clip(slip + rng.normal(0.0, 0.05, QUESTIONS), 0.0, 0.3)
    guess = guesses(rng)
    then, night = np.empty(len(path.question)), np.floor(path.age[0])

    def pass_to(day: float) -> None:
        stays = (1.0 - forget) ** max(night - day, 0.0)
        known[...] = known & (rng.random(known.shape) < stays)

    for step, (question, age) in enumerate(zip(path.question, path.age, strict=True)):
        if np.floor(age) < night:
            pass_to(np.floor(age))
            night = np.floor(age)
        place = BANK.section[question], skill[question]
        then[step] = 1.0 - slips[question] if known[place] else guess[question]
        known[place] = known[place] or rng.random() < learn
    pass_to(0.0)
    has = known[BANK.section, rng.integers(0, skills, QUESTIONS)]
    return told(path, then, np.where(has, 1.0 - rng.permutation(slips), guesses(rng)))


def of_many_sides(path: Path, rng: np.random.Generator) -> Knowing:
    """Learner and questions are vectors of six sides; sections lie near each other in them, and
    items tell more or less sharply. Every evening of study moves all sides a little."""
    sides = 6
    subject = rng.normal(0.0, 1.0, (SUBJECTS, sides))[BANK.subject]
    section = subject + rng.normal(0.0, 0.8, (SECTIONS, sides))
    section /= np.linalg.norm(section, axis=1, keepdims=True)
    learner = rng.normal(0.0, 0.45, sides)
    ability = rng.normal(0.2, 0.75) + (section @ learner)[BANK.section]
    evenings = -np.floor(path.age)
    days = evenings - evenings[0]
    pace, rest, top = rng.uniform(-0.003, 0.015), path.age.min(), rng.uniform(0.93, 1.0)

    def chance(question: np.ndarray, lift: np.ndarray | float) -> np.ndarray:
        sharp, guess = rng.lognormal(0.0, 0.3, QUESTIONS), guesses(rng)
        level = ability - rng.normal(0.0, 0.9, QUESTIONS)
        known = logistic(1.3 * sharp[question] * (level[question] + lift))
        return guess[question] + (top - guess[question]) * known

    now = pace * days[-1] - 0.02 * rest
    return told(path, chance(path.question, pace * days), chance(ALL, now))


def fading(path: Path, rng: np.random.Generator) -> Knowing:
    """Traces add up as in ACT-R: each answer leaves one in its section, and a weaker one in its
    subject; a trace fades by a power of its age. Tags tell a little of the true difficulty."""
    ability = rng.normal(-0.25, 0.8)
    subject = 0.35 * rng.standard_normal(SUBJECTS)
    section = subject[BANK.subject] + rng.laplace(0.0, 0.35, SECTIONS)
    decay, weight, spill = rng.uniform(0.2, 0.6), rng.uniform(0.0, 0.35), rng.uniform(0.0, 0.03)
    steps = BANK.section[path.question]
    of_subject = BANK.subject[steps]
    trace = np.zeros(len(steps))
    for step in range(1, len(steps)):
        since = (1.0 + path.age[:step] - path.age[step]) ** -decay
        own = since[steps[:step] == steps[step]].sum()
        near = since[of_subject[:step] == of_subject[step]].sum()
        trace[step] = weight * np.log1p(own) + spill * np.log1p(near)
    since = (1.0 + path.age) ** -decay
    own = np.bincount(steps, since, minlength=SECTIONS)
    near = np.bincount(of_subject, since, minlength=SUBJECTS)[BANK.subject]
    now = (weight * np.log1p(own) + spill * np.log1p(near))[BANK.section]

    def chance(question: np.ndarray, lift: np.ndarray) -> np.ndarray:
        hard = 0.25 * (BANK.tag - 2.7) + rng.normal(0.0, 0.9, QUESTIONS)
        level, guess = ability + section[BANK.section] - hard, guesses(rng)
        return guess[question] + (1 - guess[question]) * logistic(level[question] + lift)

    return told(path, chance(path.question, trace), chance(ALL, now))


def by_chapters(path: Path, rng: np.random.Generator) -> Knowing:
    """A course is followed beside the questions: sections are read one after another, in an order
    of its own, and raise the chance of what was read; what was read is half forgotten in time."""
    low = rng.uniform(0.15, 0.55)
    section = np.clip(
        low + rng.normal(0.0, 0.1, SUBJECTS)[BANK.subject] + rng.normal(0.0, 0.13, SECTIONS),
        0.02,
        0.95,
    )
    order = rng.permutation(SECTIONS) if rng.random() < 0.5 else np.arange(SECTIONS)
    begun = path.age.max() + rng.uniform(0.0, 60.0)
    pace = begun / SECTIONS * rng.uniform(0.7, 2.0)
    read = begun - pace * np.argsort(order)
    gain, floor, slow = (
        rng.uniform(0.05, 0.3),
        rng.uniform(0.5, 0.9),
        rng.lognormal(np.log(30.0), 0.5),
    )

    def chance(question: np.ndarray, age: np.ndarray | float) -> np.ndarray:
        spread, guess = rng.beta(1.6, 1.6, QUESTIONS) - 0.5, guesses(rng)
        place = BANK.section[question]
        since = read[place] - age
        kept = np.where(
            since > 0, floor + (1.0 - floor) * np.exp(-np.maximum(since, 0.0) / slow), 0.0
        )
        known = np.clip(section[place] + gain * kept + 0.6 * spread[question], 0.0, 1.0)
        return guess[question] + (0.97 - guess[question]) * known

    return told(path, chance(path.question, path.age), chance(ALL, 0.0))


APART = {
    "in_states": in_states,
    "of_many_sides": of_many_sides,
    "fading": fading,
    "by_chapters": by_chapters,
}
