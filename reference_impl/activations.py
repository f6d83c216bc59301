"""Activation functions, element by element, each with its derivative.

Shapes: the result has the shape of x. Derivatives are taken at the pre-activation x; at the kink
x = 0 they are the left-hand ones.
Cases are told apart by min, max and comparisons (True is 1, False 0): np.where is slower.
"""

import numpy as np

from .arrays import Array

# λ and α of selu: for x ~ N(0, 1), selu(x) again has mean 0 and variance 1 with exactly these two.
SELU_LAMBDA = 1.0507009873554805
SELU_ALPHA = 1.6732632423543772


def identity(x: Array) -> Array:
    """Return x itself: the output unit of regression. Source: book 3.5.1."""
    return x


def step_function(x: Array) -> Array:
    """Return 1 where x > 0, else 0. Source: book 3.2.2; the course has 1 at x = 0."""
    # The second argument is the value at 0. Unlike x > 0, the result is of x's own float type.
    y: Array = np.heaviside(x, 0.0)
    return y


def sigmoid(x: Array) -> Array:
    """Return the logistic function. Source: book 3.2.4.

    σ(x) = 1 / (1 + e⁻ˣ)
         = eˣ / (1 + eˣ)
         = e^min(x, 0) / (1 + e^-|x|)    the first form for x ≥ 0, the second for x < 0
    """
    # The third form, because none of its exponents is positive: nothing overflows.
    y: Array = np.exp(np.minimum(x, 0.0)) / (1.0 + np.exp(-np.abs(x)))
    return y


def d_sigmoid(x: Array) -> Array:
    """Return the derivative at the pre-activation x (not at z = σ(x)). Source: book 5.5.2.

    σ'(x) = σ(x) (1 - σ(x))
          = e⁻ˣ / (1 + e⁻ˣ)²    the same at x and at -x
    """
    # The second form, because 1 - σ(x) loses its digits where σ(x) is nearly 1; at |x|, because
    # e⁻ˣ overflows for very negative x.
    e = np.exp(-np.abs(x))
    dy: Array = e / (1.0 + e) ** 2
    return dy


def tanh(x: Array) -> Array:
    """Return the hyperbolic tangent, a sigmoid from -1 to 1. Source: book 6.2.2.

    tanh x = (eˣ - e⁻ˣ) / (eˣ + e⁻ˣ)
           = 2σ(2x) - 1
    """
    y: Array = np.tanh(x)
    return y


def d_tanh(x: Array) -> Array:
    """Return the derivative.

    tanh' x = 1 - tanh² x
            = 1 / cosh² x                the same at x and at -x
            = (2e⁻ˣ / (1 + e⁻²ˣ))²       since cosh x = (eˣ + e⁻ˣ) / 2
    """
    # The third form, because 1 - tanh² x loses its digits where tanh x is nearly ±1; at |x|,
    # because e⁻ˣ overflows for very negative x.
    e = np.exp(-np.abs(x))
    dy: Array = (2.0 * e / (1.0 + e**2)) ** 2
    return dy


def relu(x: Array) -> Array:
    """Return max(0, x). Source: book 3.2.7."""
    y: Array = np.maximum(0.0, x)
    return y


def d_relu(x: Array) -> Array:
    """Return 1 where x > 0, else 0. Source: book 5.5.1.

    At x = 0, relu_grad in the book's common/functions.py has 1 instead.
    """
    return step_function(x)


def leaky_relu(x: Array, alpha: float = 0.01) -> Array:
    """Return x where x > 0, else αx. Source: Maas et al. 2013.

    LeakyReLU(x) = max(x, 0) + α min(x, 0)    as one of the two terms is always 0
    """
    y: Array = np.maximum(x, 0.0) + alpha * np.minimum(x, 0.0)
    return y


def d_leaky_relu(x: Array, alpha: float = 0.01) -> Array:
    """Return 1 where x > 0, else α."""
    positive = step_function(x)
    dy: Array = positive + alpha * (1.0 - positive)
    return dy


def elu(x: Array, alpha: float = 1.0) -> Array:
    """Return x where x > 0, else α (eˣ - 1). Source: Clevert et al. 2015.

    ELU(x) = max(x, 0) + α (e^min(x, 0) - 1)    as one of the two terms is always 0
    """
    # e^min(x, 0) never overflows, and expm1(x) keeps the digits that eˣ - 1 loses for x near 0.
    y: Array = np.maximum(x, 0.0) + alpha * np.expm1(np.minimum(x, 0.0))
    return y


def d_elu(x: Array, alpha: float = 1.0) -> Array:
    """Return 1 where x > 0, else αeˣ.

    ELU'(x) = [x > 0] + [x ≤ 0] αe^min(x, 0)    where [c] is 1 if c holds, else 0
    """
    positive = x > 0
    dy: Array = positive + ~positive * (alpha * np.exp(np.minimum(x, 0.0)))
    return dy


def selu(x: Array) -> Array:
    """Return the ELU that keeps mean 0 and variance 1. Source: Klambauer et al. 2017.

    SELU(x) = λ ELU(x; α)    where λ = SELU_LAMBDA, α = SELU_ALPHA
    """
    return SELU_LAMBDA * elu(x, SELU_ALPHA)


def d_selu(x: Array) -> Array:
    """Return λ where x > 0, else λαeˣ."""
    return SELU_LAMBDA * d_elu(x, SELU_ALPHA)
