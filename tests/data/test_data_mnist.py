"""The four files of MNIST are read together, or it is said which one is at fault."""

import gzip
import os
from pathlib import Path

import numpy as np
import pytest

from eprep.core.catalogue import Words
from eprep.data import mnist
from eprep.data.mnist import FILES, read_mnist, read_mnist_test
from reference_impl.files.fault import Unreadable

from .conftest import idx

NAMES = list(FILES)
TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS = NAMES


def check(images, arrays):
    for x, d, name, label in [
        (images.train.x, images.train.d, TRAIN_IMAGES, TRAIN_LABELS),
        (images.test.x, images.test.d, TEST_IMAGES, TEST_LABELS),
    ]:
        assert (x.dtype, d.dtype) == (np.uint8, np.int64)
        np.testing.assert_array_equal(x, arrays[name].reshape(-1, 784))
        np.testing.assert_array_equal(d, arrays[label])


def test_an_image_becomes_a_row(folder, arrays):
    images = read_mnist(folder)
    assert images.name == "mnist"
    check(images, arrays)


def test_the_test_images_alone_need_only_their_two_files(folder, arrays):
    (folder / TRAIN_IMAGES).unlink()
    (folder / TRAIN_LABELS).write_bytes(b"nonsense")
    test = read_mnist_test(folder)
    np.testing.assert_array_equal(test.x, arrays[TEST_IMAGES].reshape(3, 784))
    np.testing.assert_array_equal(test.d, arrays[TEST_LABELS])


@pytest.mark.parametrize("name", NAMES)
def test_a_file_may_be_compressed(folder, arrays, name):
    path = folder / name
    (folder / f"{name}.gz").write_bytes(gzip.compress(path.read_bytes()))
    path.unlink()
    check(read_mnist(folder), arrays)


def test_the_compressed_file_comes_first(folder, arrays):
    path = folder / TRAIN_LABELS
    (folder / f"{TRAIN_LABELS}.gz").write_bytes(gzip.compress(path.read_bytes()))
    path.write_bytes(b"nonsense")
    check(read_mnist(folder), arrays)


FAULTS = {
    "text": (TRAIN_IMAGES, b"text", "not_idx"),
    "an empty file": (TEST_LABELS, b"", "empty"),
    "labels for images": (TRAIN_IMAGES, idx(np.zeros(5)), "wrong_shape"),
    "images for labels": (TEST_LABELS, idx(np.zeros((3, 28, 28))), "wrong_shape"),
    "images of another size": (TEST_IMAGES, idx(np.zeros((3, 32, 32))), "wrong_shape"),
    "images on their side": (TEST_IMAGES, idx(np.zeros((28, 28, 3))), "wrong_shape"),
    "an eleventh digit": (TRAIN_LABELS, idx(np.array([0, 1, 2, 3, 10])), "wrong_label"),
    "a label too many": (TRAIN_LABELS, idx(np.arange(6)), "wrong_count"),
    "an image too few": (TEST_IMAGES, idx(np.zeros((2, 28, 28))), "wrong_count"),
}


@pytest.mark.parametrize(("name", "content", "reason"), FAULTS.values(), ids=FAULTS)
def test_a_faulty_file_is_named(folder, name, content, reason):
    (folder / name).write_bytes(content)
    with pytest.raises(Unreadable) as error:
        read_mnist(folder)
    assert error.value.reason == reason
    assert error.value.path.parent == folder
    assert str(error.value.path) in str(error.value)
    if reason != "wrong_count":  # which may be laid to either of the two
        assert error.value.path == folder / name


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_file_is_named_with_its_folder(folder, name):
    (folder / name).unlink()
    with pytest.raises(Unreadable) as error:
        read_mnist(folder)
    assert error.value.reason == "missing"
    assert error.value.path == folder / name
    assert f"{name}.gz" in str(error.value)


def test_another_set_of_another_size_is_taken_as_it_is(folder):
    assert read_mnist(folder).warnings == ()


def test_other_content_of_the_historical_size_is_doubted(folder, known, monkeypatch):
    monkeypatch.setattr(mnist, "FILES", known)
    assert read_mnist(folder).warnings == ()
    for name in (TRAIN_IMAGES, TEST_LABELS):
        content = bytearray((folder / name).read_bytes())
        content[-1] ^= 1
        (folder / name).write_bytes(content)
    images = read_mnist(folder)
    doubtful = (*images.train.doubtful, *images.test.doubtful)
    assert doubtful == (TRAIN_IMAGES, TEST_LABELS)
    for name, warning in zip(doubtful, images.warnings, strict=True):
        assert name in Words("ja")(warning)
        assert name in Words("en")(warning)


@pytest.mark.skipif(not os.environ.get("EPREP_MNIST_DIR"), reason="EPREP_MNIST_DIR names no folder")
def test_the_real_mnist_is_read():
    folder = Path(os.environ["EPREP_MNIST_DIR"])
    images = read_mnist(folder)
    assert images.warnings == ()
    assert images.train.x.shape == (60_000, 784)
    assert images.test.x.shape == (10_000, 784)
    assert images.train.d[:10].tolist() == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]
    assert images.test.d[:5].tolist() == [7, 2, 1, 0, 4]
    assert np.bincount(images.train.d).min() == 5421  # the fives
    test = read_mnist_test(folder)
    np.testing.assert_array_equal(test.x, images.test.x)
    np.testing.assert_array_equal(test.d, images.test.d)
