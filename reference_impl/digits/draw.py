"""Draw digits as many hands would write them, in MNIST's format.

A digit is a path of the pen, which curves.py makes from a style. Each image draws its style with
the points moved, the paper warped, another slant, pen and pressure, all by chance.

    path (N, P, 2)    P places (x, y) that the pen passes in each of N images, y downwards
    ink  (N, P)       how much it leaves from each place to the next, 0 where it is lifted
    σ    (N,)         how far the ink spreads, in pixels: a line becomes about 3σ thick
    z                 standard normal numbers, one row for each image

Units: a style fills a box of side 1. From _fitted on they are pixels, and pixel i lies at x = i.
"""

import numpy as np
from numpy.typing import NDArray

from reference_impl.arrays import Array, Labels
from reference_impl.pixels import Pixels

from .curves import P, curves

SIDE = 28
MIDDLE = 14.0
"""MNIST's images have their centre of mass at 14.0 on average, not at (0 + 27) / 2 = 13.5."""

BOX = 20.0
"""The longer side of a digit in pixels, as in MNIST."""

CHUNK = 500
"""Images drawn at once, which bounds the memory. Each takes its own row of random numbers, so the
images do not depend on it (but for rounding)."""

# How much hands differ. All these numbers are chosen by eye.

JITTER = 0.065
"""Standard deviation of a point's x and y, in a box of side 1."""

BEND = 0.2
"""Standard deviation of the coefficients of x², xy, y² in the warp. Those of the cubic terms have
twice as much, because in the box, where |x|, |y| ≤ 1/2, cubes are smaller than squares."""

SLANT_MEAN, SLANT_SPREAD = 0.15, 0.25
"""Mean and standard deviation of the slant. Most hands lean to the right: the mean is positive."""

TURN = 0.1
"""Standard deviation of the angle, in radians."""

WIDTH, WIDTH_SPREAD = 0.9, 0.25
"""Median width of a digit as a factor, and standard deviation of its logarithm."""

PEN, PEN_SPREAD = 1.05, 0.28
"""Median σ of an upright line, and standard deviation of log σ. Longer lines are finer: _fitted."""

FINEST, BROADEST = 0.45, 1.8
"""Bounds of σ: pixels show no finer line, and a broader one would fill the holes of an 8."""

PRESSURE = 0.2
"""Standard deviation of the coefficient of each wave in the logarithm of the pressure."""

DRAWS = (7 * 2, 3, 1, 3)
"""Random numbers per image: 7 terms of the warp, each for x and y; slant, turn and width; σ; and
3 waves of pressure. Those for the jitter of the points come before them."""


def synthetic_digits(n: int, rng: np.random.Generator) -> tuple[Pixels, Labels]:
    """Return n images (n, 784), 0 background to 255 ink as MNIST has them, and labels (n,)."""
    # 0, 1, 2, … up to a multiple of ten, shuffled: their last figures are the labels. Each comes
    # equally often, but for the at most nine that are cut off.
    tens = (n + 9) // 10
    labels = rng.permutation(10 * tens)[:n] % 10
    first = curves().first
    styles = rng.integers(first[labels], first[labels + 1])  # any style of the digit
    images = np.empty((n, SIDE * SIDE), dtype=np.uint8)
    for start in range(0, n, CHUNK):
        chunk = slice(start, start + CHUNK)
        images[chunk] = _draw(styles[chunk], rng)
    return images, labels


def _draw(styles: NDArray[np.int64], rng: np.random.Generator) -> Pixels:
    """Return the images (N, 784) of the styles with these numbers (N,)."""
    N, C = len(styles), curves().points.shape[1]
    z = rng.standard_normal((N, 2 * C + sum(DRAWS)))
    z_jitter, z_bend, z_frame, z_pen, z_pressure = np.split(
        z, np.cumsum([2 * C, *DRAWS[:-1]]), axis=1
    )
    points = curves().points[styles] + JITTER * z_jitter.reshape(N, C, 2)
    # The middle of the box becomes the origin, because the warp and the turn leave that in place.
    path: Array = curves().weights[styles] @ points - 0.5
    path = _framed(_bent(path, z_bend), z_frame)
    ink: Array = _step_lengths(path) * curves().down[styles]  # a longer step leaves more ink
    path, ink, sigma = _fitted(path, ink, z_pen[:, 0])
    ink = ink * _pressure(z_pressure)
    grid = _inked(_centred(path, ink), ink)
    return _developed(grid, sigma)


def _bent(path: Array, z: Array) -> Array:
    """Return the path (N, P, 2) on warped paper. z: (N, 14), for 7 coefficients (x, y) each.

    p ← p + Σₖ cₖ termₖ(p)       termₖ one of x², xy, y², x³, x²y, xy², y³
    """
    x, y = path[..., :1], path[..., 1:]  # (N, P, 1) each
    terms = np.concatenate([x * x, x * y, y * y, x**3, x * x * y, x * y * y, y**3], axis=2)
    spread = BEND * np.array([1, 1, 1, 2, 2, 2, 2])
    c = spread[:, None] * z.reshape(-1, 7, 2)
    return path + terms @ c  # (N, P, 7) @ (N, 7, 2)


