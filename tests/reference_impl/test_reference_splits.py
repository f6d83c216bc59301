"""Splits of the data: nothing twice, nothing lost, nothing that was seen in training."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reference_impl import k_fold, train_validation_test_split

pytestmark = pytest.mark.filterwarnings("error")

SEEDS = st.integers(0, 2**32)


@st.composite
def folds(draw):
    n = draw(st.integers(2, 60))
    return n, draw(st.integers(2, n)), draw(SEEDS)


@given(st.integers(5, 200), st.floats(0, 0.4), st.floats(0, 0.4), SEEDS)
def test_the_three_parts_are_disjoint_and_hold_every_sample(n, validation, test, seed):
    parts = train_validation_test_split(n, validation, test, np.random.default_rng(seed))
    assert sorted(np.concatenate(parts)) == list(range(n))
    sizes = [len(part) for part in parts]
    assert sizes[1:] == [round(n * validation), round(n * test)]
    assert sizes[0] > 0


@given(folds())
def test_each_sample_validates_exactly_once_and_otherwise_trains(fold):
    n, k, seed = fold
    pairs = list(k_fold(n, k, np.random.default_rng(seed)))
    assert len(pairs) == k
    for train, validation in pairs:
        assert sorted([*train, *validation]) == list(range(n))
    assert sorted(np.concatenate([validation for _, validation in pairs])) == list(range(n))
    sizes = [len(validation) for _, validation in pairs]
    assert max(sizes) - min(sizes) <= 1


def three_parts(rng):
    return np.concatenate(train_validation_test_split(50, 0.2, 0.2, rng))


def five_folds(rng):
    return np.concatenate([validation for _, validation in k_fold(50, 5, rng)])


@pytest.mark.parametrize("order", [three_parts, five_folds])
def test_the_seed_decides(order):
    once, again, other = (order(np.random.default_rng(seed)) for seed in (1, 1, 2))
    np.testing.assert_array_equal(once, again)
    assert not np.array_equal(once, other)
    assert not np.array_equal(once, np.arange(50))


@pytest.mark.parametrize(
    ("n", "validation", "test", "reason"),
    [
        (10, -0.1, 0.1, "a share is at least 0"),
        (10, 0.1, -0.1, "a share is at least 0"),
        (10, float("nan"), 0.1, "a share is at least 0"),
        (10, 0.5, 0.5, "nothing is left to train on"),
        (10, 1.0, 0.0, "nothing is left to train on"),
        (10, 0.0, 3.0, "nothing is left to train on"),
        (0, 0.2, 0.2, "nothing is left to train on"),
    ],
)
def test_an_impossible_split_is_refused(n, validation, test, reason):
    with pytest.raises(ValueError, match=reason):
        train_validation_test_split(n, validation, test, np.random.default_rng(0))


@pytest.mark.parametrize(("n", "k"), [(10, 1), (10, 0), (10, -2), (3, 4), (0, 2)])
def test_impossible_folds_are_refused_before_the_first_is_asked_for(n, k):
    with pytest.raises(ValueError, match="from 2 to n folds"):
        k_fold(n, k, np.random.default_rng(0))
