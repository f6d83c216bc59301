"""How predictions are held against the mock exams that followed."""

from math import comb, exp, log
from statistics import NormalDist

import pytest

from eprep.core.exam import Forecast
from eprep.core.forecasts import TENTH, Fared, Outcome, fared, is_inside, predictive


def forecast(mean, deviation):
    """An interval that is even in the logit."""
    middle, reach = log(mean / (1 - mean)), TENTH * deviation / (mean * (1 - mean))
    return Forecast(mean, 1 / (1 + exp(reach - middle)), 1 / (1 + exp(-reach - middle)))


@pytest.mark.parametrize("questions", [26, 52, 104])
@pytest.mark.parametrize(
    ("mean", "deviation"), [(0.3, 0.06), (0.62, 0.02), (0.62, 0.08), (0.9, 0.03)]
)
def test_of_the_results_that_a_true_forecast_leads_to_eighty_in_a_hundred_lie_inside(
    mean, deviation, questions
):
    found = forecast(mean, deviation)
    low, high = predictive(found, questions)
    middle, spread = log(mean / (1 - mean)), deviation / (mean * (1 - mean))
    inside = 0.0
    for step in range(99):
        p = 1 / (1 + exp(-NormalDist(middle, spread).inv_cdf((step + 0.5) / 99)))
        shares = (k for k in range(questions + 1) if low <= k / questions <= high)
        inside += sum(comb(questions, k) * p**k * (1 - p) ** (questions - k) for k in shares) / 99
    assert 0.79 <= inside <= 0.92


def test_a_short_mock_says_less_and_a_sure_forecast_leaves_the_luck_of_the_questions():
    found = forecast(0.6, 0.03)
    short, long = predictive(found, 26), predictive(found, 104)
    assert short[0] < long[0] < found.low < found.high < long[1] < short[1]
    sure = predictive(forecast(0.6, 1e-9), 104)
    assert sure == pytest.approx((0.6 - 0.066, 0.6 + 0.066), abs=0.003)


@pytest.mark.parametrize("ends", [(0.0, 0.0, 0.0), (1.0, 1.0, 1.0), (0.5, 0.0, 1.0)])
def test_forecasts_at_the_ends_are_read_too(ends):
    low, high = predictive(Forecast(*ends), 26)
    assert 0.0 <= low < high <= 1.0


def test_past_forecasts_are_summed_up():
    told = forecast(0.6, 0.03)
    good, bad = Outcome(told, 0.65, 104), Outcome(told, 0.4, 104)
    assert (is_inside(good), is_inside(bad)) == (True, False)
    assert fared([good, bad]) == pytest.approx(Fared(2, 1, -0.075, 0.125))
    assert fared([]) is None
