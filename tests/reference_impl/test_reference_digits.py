"""Synthetic digits: the same from the same seed, framed as MNIST's are, and worth learning from."""

import gzip
import os
from pathlib import Path

import numpy as np
import pytest

from reference_impl.digits import draw, synthetic_digits
from reference_impl.digits.curves import curves
from reference_impl.digits.strokes import STYLES

MNIST_DIR = os.environ.get("EPREP_MNIST_DIR")


@pytest.fixture(scope="module")
def drawn():
    return synthetic_digits(2_000, np.random.default_rng(0))


def as_grids(images):
    return images.reshape(-1, 28, 28).astype(float)


def test_the_same_seed_draws_the_same_digits():
    images, labels = synthetic_digits(30, np.random.default_rng(1))
    again, labels_again = synthetic_digits(30, np.random.default_rng(1))
    np.testing.assert_array_equal(images, again)
    np.testing.assert_array_equal(labels, labels_again)


def test_another_seed_draws_other_digits():
    images, labels = synthetic_digits(30, np.random.default_rng(1))
    others, other_labels = synthetic_digits(30, np.random.default_rng(2))
    assert not np.array_equal(labels, other_labels)
    assert not (images == others).all(axis=1).any()


def test_no_randomness_comes_from_elsewhere():
    np.random.seed(0)
    before = np.random.get_state()[1].copy()
    synthetic_digits(3, np.random.default_rng(0))
    np.testing.assert_array_equal(np.random.get_state()[1], before)


@pytest.mark.parametrize("chunk", [1, 7, 40, 1_000])
def test_an_image_does_not_see_who_shares_its_chunk(chunk, monkeypatch):
    images, _ = synthetic_digits(40, np.random.default_rng(3))
    monkeypatch.setattr(draw, "CHUNK", chunk)
    again, _ = synthetic_digits(40, np.random.default_rng(3))
    # A matrix product of another size may round otherwise: one grey level, no more.
    np.testing.assert_allclose(images.astype(int), again.astype(int), atol=1)


@pytest.mark.parametrize("n", [0, 1, 9, 10, 501])
def test_any_number_can_be_drawn(n):
    images, labels = synthetic_digits(n, np.random.default_rng(4))
    assert images.shape == (n, 784)
    assert images.dtype == np.uint8
    assert labels.shape == (n,)
    assert labels.dtype == np.int64


def test_all_ten_digits_are_drawn_equally_often_and_in_no_order(drawn):
    _, labels = drawn
    np.testing.assert_array_equal(np.bincount(labels), 200)
    assert np.mean(labels[1:] == labels[:-1]) == pytest.approx(0.1, abs=0.03)
    one = {int(synthetic_digits(1, np.random.default_rng(seed))[1][0]) for seed in range(50)}
    assert len(one) > 5


def test_there_is_ink_on_paper_in_every_image(drawn):
    images, _ = drawn
    assert (images.max(axis=1) == 255).all()
    assert ((images == 0).mean(axis=1) > 0.3).all()
    assert ((images > 127).mean(axis=1) > 0.02).all()
    assert 0.08 < images.mean() / 255 < 0.2


def test_the_longer_side_fills_the_box_of_20_pixels(drawn):
    black = as_grids(drawn[0]) > 127
    sides = np.maximum(black.any(axis=1).sum(axis=1), black.any(axis=2).sum(axis=1))
    assert sides.min() >= 15
    assert sides.max() <= 22
    assert sides.mean() == pytest.approx(19.5, abs=0.7)


def test_the_centre_of_mass_is_in_the_middle(drawn):
    grids = as_grids(drawn[0])
    i, mass = np.arange(28), grids.sum(axis=(1, 2))
    rows, columns = grids.sum(axis=2) @ i / mass, grids.sum(axis=1) @ i / mass
    for centre in (rows, columns):
        assert centre.mean() == pytest.approx(14, abs=0.2)
        assert np.abs(centre - 14).max() < 2.5


@pytest.mark.parametrize("digit", range(10))
def test_no_two_images_of_a_digit_are_alike(drawn, digit):
    images, labels = drawn
    own = images[labels == digit].astype(float)
    own /= np.linalg.norm(own, axis=1, keepdims=True)
    cosines = own @ own.T - 2 * np.eye(len(own))
    assert cosines.max() < 0.995
    assert np.median(cosines[cosines > -1]) < 0.85


@pytest.mark.parametrize("style", [style for digit in STYLES for style in digit])
def test_a_style_stays_in_its_box(style):
    numbers = [
        int(number)
        for word in style.replace("|", " ").split()
        for number in word.removesuffix("*").split(",")
    ]
    assert min(numbers) >= 0
    assert max(numbers) <= 100


