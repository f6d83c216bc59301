"""What is said of a network by what it reads."""

import numpy as np
import pytest

from eprep.core.digits import Digits
from eprep.kinds.grading.digits import SYNTHETIC, relabelled
from tests.kinds.test_checks import fault, seen


def ten_blobs(rng, count):
    """Digits that a straight line can tell: the first ten pixels are the label."""
    labels = rng.integers(0, 10, count)
    images = np.zeros((count, 784), np.float32)
    images[np.arange(count), labels] = 1.0
    return images, labels


def network(share):
    """Reads `share` of the ten digits rightly."""
    W1 = np.zeros((784, 10))
    W1[:10] = 20 * np.eye(10)
    W2 = 20 * np.eye(10)
    W2[:, int(share * 10) :] = 0.0
    return {"W1": W1, "b1": np.full(10, -10.0), "W2": W2, "b2": np.zeros(10)}


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (network(1.0), None),
        (network(0.8), "case.accuracy"),
        ({**network(1.0), "W1": np.full((784, 10), np.nan)}, "case.inside"),
        (network(1.0)["W1"], "case.want_dict"),
        ({"W1": np.zeros((784, 10))}, "case.keys"),
    ],
    ids=["all", "most", "NaN", "no dict", "a key too few"],
)
def test_a_network_is_judged_by_what_it_reads(value, says):
    digits = Digits(ten_blobs, ten_blobs)
    assert fault("accuracy", seen(value, network(1.0), digits=digits)) == says


def test_digits_are_other_classes_for_another_seed():
    plain = SYNTHETIC.train(np.random.default_rng(5), 200)
    orders = set()
    for seed in range(20):
        digits = relabelled(None, seed)
        for draw in (digits.train, digits.test):
            pixels, labels = draw(np.random.default_rng(5), 200)
            assert np.array_equal(pixels, plain[0])
            order = dict(zip(plain[1].tolist(), labels.tolist(), strict=True))
            assert [order[label] for label in plain[1].tolist()] == labels.tolist()
            orders.add(tuple(order[label] for label in range(10)))
    assert len(orders) == 20
    assert all(sorted(order) == list(range(10)) for order in orders)
