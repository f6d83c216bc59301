"""The path of the pen for each style of a digit.

A style is given by a few points; the path is many places, in even steps, on the curves through
them. Every place is a fixed weighted sum of the points:

    places = weights @ points       (P, 2) = (P, C) (C, 2)

The weights are computed here, once. To draw a style with its points moved a little, as another
hand would set them, then needs only this product.

Sizes: S styles of all digits together, P places on a path; a style has c points, at most C.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reference_impl.arrays import Array

from .strokes import STYLES

Curve = list[int]
"""The points that it passes, by their number in the style."""

Stroke = list[Curve]
"""What is written without lifting the pen: one curve, and one more after every sharp turn."""

P = 96
"""Enough: at MNIST's size the longest path, before it is moved or warped, has 75 pixels, so its
places are less than a pixel apart."""

STEPS = 40
"""Places from each point of a curve to the next, before steps are made even: chosen by eye."""


@dataclass(frozen=True)
class Curves:
    """The styles of all ten digits, one after the other."""

    first: NDArray[np.int64]
    """first[d]: the number of digit d's first style, with first[10] = S. Shape (11,)."""

    points: Array
    """(S, C, 2), from 0 to 1 in the digit's box. A style with fewer than C points ends in zeros."""

    weights: Array
    """(S, P, C), as in the formula above; 0 for the points that a style does not have."""

    down: Array
    """(S, P): 1 where the pen writes from this place to the next, 0 where it is lifted."""


@cache  # the styles never change
def curves() -> Curves:
    """Return the curves of STYLES."""
    styles = [_read(style) for digit in STYLES for style in digit]
    C = max(len(points) for points, _ in styles)
    paths = [_path(points, strokes) for points, strokes in styles]
    return Curves(
        first=np.cumsum([0, *map(len, STYLES)]),
        points=np.stack([np.pad(points, ((0, C - len(points)), (0, 0))) for points, _ in styles]),
        weights=np.stack([np.pad(w, ((0, 0), (0, C - w.shape[1]))) for w, _ in paths]),
        down=np.stack([down for _, down in paths]),
    )


def _read(style: str) -> tuple[Array, list[Stroke]]:
    """Return the points (c, 2) of a style, and its strokes.

    "10,0 50,20* 90,0 | 50,60 50,90" has the points 0 to 4 and the strokes

        [[[0, 1], [1, 2]], [[3, 4]]]

    The first turns sharply at point 1, where one curve ends and the next begins.
    """
    points: list[list[float]] = []
    strokes: list[Stroke] = []
    for text in style.split("|"):
        stroke: Stroke = [[]]
        for word in text.split():
            number = len(points)
            points.append([float(percent) / 100 for percent in word.rstrip("*").split(",")])
            stroke[-1].append(number)
            if word.endswith("*"):
                stroke.append([number])
        strokes.append(stroke)
    return np.array(points), strokes


def _path(points: Array, strokes: list[Stroke]) -> tuple[Array, Array]:
    """Return the weights (P, c) of one style, and where its pen is down (P,)."""
    fine = [np.vstack([_spline(curve, len(points)) for curve in stroke]) for stroke in strokes]
    lengths = [_travelled(weights @ points)[-1] for weights in fine]
    # The strokes share the P places by their length. ends: how many are used when a stroke ends.
    ends = np.rint(np.cumsum(lengths) / np.sum(lengths) * P).astype(int)
    counts = np.diff(ends, prepend=0)
    even = [_even(weights, points, count) for weights, count in zip(fine, counts, strict=True)]
    down = np.ones(P)
    down[ends - 1] = 0.0  # the last place of each stroke: here the pen is lifted
    return np.vstack(even), down


def _spline(curve: Curve, c: int) -> Array:
    """Return the weights of many places on a smooth curve: ((len(curve) - 1) STEPS, c).

    A row is a place, a column one of the style's c points: 0 where it has no part in the place.
    The curve is the Catmull-Rom spline. From a point p₁ to the next point p₂, with p₀ before them
    and p₃ after them, it is

        q(t) = ½ [(-t + 2t² - t³) p₀ + (2 - 5t² + 3t³) p₁ + (t + 4t² - 3t³) p₂ + (-t² + t³) p₃]

    at p₁ for t = 0 and at p₂ for t = 1.
    """
    t = np.linspace(0.0, 1.0, STEPS)
    # The brackets of the formula, of p₀, p₁, p₂, p₃ in turn.
    brackets = [-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, t**3 - t**2]
    # The first point has none before it, the last none after it: each stands there itself.
    numbers = [curve[0], *curve, curve[-1]]
    pieces = []
    for i in range(len(curve) - 1):
        weights = np.zeros((STEPS, c))
        for bracket, number in zip(brackets, numbers[i : i + 4], strict=True):
            weights[:, number] += bracket / 2  # += because a doubled end point has two brackets
        pieces.append(weights)
    return np.vstack(pieces)


def _even(weights: Array, points: Array, count: int) -> Array:
    """Return the weights (count, c) of places in even steps, from those (T, c) of uneven ones.

    The steps are even for these points, and nearly so when the points are moved a little.
    """
    travelled = _travelled(weights @ points)
    even = np.linspace(0.0, travelled[-1], count)
    # Each column interpolated, rather than the nearest row taken: on another machine a rounding
    # difference could make another row the nearest.
    return np.stack([np.interp(even, travelled, column) for column in weights.T], axis=1)


def _travelled(places: Array) -> Array:
    """Return how far the pen has come at each of the places (T, 2): (T,), from 0."""
    steps = np.hypot(*np.diff(places, axis=0).T)
    return np.concatenate([[0.0], np.cumsum(steps)])
