"""Update rules, schedules and initial weights beside PyTorch's.

PyTorch's SGD keeps b ← μ b + g and steps by -η b (Nesterov: by -η (g + μ b)); the book keeps
v ← μ v - η g. With η fixed v = -η b, so both walk the same way. Everything else, the place of every
ε included, has one convention, and PyTorch is only given our defaults.
"""

import warnings
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
    cosine_annealing,
    exponential_decay,
    glorot_init,
    he_init,
    lecun_init,
    normal_init,
    step_decay,
    warm_up,
    xavier_init,
)

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # what PyTorch warns of on import is its own affair
    torch = pytest.importorskip("torch", reason="PyTorch comes with the `oracle` dependency group")

pytestmark = pytest.mark.filterwarnings("error")

START = {"W1": np.linspace(-2.0, 2.0, 12).reshape(3, 4), "b1": np.array([0.0, -1.0, 0.5, 3.0])}
SIZES = [1.0, 1e-6, 0.0, 1e3]
"""Gradients from nothing to huge, so that ε and the bias corrections are seen."""


def gradients(steps=20):
    rng = np.random.default_rng(8)
    for t in range(steps):
        size = SIZES[t % len(SIZES)]
        yield {key: rng.normal(size=w.shape) * size for key, w in START.items()}


def our_way(optimiser, dtype=np.float64, schedule=None):
    params = {key: w.astype(dtype) for key, w in START.items()}
    slots = optimiser.start(params)
    for t, grads in enumerate(gradients()):
        rate = optimiser.learning_rate if schedule is None else schedule(t)
        grads = {key: g.astype(dtype) for key, g in grads.items()}
        params, slots = optimiser.step(params, grads, slots, t + 1, rate)
        yield params


def their_way(theirs, dtype=np.float64, scheduler=None):
    tensors = {key: torch.tensor(w.astype(dtype)) for key, w in START.items()}
    optimiser = theirs(tensors.values())
    schedule = scheduler(optimiser) if scheduler else None
    for grads in gradients():
        for key, tensor in tensors.items():
            tensor.grad = torch.tensor(grads[key].astype(dtype))
        optimiser.step()
        if schedule:
            schedule.step()
        yield {key: tensor.numpy().copy() for key, tensor in tensors.items()}


PAIRS = {
    "sgd": (SGD(0.05), partial(torch.optim.SGD, lr=0.05)),
    "momentum": (Momentum(), partial(torch.optim.SGD, lr=0.01, momentum=0.9)),
    "nesterov": (Nesterov(), partial(torch.optim.SGD, lr=0.01, momentum=0.9, nesterov=True)),
    "adagrad": (AdaGrad(), partial(torch.optim.Adagrad, lr=0.01, eps=1e-7)),
    "rmsprop": (RMSProp(), partial(torch.optim.RMSprop, lr=0.01, alpha=0.99, eps=1e-7)),
    "adam": (Adam(), torch.optim.Adam),
    "adamw": (AdamW(), torch.optim.AdamW),
}


@pytest.mark.parametrize("name", OPTIMISERS)
@pytest.mark.parametrize(("dtype", "rtol"), [(np.float64, 1e-12), (np.float32, 2e-5)])
def test_twenty_steps_of_an_optimiser(name, dtype, rtol):
    ours, theirs = PAIRS[name]
    for our_params, their_params in zip(
        our_way(ours, dtype), their_way(theirs, dtype), strict=True
    ):
        for key, w in their_params.items():
            assert our_params[key].dtype == w.dtype
            np.testing.assert_allclose(our_params[key], w, rtol=rtol, atol=rtol)


