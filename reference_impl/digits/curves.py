"""Curves through the points of a digit's style, made once as matrices for any jitter of the points.

S styles of all digits, C points at most in one of them, P places in even steps along the pen's way.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from .arrays import Array
from .strokes import STYLES

P = 96
STEPS = 40
"""How finely a curve is cut between two points, before even steps are measured on it."""


@dataclass(frozen=True)
class Curves:
    """All styles in one stack, so that a batch of images picks its own by number."""

    first: NDArray[np.int64]
    """The number of each digit's first style, and S at the end: (11,)."""

    points: Array
    """The points in units of the digit's box, (S, C, 2). A style of fewer ends in zeros."""

    rows: Array
    """Weights of the points, (S, P, C): rows @ points are the places that the pen passes."""

    down: Array
    """1 where the pen writes on to the next place, 0 where it is lifted: (S, P)."""


@cache
def curves() -> Curves:
    """Return the curves of STYLES. Cached: they are the same for every image ever drawn."""
    styles = [_read(style) for digit in STYLES for style in digit]
    C = max(len(points) for points, _ in styles)
    ways = [_way(points, strokes) for points, strokes in styles]
    return Curves(
        first=np.cumsum([0, *map(len, STYLES)]),
        points=np.stack([np.pad(points, ((0, C - len(points)), (0, 0))) for points, _ in styles]),
        rows=np.stack([np.pad(rows, ((0, 0), (0, C - rows.shape[1]))) for rows, _ in ways]),
        down=np.stack([down for _, down in ways]),
    )


def _read(style: str) -> tuple[Array, list[list[list[int]]]]:
    """Return the points (c, 2), and for each stroke its smooth curves as indices of points."""
    points: list[list[float]] = []
    strokes: list[list[list[int]]] = []
    for stroke in style.split("|"):
        smooth: list[list[int]] = [[]]
        for word in stroke.split():
            smooth[-1].append(len(points))
            if word.endswith("*"):
                smooth.append([len(points)])  # a sharp turn: the next curve begins where this ends
            points.append([float(number) / 100 for number in word.rstrip("*").split(",")])
        strokes.append(smooth)
    return np.array(points), strokes


def _way(points: Array, strokes: list[list[list[int]]]) -> tuple[Array, Array]:
    """Return the style's rows (P, c) and where the pen is down (P,)."""
    fine = [np.vstack([_spline(curve, len(points)) for curve in stroke]) for stroke in strokes]
    lengths = [_travelled(rows @ points)[-1] for rows in fine]
    # Every stroke gets its share of the places by its length.
    ends = np.rint(np.cumsum(lengths) / np.sum(lengths) * P).astype(int)
    counts = np.diff(ends, prepend=0)
    rows = [_even(stroke, points, count) for stroke, count in zip(fine, counts, strict=True)]
    down = np.ones(P)
    down[ends - 1] = 0.0
    return np.vstack(rows), down


def _spline(curve: list[int], c: int) -> Array:
    """Return fine rows (T, c) of the Catmull-Rom spline through the curve's points.

    q(t) = ½ [(-t + 2t² - t³) p₀ + (2 - 5t² + 3t³) p₁ + (t + 4t² - 3t³) p₂ + (-t² + t³) p₃]

    runs from p₁ at t = 0 to p₂ at t = 1.
    """
    t = np.linspace(0.0, 1.0, STEPS)
    weights = [-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, t**3 - t**2]
    ends_twice = [curve[0], *curve, curve[-1]]  # the first and the last point lack a neighbour
    rows = np.zeros((len(curve) - 1, STEPS, c))
    for i, piece in enumerate(rows):
        for weight, point in zip(weights, ends_twice[i : i + 4], strict=True):
            piece[:, point] += weight / 2
    return rows.reshape(-1, c)


def _even(rows: Array, points: Array, count: int) -> Array:
    """Return count rows for even steps along the curve that the fine rows draw."""
    travelled = _travelled(rows @ points)
    even = np.linspace(0.0, travelled[-1], count)
    # Between the rows, not the nearest of them: how this machine rounds must not choose.
    return np.stack([np.interp(even, travelled, column) for column in rows.T], axis=1)


def _travelled(line: Array) -> Array:
    """Return how far the pen has come at each place of a line (T, 2): (T,), from 0."""
    steps = np.hypot(*np.diff(line, axis=0).T)
    return np.concatenate([[0.0], np.cumsum(steps)])
