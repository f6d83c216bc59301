"""What is predicted from first sights, and how often it holds on learners made otherwise."""

from statistics import NormalDist

import numpy as np
import pytest

from eprep.core.readiness import LEAST, LEAST_OF_SUBJECT, Pool, Sight, readiness
from eprep.core.readiness.raising import raises
from eprep.core.readiness.tree import Evidence, Prior, posterior
from tests.calibration import crps, measured, simulated, spread_out, summary
from tests.core.knowing_apart import APART

SUBJECT_OF = {"a": "math", "b": "math", "c": "ml", "d": "dl"}
WEIGHTS = {"a": 0.1, "b": 0.2, "c": 0.3, "d": 0.4}


def sight(section="a", first=1.0, at=1.0, **others):
    values = {"difficulty": 3, "guess": 0.25, "newest": first, "newest_at": at, "attempts": 1}
    values |= others
    return Sight(SUBJECT_OF[section], section, first=first, first_at=at, **values)


def told(sights, weights=WEIGHTS, **others):
    return readiness(sights, weights, SUBJECT_OF, **others)


@pytest.mark.parametrize(
    ("sights", "whole", "subjects"),
    [
        pytest.param([], False, set(), id="nothing seen"),
        pytest.param([sight()] * (LEAST - 1), False, set(), id="too little"),
        pytest.param([sight()] * LEAST, True, {"math"}, id="enough, of one subject"),
        pytest.param(
            [sight()] * LEAST + [sight("c")] * LEAST_OF_SUBJECT + [sight("d")] * (LEAST_OF_SUBJECT - 1),
            True, {"math", "ml"}, id="too little of a third",
        ),
    ],
)  # fmt: skip
def test_with_too_little_evidence_nothing_is_said(sights, whole, subjects):
    found = told(sights)
    assert (found.whole is not None) == whole == bool(found.sections)
    assert {u for u, estimate in found.subjects.items() if estimate} == subjects
    assert set(found.subjects) == {"math", "ml", "dl"}


def some(seed):
    """Any sights whatever."""
    rng = np.random.default_rng(seed)
    return [
        sight(
            section=str(rng.choice(list(SUBJECT_OF))),
            first=float(rng.choice([0.0, 0.5, 1.0])),
            at=float(rng.uniform(0, 400)),
            difficulty=int(rng.integers(1, 6)),
            guess=float(rng.choice([0.0, 0.25, 0.5, 1.0])),
            attempts=int(rng.integers(1, 9)),
        )
        for _ in range(rng.integers(LEAST, 60))
    ]


@pytest.mark.parametrize("seed", range(12))
def test_a_prediction_is_a_share_that_does_not_hang_on_order_and_rises_with_right_answers(seed):
    sights = some(seed)
    found = told(sights).whole
    assert 0.0 < found.low < found.mean < found.high < 1.0
    assert found.evidence == len(sights)
    assert told(sights[::-1]).whole == pytest.approx(found)

    doubled = {section: 2 * weight for section, weight in WEIGHTS.items()}
    assert told(sights, doubled).whole == pytest.approx(found)

    better = [s._replace(first=1.0) if i < 9 else s for i, s in enumerate(sights)]
    assert told(better).whole.mean > found.mean


@pytest.mark.parametrize("score", [0.0, 1.0])
@pytest.mark.parametrize("guess", [0.0, 0.25, 0.9])
def test_who_is_always_right_or_never_is_still_told_an_interval(score, guess):
    found = told([sight(s, score, guess=guess) for s in SUBJECT_OF for _ in range(300)]).whole
    expected = score or guess
    assert found.mean == pytest.approx(expected, abs=0.05)
    assert found.low < found.mean < found.high


def test_newer_first_sights_tell_more_than_older_ones():
    rising = [
        sight(s, first=float(i >= 10), at=40.0 - 2 * i) for s in SUBJECT_OF for i in range(20)
    ]
    falling = [s._replace(first=1.0 - s.first) for s in rising]
    assert told(rising).whole.mean > told(falling).whole.mean + 0.02


def test_what_weighs_more_counts_more_and_what_was_not_seen_is_less_sure():
    seen = [sight("a", 1.0)] * 40 + [sight("d", 0.0)] * 40
    to_a, to_d = (dict.fromkeys("abcd", 0.1) | {s: 0.7} for s in "ad")
    assert told(seen, to_a).whole.mean > told(seen, to_d).whole.mean + 0.1
    known, unknown = told(seen, {"a": 1.0}).whole, told(seen, {"c": 1.0}).whole
    assert unknown.high - unknown.low > 1.5 * (known.high - known.low)


def test_questions_harder_or_without_choices_are_expected_to_go_worse():
    seen = [sight(s, float(i % 5 < 3), difficulty=1 + i % 5) for s in SUBJECT_OF for i in range(20)]

    def mean(**pool):
        pools = {s: Pool(**{"difficulty": 3.0, "guess": 0.25, **pool}) for s in SUBJECT_OF}
        return told(seen, pools=pools).whole.mean

    assert mean(guess=0.0) < mean() - 0.1
    assert mean(difficulty=5.0) < mean() < mean(difficulty=1.0)


