"""Schedules at their corners, and one inside another."""

from functools import partial

import pytest

from reference_impl import cosine_annealing, exponential_decay, step_decay, warm_up

STEPS = partial(step_decay, learning_rate=0.8, factor=0.5, every=3)
EXPONENTIAL = partial(exponential_decay, learning_rate=0.8, factor=0.5)
COSINE = partial(cosine_annealing, learning_rate=1.0, updates=12)
COSINE_TO = partial(cosine_annealing, learning_rate=1.0, updates=12, lowest=0.2)


@pytest.mark.parametrize(
    ("schedule", "rates"),
    [
        pytest.param(STEPS, {0: 0.8, 2: 0.8, 3: 0.4, 5: 0.4, 6: 0.2, 9: 0.1}, id="steps"),
        pytest.param(EXPONENTIAL, {0: 0.8, 1: 0.4, 3: 0.1, 2000: 0.0}, id="exponential"),
        pytest.param(
            COSINE,
            {0: 1.0, 3: 0.8535533906, 4: 0.75, 6: 0.5, 8: 0.25, 12: 0.0, 13: 0.0, 24: 0.0},
            id="cosine",
        ),
        pytest.param(COSINE_TO, {0: 1.0, 6: 0.6, 12: 0.2, 99: 0.2}, id="cosine to a floor"),
        pytest.param(
            partial(warm_up, schedule=lambda t: 0.8, updates=4),
            {0: 0.2, 1: 0.4, 2: 0.6, 3: 0.8, 4: 0.8, 99: 0.8},
            id="warm-up",
        ),
        pytest.param(partial(warm_up, schedule=COSINE, updates=1), {0: 1.0, 6: 0.5}, id="at once"),
        pytest.param(
            partial(warm_up, schedule=STEPS, updates=5),
            {0: 0.16, 2: 0.48, 3: 0.32, 4: 0.4, 6: 0.2},
            id="warm-up into steps",
        ),
    ],
)
def test_rates(schedule, rates):
    assert {t: schedule(t) for t in rates} == pytest.approx(rates, rel=1e-9, abs=1e-15)


@pytest.mark.parametrize("schedule", [STEPS, EXPONENTIAL, COSINE, COSINE_TO])
def test_a_decay_never_rises_and_gives_python_floats(schedule):
    rates = [schedule(t) for t in range(40)]
    assert rates == sorted(rates, reverse=True)
    assert {type(rate) for rate in rates} == {float}


def test_the_lowest_rate_is_met_exactly():
    assert COSINE(12) == 0.0
    assert COSINE_TO(12) == 0.2
