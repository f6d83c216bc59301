"""Fifty evenings of the plan end above other ways to spend them, for learners it knows nothing of."""

from __future__ import annotations

from statistics import mean

import pytest

from tests.planning.__main__ import MINUTES, outcomes
from tests.planning.bank import bank
from tests.planning.learners import MODELS

AHEAD = {"wrong-first": 5.0, "wrong-last": 5.0, "fsrs": 2.0}
"""Points out of a hundred."""


def ahead(model, policy, learners):
    """Of the plan, on the average of these learners."""
    planned, other = (outcomes(bank(), model, p, learners, MINUTES) for p in ("plan", policy))
    return 100 * mean(a.score - b.score for a, b in zip(planned, other, strict=True))


@pytest.mark.parametrize("model", MODELS)
def test_the_plan_is_ahead_of_the_strongest_other_way(model):
    assert ahead(model, "wrong-last", 2) >= AHEAD["wrong-last"]


@pytest.mark.soak
@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("policy", AHEAD)
def test_the_plan_is_ahead_of_every_other_way(model, policy):
    assert ahead(model, policy, 40) >= AHEAD[policy]


def test_the_evenings_are_as_long_under_every_policy():
    found = {p: outcomes(bank(), "activation", p, 1, MINUTES)[0].minutes for p in ("plan", "fsrs")}
    assert found == pytest.approx(dict.fromkeys(found, MINUTES), rel=0.03)