def test_the_tree_is_what_solving_for_all_effects_at_once_gives():
    rng = np.random.default_rng(0)
    subject_of = {"a": "u", "b": "u", "c": "v", "unseen": "u", "lone": "w"}
    roots = {s: rng.normal(size=(6, 4)) for s in "abc"}
    for root in roots.values():
        root[:, 0] = 1.0
    scores = {s: rng.normal(size=6) for s in "abc"}
    evidence = {
        s: Evidence((x.T @ x).tolist(), (x.T @ scores[s]).tolist()) for s, x in roots.items()
    }
    names = ["β0", "β1", "β2", "β3", "u", "v", "w", "a", "b", "c", "unseen", "lone"]

    def design(section, x):
        return np.array([*x, *(float(n in (section, subject_of[section])) for n in names[4:])])

    def dense(prior):
        """By the textbook: the posterior, and the logarithm of the likelihood of the prior."""
        variances = np.square([*prior.deviations, *[prior.subjects] * 3, *[prior.sections] * 5])
        mean = np.array([*prior.means, *[0.0] * 8])
        X = np.array([design(s, x) for s in "abc" for x in roots[s]])
        y = np.concatenate([scores[s] for s in "abc"])
        V = np.eye(len(y)) + X @ np.diag(variances) @ X.T
        gap = y - X @ mean
        gain = np.diag(variances) @ X.T @ np.linalg.inv(V)
        _, size = np.linalg.slogdet(V)
        return (
            mean + gain @ gap,
            np.diag(variances) - gain @ X @ np.diag(variances),
            -(size + gap @ np.linalg.solve(V, gap)) / 2,
        )

    priors = [
        Prior((0.3, -0.2, 0.1, 0.0), (0.9, 0.2, 0.3, 0.4), 0.4, 0.6),
        Prior((0.0, 0.1, 0.0, 0.5), (0.5, 0.6, 0.1, 0.2), 0.8, 0.3),
    ]
    ours = [posterior(prior, evidence, subject_of) for prior in priors]
    theirs = [dense(prior) for prior in priors]
    assert ours[0].evidence - ours[1].evidence == pytest.approx(theirs[0][2] - theirs[1][2])
    x = (1.0, 0.5, -0.3, 0.8)
    for found, (mean, covariance, _) in zip(ours, theirs, strict=True):
        for section, subject in subject_of.items():
            assert found.level(section, subject, x) == pytest.approx(design(section, x) @ mean)
        slopes = {"a": 0.3, "b": 0.1, "c": 0.2, "unseen": 0.25, "lone": 0.15}
        summed = sum(slope * design(s, x) for s, slope in slopes.items())
        terms = [(s, subject_of[s], slope, x) for s, slope in slopes.items()]
        assert found.variance(terms) == pytest.approx(summed @ covariance @ summed)


def test_the_sections_that_would_raise_it_most_weigh_much_are_weak_and_little_seen():
    weak = [sight("a", 0.0)] * 20 + [sight(s, 1.0) for s in "bcd" for _ in range(20)]
    found = told(weak, dict.fromkeys("abcd", 0.25))
    counts = dict.fromkeys("abcd", 40)

    def order(weights=None, seen=None):
        weights, seen = weights or dict.fromkeys("abcd", 0.25), seen or dict.fromkeys("abcd", 20)
        return [rise.section for rise in raises(found, weights, counts, seen)]

    assert order()[0] == "a"
    assert order(weights={"a": 0.01, "b": 0.33, "c": 0.33, "d": 0.33})[-1] == "a"
    assert order(seen={"b": 40, "c": 40, "d": 0})[1] == "d"
    assert raises(told([]), WEIGHTS, counts, {}) == []
    assert {r.section for r in raises(found, WEIGHTS, {"a": 3, "b": 0}, {"a": 9})} == {"a"}


@pytest.mark.parametrize(("truth", "mean", "deviation"), [(0.5, 0.6, 0.05), (0.7, 0.6, 0.2)])
def test_predictions_are_scored_by_the_integral_that_the_score_is_defined_by(
    truth, mean, deviation
):
    """∫ (F(x) - [x ≥ truth])² dx"""
    x = np.linspace(mean - 2, mean + 2, 20_001)
    F = np.array([NormalDist(mean, deviation).cdf(at) for at in x])
    assert crps(truth, mean, deviation) == pytest.approx(
        np.trapezoid((F - (x >= truth)) ** 2, x), abs=1e-4
    )


def test_on_some_hundred_learners_made_otherwise_the_interval_holds():
    """The whole of it is in the soak below and in docs/calibration.md."""
    rows = [row for model in APART for n in (50, 100) for row in measured(model, n, 42, seed=5)]
    assert 0.75 <= summary(rows).coverage <= 0.87
    assert summary(filter(spread_out, rows)).of_bound <= 1.0
    assert summary(rows).crps <= 0.9


@pytest.mark.soak
def test_on_a_thousand_learners_made_otherwise_the_interval_holds():
    for n, rows in simulated(APART).items():
        found = summary(filter(spread_out, rows))
        assert 0.75 <= found.coverage <= 0.85, n
        assert found.of_bound <= 1.0, n
        assert found.crps <= 0.9, n
