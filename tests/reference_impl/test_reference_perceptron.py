"""The perceptron, its gates, and what it can learn."""

import numpy as np
import pytest

from reference_impl import AND, NAND, OR, XOR, perceptron, perceptron_update, train_perceptron

pytestmark = pytest.mark.filterwarnings("error")

INPUTS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
GATES = [(AND, [0, 0, 0, 1]), (NAND, [1, 1, 1, 0]), (OR, [0, 1, 1, 1]), (XOR, [0, 1, 1, 0])]


@pytest.mark.parametrize(
    ("w", "b", "outputs"),
    [
        ([0.5, 0.5], -0.7, [0, 0, 0, 1]),
        ([-0.5, -0.5], 0.7, [1, 1, 1, 0]),
        ([0.5, 0.5], -0.2, [0, 1, 1, 1]),
        ([1.0, 1.0], -1.0, [0, 0, 0, 1]),  # a sum of exactly 0 does not fire
    ],
)
def test_a_perceptron_is_a_gate(w, b, outputs):
    assert [perceptron(x, np.array(w), b) for x in INPUTS] == outputs


@pytest.mark.parametrize("number", [int, float, np.int64, np.uint8])
@pytest.mark.parametrize(("gate", "outputs"), GATES)
def test_the_gates(gate, outputs, number):
    results = [gate(number(x1), number(x2)) for x1, x2 in INPUTS]
    assert results == outputs
    assert {type(result) for result in results} == {int}


@pytest.mark.parametrize(
    ("d", "w", "b"),
    [(0, [0.5, -1.0], 0.0), (1, [1.0, 0.0], 0.5)],
    ids=["right", "mistaken"],
)
def test_only_a_mistake_moves_the_weights(d, w, b):
    x = np.array([1.0, 2.0])  # w·x + b = -1.5: it does not fire
    after = perceptron_update(np.array([0.5, -1.0]), 0.0, x, d, 0.5)
    np.testing.assert_array_equal(after[0], w)
    assert after[1] == b


@pytest.mark.parametrize(("gate", "outputs"), GATES[:3])
def test_a_gate_is_learnt_where_a_line_separates_its_classes(gate, outputs):
    w, b, mistakes = train_perceptron(INPUTS, np.array(outputs, dtype=np.uint8))
    assert {type(b), *map(type, mistakes)} == {float, int}
    assert [perceptron(x, w, b) for x in INPUTS] == outputs
    assert mistakes[-1] == 0
    assert all(mistakes[:-1])
    assert len(mistakes) < 10


def test_the_learning_rate_only_scales_what_begins_at_zero():
    w, b, mistakes = train_perceptron(INPUTS, np.array([1, 1, 1, 0]))
    w_half, b_half, mistakes_half = train_perceptron(INPUTS, np.array([1, 1, 1, 0]), 0.5)
    np.testing.assert_allclose(w_half, w / 2)
    assert (b_half, mistakes_half) == (b / 2, mistakes)


def test_xor_is_never_learnt():
    _, _, mistakes = train_perceptron(INPUTS, np.array([0, 1, 1, 0]))
    assert len(mistakes) == 100
    assert all(mistakes)


def test_no_epoch_more_than_allowed():
    w, b, mistakes = train_perceptron(INPUTS, np.array([0, 0, 0, 1]), max_epochs=0)
    assert (w.tolist(), b, mistakes) == ([0.0, 0.0], 0.0, [])
    assert len(train_perceptron(INPUTS, np.array([0, 0, 0, 1]), max_epochs=2)[2]) == 2
