"""Optimisers as values: what they start with, what they pass through, and whose rate they take."""

from copy import deepcopy
from dataclasses import FrozenInstanceError, replace
from functools import partial

import numpy as np
import pytest

from reference_impl import (
    OPTIMISERS,
    SGD,
    AdaGrad,
    Adam,
    AdamW,
    Momentum,
    Nesterov,
    RMSProp,
    adagrad_update,
    adam_update,
    adamw_update,
    cosine_annealing,
    momentum_update,
    nesterov_update,
    rmsprop_update,
    sgd_update,
)

pytestmark = pytest.mark.filterwarnings("error")

PARAMS = {"W1": np.array([[1.0, -2.0]]), "b1": np.array([0.5, 0.0])}
GRADS = {"W1": np.array([[0.5, -1.0]]), "b1": np.array([2.0, 0.0])}
RUNNING = {"mean1": np.array([7.0, 8.0])}
ALL = pytest.mark.parametrize("name", OPTIMISERS)


def after(optimiser, params, steps=3, grads=GRADS):
    slots = optimiser.start(params)
    for t in range(1, steps + 1):
        params, slots = optimiser.step(params, grads, slots, t, optimiser.learning_rate)
    return params, slots


def test_an_optimiser_is_known_by_its_settings():
    assert Adam() == Adam(learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8)
    assert Adam() != Adam(0.01)
    assert Adam() != AdamW()
    assert len({SGD(0.1), SGD(0.1), SGD(0.2)}) == 1 + 1
    with pytest.raises(FrozenInstanceError):
        SGD().learning_rate = 1.0


@ALL
def test_each_is_listed_under_its_own_name(name):
    assert OPTIMISERS[name].__name__.lower() == name


@ALL
def test_the_learning_rate_comes_first(name):
    assert OPTIMISERS[name](0.25).learning_rate == 0.25
    assert OPTIMISERS[name](0.25) == replace(OPTIMISERS[name](), learning_rate=0.25)


@pytest.mark.parametrize(
    ("optimiser", "slots"),
    [
        (SGD(), []),
        (Momentum(), ["velocity"]),
        (Nesterov(), ["velocity"]),
        (AdaGrad(), ["h"]),
        (RMSProp(), ["h"]),
        (Adam(), ["m", "v"]),
        (AdamW(), ["m", "v"]),
    ],
)
def test_the_slots_start_as_zeros_like_the_parameters(optimiser, slots):
    params = {"W1": np.ones((2, 3), np.float32), "b1": np.ones(3)}
    start = optimiser.start(params)
    assert list(start) == slots
    for arrays in start.values():
        np.testing.assert_equal(arrays, {"W1": np.zeros((2, 3)), "b1": np.zeros(3)})
        assert [array.dtype for array in arrays.values()] == [np.float32, np.float64]


@pytest.mark.parametrize(
    ("optimiser", "rule"),
    [
        (SGD(0.5), lambda p, g, t: (sgd_update(p, g, 0.5),)),
        (Momentum(0.5, 0.7), lambda p, g, t, v: momentum_update(p, g, v, 0.5, 0.7)),
        (Nesterov(0.5, 0.7), lambda p, g, t, v: nesterov_update(p, g, v, 0.5, 0.7)),
        (AdaGrad(0.5, 0.1), lambda p, g, t, h: adagrad_update(p, g, h, 0.5, 0.1)),
        (RMSProp(0.5, 0.7, 0.1), lambda p, g, t, h: rmsprop_update(p, g, h, 0.5, 0.7, 0.1)),
        (
            Adam(0.5, 0.6, 0.7, 0.1),
            lambda p, g, t, m, v: adam_update(p, g, m, v, t, 0.5, 0.6, 0.7, 0.1),
        ),
        (
            AdamW(0.5, 0.6, 0.7, 0.1, 0.2),
            lambda p, g, t, m, v: adamw_update(p, g, m, v, t, 0.5, 0.6, 0.7, 0.1, 0.2),
        ),
    ],
)
def test_a_step_is_the_update_rule_with_the_optimisers_settings(optimiser, rule):
    params, state = PARAMS, [{key: np.zeros_like(w) for key, w in PARAMS.items()}] * 2
    state = state[: len(optimiser.remembers)]
    for t in range(1, 4):
        params, *state = rule(params, GRADS, t, *state)
    moved, slots = after(optimiser, PARAMS)
    np.testing.assert_equal(moved, params)
    np.testing.assert_equal(list(slots.values()), state)


