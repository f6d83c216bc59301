"""Where formulas as printed overflow or lose their digits: against 400 digits of mpmath."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp

import reference_impl
from reference_impl import log_softmax, sigmoid_with_loss, softmax, softmax_with_loss

pytestmark = pytest.mark.filterwarnings("error")

POINTS = [0.0, 1e-8, 0.5, 3.0, 10.0, 20.0, 30.0, 37.0, 40.0, 88.0, 104.0, 709.0, 1000.0]
POINTS = sorted({sign * x for x in POINTS for sign in (1, -1)})
LAMBDA, ALPHA = mpmath.mpf(1.0507009873554805), mpmath.mpf(1.6732632423543772)


def logistic(x):
    return 1 / (1 + mp.exp(-x))


def normal_cdf(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def tanh_weight(x):
    return logistic(2 * mp.sqrt(2 / mp.pi) * (x + mp.mpf("0.044715") * x**3))


EXACT = {
    "sigmoid": logistic,
    "d_sigmoid": lambda x: logistic(x) * logistic(-x),
    "tanh": mp.tanh,
    "d_tanh": lambda x: mp.sech(x) ** 2,
    "elu": lambda x: x if x > 0 else mp.expm1(x),
    "d_elu": lambda x: 1 if x > 0 else mp.exp(x),
    "selu": lambda x: LAMBDA * (x if x > 0 else ALPHA * mp.expm1(x)),
    "d_selu": lambda x: LAMBDA * (1 if x > 0 else ALPHA * mp.exp(x)),
    "swish": lambda x: x * logistic(x),
    "d_swish": lambda x: logistic(x) + x * logistic(x) * logistic(-x),
    "gelu": lambda x: x * normal_cdf(x),
    "d_gelu": lambda x: normal_cdf(x) + x * mp.npdf(x),
    "gelu_tanh": lambda x: x * tanh_weight(x),
    "d_gelu_tanh": lambda x: (
        tanh_weight(x)
        + x
        * (tanh_weight(x) * tanh_weight(-x))
        * (2 * mp.sqrt(2 / mp.pi) * (1 + 3 * mp.mpf("0.044715") * x**2))
    ),
    "softplus": lambda x: mp.log1p(mp.exp(x)),
    "d_softplus": logistic,
}


def exactly(f, *args):
    with mp.workdps(400):
        return float(f(*args))


@pytest.mark.parametrize("name", EXACT)
def test_every_digit_of_an_activation_is_right_in_float64(name):
    exact = [exactly(EXACT[name], mp.mpf(x)) for x in POINTS]
    # At -30, gelu makes the rounding of x / √2 about x² = 900 times as large.
    np.testing.assert_allclose(
        getattr(reference_impl, name)(np.array(POINTS)), exact, rtol=2e-13, atol=1e-307
    )


@pytest.mark.parametrize("name", EXACT)
def test_float32_overflows_no_earlier_than_its_values(name):
    exact = [exactly(EXACT[name], mp.mpf(x)) for x in POINTS]
    y = getattr(reference_impl, name)(np.array(POINTS, dtype=np.float32))
    assert y.dtype == np.float32
    np.testing.assert_allclose(y, exact, rtol=1e-4, atol=1e-37)


@pytest.mark.parametrize(
    ("name", "below", "above"),
    [
        ("step_function", 0.0, 1.0),
        ("sigmoid", 0.0, 1.0),
        ("d_sigmoid", 0.0, 0.0),
        ("tanh", -1.0, 1.0),
        ("d_tanh", 0.0, 0.0),
        ("relu", 0.0, np.inf),
        ("d_relu", 0.0, 1.0),
        ("leaky_relu", -np.inf, np.inf),
        ("d_leaky_relu", 0.01, 1.0),
        ("elu", -1.0, np.inf),
        ("d_elu", 0.0, 1.0),
        ("selu", -1.0507009873554805 * 1.6732632423543772, np.inf),
        ("d_selu", 0.0, 1.0507009873554805),
        ("swish", 0.0, np.inf),
        ("d_swish", 0.0, 1.0),
        ("gelu", 0.0, np.inf),
        ("d_gelu", 0.0, 1.0),
        ("gelu_tanh", 0.0, np.inf),
        ("d_gelu_tanh", 0.0, 1.0),
        ("softplus", 0.0, np.inf),
        ("d_softplus", 0.0, 1.0),
    ],
)
def test_at_infinity_is_the_limit_and_a_nan_stays(name, below, above):
    y = getattr(reference_impl, name)(np.array([-np.inf, np.inf, np.nan]))
    np.testing.assert_array_equal(y, [below, above, np.nan])


@pytest.mark.parametrize("name", EXACT)
@given(x=st.floats(-1.7e308, 1.7e308))
def test_no_finite_input_warns_or_gives_a_nan(name, x):
    assert np.isfinite(getattr(reference_impl, name)(np.array([x]))).all()


ROWS = [
    [1e-8, 0.0],
    [20.0, 0.0],
    [40.0, 0.0],
    [0.0, 88.0, -88.0],
    [709.0, 0.0, 708.0],
    [1000.0, 0.0, -1000.0],
    [-1000.0, -1000.0, -999.0],
    [3.0, 3.0, 3.0],
]


def log_probabilities(u):
    with mp.workdps(400):
        return [float(mp.mpf(x) - mp.log(mp.fsum(mp.exp(mp.mpf(v)) for v in u))) for x in u]


def probabilities(u):
    with mp.workdps(400):
        return [float(mp.exp(mp.mpf(x)) / mp.fsum(mp.exp(mp.mpf(v)) for v in u)) for x in u]


@pytest.mark.parametrize("u", ROWS)
def test_every_digit_of_softmax_and_its_logarithm_is_right(u):
    np.testing.assert_allclose(softmax(np.array(u)), probabilities(u), rtol=1e-13, atol=1e-307)
    np.testing.assert_allclose(log_softmax(np.array(u)), log_probabilities(u), rtol=1e-13, atol=0)


@pytest.mark.parametrize("u", ROWS)
def test_every_digit_of_the_loss_behind_softmax_is_right(u):
    for k, log_y in enumerate(log_probabilities(u)):
        loss = softmax_with_loss(np.array([k]), np.array(u))
        assert loss == pytest.approx(-log_y, rel=1e-13, abs=0)


@pytest.mark.parametrize("u", POINTS)
def test_every_digit_of_the_loss_behind_sigmoid_is_right(u):
    for d in (0.0, 1.0):
        exact = exactly(lambda u, d: mp.log1p(mp.exp(u - 2 * d * u)), mp.mpf(u), d)
        loss = sigmoid_with_loss(np.array([d]), np.array([u]))
        assert loss == pytest.approx(exact, rel=1e-13, abs=1e-307)


def test_minus_infinity_masks_a_class():
    u = np.array([0.0, -np.inf, 0.0])
    np.testing.assert_array_equal(softmax(u), [0.5, 0.0, 0.5])
    np.testing.assert_allclose(log_softmax(u), [-np.log(2), -np.inf, -np.log(2)])


def test_a_certain_answer_costs_nothing_or_everything():
    u = np.array([np.inf, -np.inf])
    assert sigmoid_with_loss(np.array([1.0, 0.0]), u) == 0.0
    assert sigmoid_with_loss(np.array([0.0, 1.0]), u) == np.inf
