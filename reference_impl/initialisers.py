"""How weights start, all with one signature: W of shape (n_in, n_out), float64, of mean 0.

The standard deviation decides whether signals and gradients keep their size from layer to layer.
N(0, s²) below has the variance as its second argument; rng.normal takes s.
"""

from collections.abc import Callable
from math import sqrt

import numpy as np

from .arrays import Array

Initialiser = Callable[[int, int, np.random.Generator], Array]


def zero_init(n_in: int, n_out: int, rng: np.random.Generator) -> Array:  # noqa: ARG001  unused; one signature for all
    """Return zeros, with which the units of a layer stay equal. Source: book 6.2.1."""
    return np.zeros((n_in, n_out))


def normal_init(n_in: int, n_out: int, rng: np.random.Generator, std: float = 0.01) -> Array:
    """Return draws of the same standard deviation in every layer. Source: book 6.2.2.

    W ~ N(0, std²)
    """
    return rng.normal(0.0, std, (n_in, n_out))


def xavier_init(n_in: int, n_out: int, rng: np.random.Generator) -> Array:
    """Return the start for sigmoid and tanh, in the book's simpler form. Source: book 6.2.2.

    W ~ N(0, 1 / n_in)
    """
    return rng.normal(0.0, sqrt(1 / n_in), (n_in, n_out))


def glorot_init(n_in: int, n_out: int, rng: np.random.Generator) -> Array:
    """Return the original of Xavier's rule, which weighs forward and backward pass alike.
    Source: Glorot & Bengio 2010, eq. 12 (Xavier is Glorot's first name).

    W ~ N(0, 2 / (n_in + n_out))
    """
    return rng.normal(0.0, sqrt(2 / (n_in + n_out)), (n_in, n_out))


def he_init(n_in: int, n_out: int, rng: np.random.Generator) -> Array:
    """Return the start for ReLU, which zeroes half of its inputs: hence the 2.
    Source: book 6.2.3; He et al. 2015.

    W ~ N(0, 2 / n_in)
    """
    return rng.normal(0.0, sqrt(2 / n_in), (n_in, n_out))


def lecun_init(n_in: int, n_out: int, rng: np.random.Generator) -> Array:
    """Return the start that SELU needs; the formula is xavier_init's.
    Source: LeCun et al. 1998, 4.6; Klambauer et al. 2017.

    W ~ N(0, 1 / n_in)
    """
    return rng.normal(0.0, sqrt(1 / n_in), (n_in, n_out))


INITIALISERS: dict[str, Initialiser] = {
    "zero": zero_init,
    "normal": normal_init,
    "xavier": xavier_init,
    "glorot": glorot_init,
    "he": he_init,
    "lecun": lecun_init,
}