@ALL
def test_what_has_no_gradient_passes_through(name):
    optimiser = OPTIMISERS[name]()
    alone, slots_alone = after(optimiser, PARAMS)
    params, slots = after(optimiser, RUNNING | PARAMS)
    np.testing.assert_equal(params, RUNNING | alone)
    for slot, arrays in slots.items():
        np.testing.assert_equal(arrays, {"mean1": np.zeros(2)} | slots_alone[slot])


@ALL
def test_what_has_a_gradient_only_later_moves_from_then_on(name):
    optimiser = OPTIMISERS[name](0.1)
    slots = optimiser.start(PARAMS)
    first, slots = optimiser.step(PARAMS, {"b1": GRADS["b1"]}, slots, 1, 0.1)
    second, _ = optimiser.step(first, GRADS, slots, 2, 0.1)
    np.testing.assert_array_equal(first["W1"], PARAMS["W1"])
    assert (second["W1"] != PARAMS["W1"]).all()


@ALL
def test_a_step_takes_the_rate_that_it_is_given(name):
    optimiser = OPTIMISERS[name](0.5)
    schedule = partial(cosine_annealing, learning_rate=0.1, updates=10)
    slots = optimiser.start(PARAMS)
    scheduled, _ = optimiser.step(PARAMS, GRADS, slots, 1, schedule(3))
    own, _ = OPTIMISERS[name](schedule(3)).step(PARAMS, GRADS, slots, 1, schedule(3))
    np.testing.assert_equal(scheduled, own)
    still, _ = optimiser.step(PARAMS, GRADS, slots, 1, 0.0)
    np.testing.assert_equal(still, PARAMS)


@ALL
def test_single_precision_stays_under_a_schedule(name):
    params = {key: w.astype(np.float32) for key, w in (PARAMS | RUNNING).items()}
    grads = {key: g.astype(np.float32) for key, g in GRADS.items()}
    moved, slots = after(OPTIMISERS[name](), params, grads=grads)
    for arrays in (moved, *slots.values()):
        assert {array.dtype for array in arrays.values()} == {np.dtype(np.float32)}


@ALL
def test_what_goes_in_stays_as_it_is(name):
    optimiser = OPTIMISERS[name]()
    params, slots = after(optimiser, PARAMS | RUNNING)
    arguments = (params, deepcopy(GRADS), slots)
    before = deepcopy(arguments)
    optimiser.step(*arguments, 4, 0.1)
    np.testing.assert_equal(arguments, before)


@pytest.mark.parametrize(
    ("name", "rate"),
    [
        ("sgd", 0.95),
        ("momentum", 0.1),
        ("nesterov", 0.1),
        ("adagrad", 1.5),
        ("rmsprop", 0.1),
        ("adam", 0.3),
        ("adamw", 0.3),
    ],
)
def test_each_goes_down_the_books_long_valley(name, rate):
    optimiser, params = OPTIMISERS[name](rate), {"W1": np.array([-7.0, 2.0])}
    slots = optimiser.start(params)
    for t in range(1, 101):
        grads = {"W1": params["W1"] * [0.1, 2.0]}  # of x²/20 + y²
        params, slots = optimiser.step(params, grads, slots, t, rate)
    assert (np.abs(params["W1"]) < 0.3).all()