def test_a_curve_passes_through_its_points_and_is_lifted_between_strokes():
    known = curves()
    S = sum(len(digit) for digit in STYLES)
    assert known.first[-1] == S == len(known.points) == len(known.weights) == len(known.down)
    np.testing.assert_allclose(known.weights.sum(axis=2), 1.0)
    strokes = [style.count("|") + 1 for digit in STYLES for style in digit]
    np.testing.assert_array_equal((known.down == 0).sum(axis=1), strokes)
    for s, style in enumerate(style for digit in STYLES for style in digit):
        points = known.points[s, : style.count(",")]
        places = known.weights[s] @ known.points[s]
        distances = np.linalg.norm(points[:, None] - places, axis=2).min(axis=1)
        assert distances.max() < 0.04


def test_places_on_a_curve_are_evenly_spread():
    known = curves()
    steps = np.linalg.norm(np.diff(known.weights @ known.points, axis=1), axis=2)
    for s, step in enumerate(steps):
        written = step[known.down[s, :-1] == 1]
        assert written.max() < 3 * np.median(written)


FIRST = """
.............##...................................................
..........#######..................##.............................
.........##########...............#####...........................
........###########...............######............###...........
.......#####....####............###..####............##...........
.......####.....####...........###....###............######.......
......####......####..........####.....##.............######......
.....####.......####.........####......###..............####......
.....####......####.........####.......###...............###......
.....###......####.........####........###...............##.......
.............####..........###.........##...............###.......
............#####.........####........###..............####.......
...........#####..........###.........###..........########.......
.......########...........###.........##..........########........
......########............###........###...........##.###.........
...##########.............###........###..............###.........
...##########....#........###.......###..............###..........
...################........###......###..............##...........
...#######.########........###########..............###...........
....#####.....##............#########...............##............
.....##.......................######................##............
"""


def test_the_first_digits_are_what_they_were():
    images, labels = synthetic_digits(3, np.random.default_rng(2))
    assert labels.tolist() == [2, 0, 7]
    black = np.hstack(list(as_grids(images)[:, 3:24, 3:25])) > 127
    expected = np.array([[mark == "#" for mark in line] for line in FIRST.split()])
    # Another machine may round a grey level otherwise, and so a pixel on the edge of a line.
    assert (black != expected).sum() <= 5


def scaled(images):
    return np.hstack([images / np.float32(255), np.ones((len(images), 1), np.float32)])


def taught(images, labels, epochs, hidden=50):
    """A network with one hidden layer of ReLU, taught by plain gradient descent: x to classes."""
    rng = np.random.default_rng(0)
    x, d = scaled(images), np.eye(10, dtype=np.float32)[labels]
    V = rng.normal(scale=0.05, size=(785, hidden)).astype(np.float32)
    W = rng.normal(scale=0.1, size=(hidden, 10)).astype(np.float32)
    for _ in range(epochs):
        for batch in np.array_split(rng.permutation(len(x)), len(x) // 50):
            z = np.maximum(x[batch] @ V, 0)
            y = np.exp(z @ W)
            delta = (y / y.sum(axis=1, keepdims=True) - d[batch]) / len(batch)
            dV = x[batch].T @ (delta @ W.T * (z > 0))
            W, V = W - 0.2 * z.T @ delta, V - 0.2 * dV
    return lambda images: (np.maximum(scaled(images) @ V, 0) @ W).argmax(axis=1)


def test_what_is_learnt_from_some_reads_fresh_ones(drawn):
    fresh, labels = synthetic_digits(500, np.random.default_rng(5))
    assert np.mean(taught(*drawn, epochs=5)(fresh) == labels) > 0.6


def test_the_mean_image_of_each_class_tells_fresh_ones_apart(drawn):
    images, labels = drawn
    means = np.stack([images[labels == digit].mean(axis=0) for digit in range(10)])
    fresh, expected = synthetic_digits(500, np.random.default_rng(6))
    distances = np.linalg.norm(fresh[:, None] - means, axis=2)
    assert np.mean(distances.argmin(axis=1) == expected) > 0.4


@pytest.mark.skipif(MNIST_DIR is None, reason="EPREP_MNIST_DIR names no folder with MNIST's files")
def test_what_is_learnt_from_synthetic_digits_alone_reads_handwriting():
    def content(name, header):
        return np.frombuffer(gzip.decompress(Path(MNIST_DIR, name).read_bytes())[header:], np.uint8)

    images = content("t10k-images-idx3-ubyte.gz", header=16).reshape(-1, 784)
    labels = content("t10k-labels-idx1-ubyte.gz", header=8)
    read = taught(*synthetic_digits(12_000, np.random.default_rng(7)), epochs=5)
    assert np.mean(read(images) == labels) > 0.8