@pytest.mark.parametrize("eps", [1e-8, 0.1])
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (partial(AdaGrad, 0.01), partial(torch.optim.Adagrad, lr=0.01)),
        (partial(RMSProp, 0.01, 0.9), partial(torch.optim.RMSprop, lr=0.01, alpha=0.9)),
        (partial(Adam, 0.01, 0.8, 0.9), partial(torch.optim.Adam, lr=0.01, betas=(0.8, 0.9))),
    ],
)
def test_the_place_of_epsilon(ours, theirs, eps):
    *_, our_params = our_way(ours(eps=eps))
    *_, their_params = their_way(partial(theirs, eps=eps))
    for key, w in their_params.items():
        np.testing.assert_allclose(our_params[key], w, rtol=1e-12)


lr_scheduler = torch.optim.lr_scheduler
SCHEDULES = {
    "steps": (
        partial(step_decay, learning_rate=0.1, factor=0.5, every=7),
        partial(lr_scheduler.StepLR, step_size=7, gamma=0.5),
    ),
    "exponential": (
        partial(exponential_decay, learning_rate=0.1, factor=0.9),
        partial(lr_scheduler.ExponentialLR, gamma=0.9),
    ),
    "cosine": (
        partial(cosine_annealing, learning_rate=0.1, updates=19),
        partial(lr_scheduler.CosineAnnealingLR, T_max=19),
    ),
    "cosine to a floor": (
        partial(cosine_annealing, learning_rate=0.1, updates=19, lowest=0.02),
        partial(lr_scheduler.CosineAnnealingLR, T_max=19, eta_min=0.02),
    ),
    # Its straight line begins at 1/n and is 1 at update n - 1.
    "warm-up": (
        partial(warm_up, schedule=lambda t: 0.1, updates=5),
        partial(lr_scheduler.LinearLR, start_factor=1 / 5, total_iters=4),
    ),
    "warm-up into exponential": (
        partial(
            warm_up,
            schedule=partial(exponential_decay, learning_rate=0.1, factor=0.9),
            updates=5,
        ),
        lambda optimiser: lr_scheduler.ChainedScheduler(
            [
                lr_scheduler.LinearLR(optimiser, start_factor=1 / 5, total_iters=4),
                lr_scheduler.ExponentialLR(optimiser, gamma=0.9),
            ]
        ),
    ),
}


@pytest.mark.parametrize("name", SCHEDULES)
def test_twenty_rates_of_a_schedule(name):
    ours, theirs = SCHEDULES[name]
    optimiser = torch.optim.SGD([torch.zeros(1)], lr=0.1)
    scheduler = theirs(optimiser)
    for t in range(20):
        assert ours(t) == pytest.approx(optimiser.param_groups[0]["lr"], rel=1e-12, abs=1e-15)
        optimiser.step()
        scheduler.step()


def test_an_optimiser_under_a_schedule():
    ours, theirs = SCHEDULES["cosine"]
    *_, our_params = our_way(Adam(), schedule=ours)
    *_, their_params = their_way(partial(torch.optim.Adam, lr=0.1), scheduler=theirs)
    for key, w in their_params.items():
        np.testing.assert_allclose(our_params[key], w, rtol=1e-12)


nn_init = torch.nn.init


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (normal_init, partial(nn_init.normal_, std=0.01)),
        (glorot_init, nn_init.xavier_normal_),
        (he_init, partial(nn_init.kaiming_normal_, nonlinearity="relu")),
        (lecun_init, partial(nn_init.kaiming_normal_, nonlinearity="linear")),
        (xavier_init, partial(nn_init.kaiming_normal_, nonlinearity="linear")),
    ],
)
@pytest.mark.parametrize(("n_in", "n_out"), [(300, 500), (500, 300)])
def test_the_deviation_of_initial_weights_at_six_sigma(ours, theirs, n_in, n_out):
    W = ours(n_in, n_out, np.random.default_rng(0))
    weight = torch.empty(n_out, n_in)  # PyTorch has a row a unit
    theirs(weight, generator=torch.Generator().manual_seed(0))
    six_sigma = 6 * np.sqrt(2 * 2 / W.size)  # of the ratio of two sample variances
    assert W.var() / weight.numpy().var() == pytest.approx(1.0, abs=six_sigma)