def _framed(path: Array, z: Array) -> Array:
    """Return the path (N, P, 2) widened or narrowed, slanted, turned. z: (N, 3).

    x ← width x - slant y        y points down: what is above, y < 0, moves to the right
    (x, y) ← (x cos(turn) - y sin(turn), x sin(turn) + y cos(turn))
    """
    slant = SLANT_MEAN + SLANT_SPREAD * z[:, :1]
    turn = TURN * z[:, 1:2]
    width = WIDTH * np.exp(WIDTH_SPREAD * z[:, 2:])
    y = path[..., 1]
    x = width * path[..., 0] - slant * y
    cos, sin = np.cos(turn), np.sin(turn)
    return np.stack([cos * x - sin * y, sin * x + cos * y], axis=2)


def _step_lengths(path: Array) -> Array:
    """Return the distance from each place to the next, 0 from the last: (N, P)."""
    step = np.diff(path, axis=1, append=path[:, -1:])
    lengths: Array = np.hypot(step[..., 0], step[..., 1])
    return lengths


def _fitted(path: Array, ink: Array, z: Array) -> tuple[Array, Array, Array]:
    """Return path and ink enlarged to fill the box, in pixels, and σ (N,). z: (N,).

    size  = the longer side of the digit          length = Σ ink
    σ     = PEN e^(PEN_SPREAD z) ∛(size / length)       but from FINEST to BROADEST
    scale = (BOX - 3σ) / size

    A line that is long for its digit must be finer, or an 8 would be a blot; the cube root is
    chosen by eye. A line becomes about 3σ thick (by _developed it is half black 1.6σ from its
    axis), so the path gets the box less 3σ.
    """
    size = (path.max(axis=1) - path.min(axis=1)).max(axis=1)
    length = ink.sum(axis=1)
    sigma = PEN * np.exp(PEN_SPREAD * z) * (size / length) ** (1 / 3)
    sigma = np.clip(sigma, FINEST, BROADEST)
    scale = (BOX - 3 * sigma) / size
    return path * scale[:, None, None], ink * scale[:, None], sigma


def _pressure(z: Array) -> Array:
    """Return the factor (N, P) by which the hand, pressing, leaves more or less ink. z: (N, 3).

    factor(s) = e^(PRESSURE Σₖ zₖ waveₖ(s))       waveₖ one of s, sin πs, cos πs

    with s from -1 at the first place to 1 at the last.
    """
    s = np.linspace(-1.0, 1.0, P)
    waves = np.stack([s, np.sin(np.pi * s), np.cos(np.pi * s)])
    factor: Array = np.exp(PRESSURE * (z @ waves))
    return factor


def _centred(path: Array, ink: Array) -> Array:
    """Return the path with the centre of mass of its ink in the middle, as MNIST has it.

    p ← p + MIDDLE - (Σ ink p) / (Σ ink)
    """
    centre = (ink[..., None] * path).sum(axis=1) / ink.sum(axis=1)[:, None]
    centred: Array = path + MIDDLE - centre[:, None]
    return centred


def _inked(path: Array, ink: Array) -> Array:
    """Return the ink on grids of pixels, (N, 28, 28).

    A place lies among four pixels, which share its ink. Where x = i + r, i whole and 0 ≤ r < 1,
    column i gets 1 - r of it and column i + 1 gets r; by y, the rows share it in the same way.
    """
    # What is beyond an edge is moved onto it: at most to 26.999, so that i + 1 is still a pixel.
    path = np.clip(path, 0.0, SIDE - 1.001)
    whole = path.astype(np.int64)
    column, row = whole[..., 0], whole[..., 1]
    rest = path - whole
    right, below = rest[..., 0], rest[..., 1]
    shares = [(1 - right) * (1 - below), right * (1 - below), (1 - right) * below, right * below]
    # The number of a pixel among those of all images: 28² image + 28 row + column.
    image = np.arange(len(path))[:, None]
    pixel = (image * SIDE + row) * SIDE + column
    pixels = np.stack([pixel, pixel + 1, pixel + SIDE, pixel + SIDE + 1])
    weights = np.stack(shares) * ink
    # bincount adds up all that a pixel gets, from however many places.
    grid = np.bincount(pixels.ravel(), weights.ravel(), minlength=len(path) * SIDE * SIDE)
    return grid.reshape(-1, SIDE, SIDE)  # type: ignore[return-value]  # weighted counts are floats


def _developed(grid: Array, sigma: Array) -> Pixels:
    """Return the images (N, 784): ink (N, 28, 28) spread by σ, as grey levels.

    Kᵢⱼ = e^(-(i - j)² / (2σ²))
    g   = K grid K / (√(2π) σ)
    v   = 2g - 0.05, but at least 0 and at most 1

    The grey level is 255 v. K from the left spreads the ink within each column, K from the right
    within each row. At a distance r from a straight line that has 1 ink per pixel of its length,
    g = e^(-r² / (2σ²)), which is 1 on its axis. About half of that (0.525) is already black, so
    that lines are black and not grey; below 0.025 it is white, so that no faint rim surrounds
    them. Both are chosen by eye.
    """
    sigma = sigma[:, None, None]
    i = np.arange(SIDE)
    K = np.exp(-((i[:, None] - i) ** 2) / (2 * sigma**2))
    g = K @ grid @ K / (np.sqrt(2 * np.pi) * sigma)
    v = np.clip(2.0 * g - 0.05, 0.0, 1.0)
    images: Pixels = np.rint(255 * v).reshape(len(v), -1).astype(np.uint8)
    return images
