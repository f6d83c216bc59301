"""MNIST in a folder, or whatever else is in its format."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eprep.core.catalogue import Phrase, phrase
from eprep.data.content import Content
from reference_impl.arrays import Labels
from reference_impl.files.fault import Unreadable
from reference_impl.files.idx import idx_header, read_idx
from reference_impl.pixels import Pixels

SIDE = 28
CLASSES = 10

TRAIN = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte")
TEST = ("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")

FILES: Mapping[str, Content] = {
    "train-images-idx3-ubyte": Content(
        47_040_016, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"
    ),
    "train-labels-idx1-ubyte": Content(
        60_008, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"
    ),
    "t10k-images-idx3-ubyte": Content(
        7_840_016, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"
    ),
    "t10k-labels-idx1-ubyte": Content(
        10_008, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"
    ),
}
"""The historical files, unpacked."""


@dataclass(frozen=True, eq=False)
class Labelled:
    """Images, and what they show."""

    x: Pixels
    d: Labels

    doubtful: tuple[str, ...] = ()
    """Files as large as those of MNIST that hold something else: another set, or damage."""

    @property
    def warnings(self) -> tuple[Phrase, ...]:
        return tuple(phrase("data.doubtful", file=name) for name in self.doubtful)


@dataclass(frozen=True, eq=False)
class Images:
    name: str
    """`mnist` or `synthetic`."""

    train: Labelled
    test: Labelled

    @property
    def warnings(self) -> tuple[Phrase, ...]:
        return self.train.warnings + self.test.warnings


def read_mnist(folder: Path) -> Images:
    """All four files, plain or as `.gz`. Raises Unreadable, or OSError."""
    return Images("mnist", _read(folder, *TRAIN), read_mnist_test(folder))


def read_mnist_test(folder: Path) -> Labelled:
    """The same of the two test files alone."""
    return _read(folder, *TEST)


def is_whole(folder: Path) -> bool:
    """Whether all four files are there, whatever is in them."""
    return all(_found(folder, name) for name in FILES)


def file_of(folder: Path, name: str) -> Path:
    """The `.gz`, which has a check sum, else the plain file. Raises Unreadable."""
    path = _found(folder, name)
    if path is None:
        sentence = "is missing, and so is {name}.gz"
        raise Unreadable(folder / name, "missing", sentence, name=name)
    return path


def _read(folder: Path, images: str, labels: str) -> Labelled:
    images_path, labels_path = file_of(folder, images), file_of(folder, labels)
    x, d = read_idx(images_path), read_idx(labels_path)
    if x.shape[1:] != (SIDE, SIDE):
        raise _wrong_shape(images_path, x.shape, f"(n, {SIDE}, {SIDE})")
    if d.ndim != 1:
        raise _wrong_shape(labels_path, d.shape, "(n,)")
    if d.max() >= CLASSES:
        sentence = "holds the label {label}; labels are 0 to 9"
        raise Unreadable(labels_path, "wrong_label", sentence, label=int(d.max()))
    if len(x) != len(d):
        sentence = "holds {labels} labels for {images} images"
        raise Unreadable(labels_path, "wrong_count", sentence, labels=len(d), images=len(x))
    doubts = (name for name, array in ((images, x), (labels, d)) if _doubtful(name, array))
    return Labelled(x.reshape(len(x), SIDE * SIDE), d.astype(np.int64), tuple(doubts))


def _found(folder: Path, name: str) -> Path | None:
    paths = (folder / f"{name}.gz", folder / name)
    return next((path for path in paths if path.exists()), None)


def _doubtful(name: str, array: NDArray[np.uint8]) -> bool:
    header, known = idx_header(array.shape), FILES[name]
    if len(header) + array.size != known.size:
        return False
    digest = hashlib.sha256(header)
    digest.update(array.reshape(-1).data)
    return digest.hexdigest() != known.sha256


def _wrong_shape(path: Path, found: tuple[int, ...], wanted: str) -> Unreadable:
    sentence = "has the shape {found}, not {wanted}"
    return Unreadable(path, "wrong_shape", sentence, found=str(found), wanted=wanted)
