"""The named networks: how large they are, how they begin, and which one a stack is."""

from dataclasses import replace

import numpy as np
import pytest

from reference_impl import SGD, Adam, parameter_count
from reference_impl.presets import PRESETS, fully_connected, name_of
from reference_impl.stack import Activation, Affine, BatchNorm, Stack

pytestmark = pytest.mark.filterwarnings("error")

SIZES = {
    "toy": ((2, 3, 2), 17),
    "book2": ((784, 50, 10), 39_760),
    "book3": ((784, 50, 100, 10), 45_360),
    "selu": ((784, 128, 64, 10), 109_386),
    "keras": ((32, 64, 256, 5), 20_037),
}


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_has_the_parameters_that_are_spoken_of(name):
    sizes, count = SIZES[name]
    network = PRESETS[name].stack.init(np.random.default_rng(0))
    assert sum(w.size for w in network.values()) == count == parameter_count(sizes)


def test_the_courses_drawing_has_25_parameters():
    shapes = fully_connected((2, 3, 3, 1), "relu").shapes()
    assert sum(np.prod(shape, dtype=int) for shape in shapes.values()) == 25


def test_an_activation_stands_between_the_layers_and_logits_come_out():
    assert fully_connected((4, 3, 2), "tanh", "he") == Stack(
        (Affine(4, 3, "he"), Activation("tanh"), Affine(3, 2, "he"))
    )
    assert fully_connected((4, 2), "tanh") == Stack((Affine(4, 2, "xavier"),))


@pytest.mark.parametrize(
    ("name", "activation", "weights", "optimiser", "batch_size"),
    [
        ("toy", "sigmoid", "xavier", SGD(0.1), 1),
        ("book2", "sigmoid", "xavier", SGD(0.1), 100),
        ("book3", "sigmoid", "xavier", SGD(0.1), 100),
        ("selu", "selu", "lecun", Adam(0.001), 64),
        ("keras", "sigmoid", "glorot", SGD(0.01), 32),
    ],
)
def test_a_preset_is_trained_as_its_source_does(name, activation, weights, optimiser, batch_size):
    recipe = PRESETS[name]
    assert recipe.stack == fully_connected(SIZES[name][0], activation, weights)
    assert (recipe.optimiser, recipe.batch_size) == (optimiser, batch_size)
    assert recipe.plain


@pytest.mark.parametrize("name", PRESETS)
def test_a_finished_network_is_known_by_its_shape_and_functions(name):
    stack = PRESETS[name].stack
    assert name_of(stack) == name
    forgotten = [replace(x, weights="zero") if isinstance(x, Affine) else x for x in stack.layers]
    assert name_of(Stack(tuple(forgotten))) == name


@pytest.mark.parametrize(
    ("stack", "name"),
    [
        (fully_connected((784, 30, 10), "sigmoid"), "784-30-10"),
        (fully_connected((784, 50, 10), "relu"), "784-50-10"),
        (fully_connected((784, 10), "sigmoid"), "784-10"),
        (Stack((Affine(784, 50), BatchNorm(50), Activation("relu"), Affine(50, 10))), "784-50-10"),
    ],
)
def test_any_other_network_is_named_by_its_sizes(stack, name):
    assert name_of(stack) == name
