"""Handwritten-looking digits, drawn from a seed: something to read where MNIST is not at hand.

N images, C points of a style, P places along the pen's way. Coordinates are (x, y), y downwards.
"""

import numpy as np
from numpy.typing import NDArray

from .arrays import Array, Labels
from .curves import curves
from .pixels import Pixels

SIDE = 28
BOX = 20.0
"""As in MNIST: the longer side of the digit, in pixels. Its centre of mass is the middle."""

CHUNK = 500
"""Images drawn at once. It bounds the memory and leaves no trace in the images."""

# How far hands differ: standard deviations, unless something else is said.
JITTER = 0.065
"""Of each point of a style, in units of the digit's box."""

BEND = 0.2
"""Of the warp's square terms. The cubic ones, flat near the middle, have twice as much."""

LEAN, SLANT = 0.15, 0.25
"""The mean of the slant, for most hands lean to the right, and its spread."""

TURN = 0.1
"""In radians."""

WIDTH, ASPECT = 0.9, 0.25
"""The median width of a box of height 1, and the spread of its logarithm."""

PEN, PEN_SPREAD = 1.05, 0.28
"""The median blur σ in pixels of a line as long as the box, and the spread of its logarithm."""

PRESSURE = 0.2
"""Of the logarithm of the ink, along the pen's way."""

DICE = (14, 3, 1, 3)
"""Random numbers an image: for its bend, frame, pen and pressure. Its points have their own."""


def synthetic_digits(n: int, rng: np.random.Generator) -> tuple[Pixels, Labels]:
    """Return n images (n, 784), 0 background to 255 ink as MNIST has them, and labels (n,)."""
    labels = rng.permutation(-(-n // 10) * 10)[:n] % 10
    first = curves().first
    styles = rng.integers(first[labels], first[labels + 1])
    images = np.empty((n, SIDE * SIDE), dtype=np.uint8)
    for start in range(0, n, CHUNK):
        chunk = slice(start, start + CHUNK)
        images[chunk] = _draw(styles[chunk], rng)
    return images, labels


def _draw(styles: NDArray[np.int64], rng: np.random.Generator) -> Pixels:
    """Return one image of each style: (N,) to (N, 784)."""
    N, C = len(styles), curves().points.shape[1]
    # One row an image, so that no image sees who shares its chunk.
    dice = rng.standard_normal((N, 2 * C + sum(DICE)))
    jitter, bend, frame, pen, press = np.split(dice, np.cumsum([2 * C, *DICE[:-1]]), axis=1)

    points = curves().points[styles] + JITTER * jitter.reshape(N, C, 2)
    way = _framed(_bent(curves().rows[styles] @ points - 0.5, bend), frame)
    way, ink, sigma = _fitted(way, _lengths(way) * curves().down[styles], pen[:, 0])
    ink = ink * _pressure(press)
    return _developed(_splatted(_centred(way, ink), ink), sigma)


def _bent(way: Array, z: Array) -> Array:
    """Return the way (N, P, 2) under a smooth warp of the paper: square and cubic terms of x, y."""
    x, y = way[..., :1], way[..., 1:]
    terms = np.concatenate([x * x, x * y, y * y, x**3, x * x * y, x * y * y, y**3], axis=2)
    size = BEND * np.array([1, 1, 1, 2, 2, 2, 2])
    return way + terms @ (size[:, None] * z.reshape(-1, 7, 2))


def _framed(way: Array, z: Array) -> Array:
    """Return the way (N, P, 2) made wide or narrow, then slanted, then turned."""
    slant, turn = LEAN + SLANT * z[:, :1], TURN * z[:, 1:2]
    y = way[..., 1]
    x = WIDTH * np.exp(ASPECT * z[:, 2:]) * way[..., 0] - slant * y
    cos, sin = np.cos(turn), np.sin(turn)
    return np.stack([cos * x - sin * y, sin * x + cos * y], axis=2)


def _lengths(way: Array) -> Array:
    """Return the distance from each place to the next, 0 from the last: (N, P)."""
    step = np.diff(way, axis=1, append=way[:, -1:])
    lengths: Array = np.hypot(step[..., 0], step[..., 1])
    return lengths


def _fitted(way: Array, ink: Array, z: Array) -> tuple[Array, Array, Array]:
    """Return way and ink in pixels, as large as the box allows, and the pen's blur σ (N,)."""
    side = (way.max(axis=1) - way.min(axis=1)).max(axis=1)
    # A long way in a small box is written finely, or an 8 would be a blot.
    sigma = PEN * np.exp(PEN_SPREAD * z) * (side / ink.sum(axis=1)) ** (1 / 3)
    sigma = np.clip(sigma, 0.45, 1.8)
    scale = (BOX - 3 * sigma) / side  # the pen's own thickness is inside the box
    return way * scale[:, None, None], ink * scale[:, None], sigma


def _pressure(z: Array) -> Array:
    """Return the factor by which the hand presses along the way: (N, P)."""
    s = np.linspace(-1.0, 1.0, curves().down.shape[1])
    waves = np.stack([s, np.sin(np.pi * s), np.cos(np.pi * s)])
    factor: Array = np.exp(PRESSURE * (z @ waves))
    return factor


def _centred(way: Array, ink: Array) -> Array:
    """Return the way with the ink's centre of mass in the middle of the image."""
    centre = (ink[..., None] * way).sum(axis=1) / ink.sum(axis=1)[:, None]
    centred: Array = way + SIDE / 2 - centre[:, None]
    return centred


def _splatted(way: Array, ink: Array) -> Array:
    """Return the ink (N, P) on the grids (N, 28, 28), each place shared by its four pixels."""
    way = np.clip(way, 0.0, SIDE - 1.001)  # the rare tail beyond the edge stays on it
    corner = way.astype(np.int64)
    right, below = np.moveaxis(way - corner, 2, 0)
    shares = [(1 - right) * (1 - below), right * (1 - below), (1 - right) * below, right * below]
    image = np.arange(len(way))[:, None]
    at = (image * SIDE + corner[..., 1]) * SIDE + corner[..., 0]
    pixels = np.stack([at, at + 1, at + SIDE, at + SIDE + 1])
    weights = np.stack(shares) * ink
    grid = np.bincount(pixels.ravel(), weights.ravel(), minlength=len(way) * SIDE * SIDE)
    return grid.reshape(-1, SIDE, SIDE)  # type: ignore[return-value]  # weighted counts are floats


def _developed(grid: Array, sigma: Array) -> Pixels:
    """Return the images (N, 784): the lines blurred to the pen's thickness, then saturated.

    Kᵢⱼ = e^(-(i - j)² / 2σ²)
    g = K grid K / √(2π)σ        a straight line of ink 1 a pixel is g = 1 on its axis
    """
    sigma = sigma[:, None, None]
    i = np.arange(SIDE)
    K = np.exp(-((i[:, None] - i) ** 2) / (2 * sigma**2))
    g = K @ grid @ K / (np.sqrt(2 * np.pi) * sigma)
    # More than enough ink is black, and the long tails of the blur are paper.
    v = np.clip(2.0 * g - 0.05, 0.0, 1.0)
    images: Pixels = np.rint(255 * v).reshape(len(v), -1).astype(np.uint8)
    return images
