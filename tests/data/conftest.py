"""Small stand-ins for MNIST, the servers they are fetched from, and where they go."""

import gzip
import hashlib
import struct

import numpy as np
import pytest

from eprep.data.content import Content

from .fetching import GZ, NAME, Download
from .mirror import running


def idx(array):
    header = struct.pack(f">4B{array.ndim}I", 0, 0, 8, array.ndim, *array.shape)
    return header + array.astype(np.uint8).tobytes()


def content_of(unpacked):
    return Content(len(unpacked), hashlib.sha256(unpacked).hexdigest())


@pytest.fixture
def arrays():
    """By name: five images to train on and three to test on, with their labels."""
    rng = np.random.default_rng(0)
    return {
        "train-images-idx3-ubyte": rng.integers(0, 256, (5, 28, 28)),  # noise, which stays large
        "train-labels-idx1-ubyte": rng.integers(0, 10, 5),
        "t10k-images-idx3-ubyte": rng.integers(0, 256, (3, 28, 28)),
        "t10k-labels-idx1-ubyte": rng.integers(0, 10, 3),
    }


@pytest.fixture
def folder(tmp_path, arrays):
    """The four files, plain."""
    folder = tmp_path / "mnist"
    folder.mkdir()
    for name, array in arrays.items():
        (folder / name).write_bytes(idx(array))
    return folder


@pytest.fixture
def known(arrays):
    """The table of the four files, as `eprep.data.mnist` has it of the real ones."""
    return {name: content_of(idx(array)) for name, array in arrays.items()}


@pytest.fixture(autouse=True)
def direct(monkeypatch):
    """No proxy of this machine stands between a test and its server."""
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.fixture
def gzipped(arrays):
    """The four files as a mirror has them."""
    return {f"{name}.gz": gzip.compress(idx(array), mtime=0) for name, array in arrays.items()}


@pytest.fixture
def right(gzipped):
    return gzipped[GZ]


@pytest.fixture
def mirror(gzipped):
    with running(gzipped) as mirror:
        yield mirror


@pytest.fixture
def other_mirror(gzipped):
    with running(gzipped) as mirror:
        yield mirror


@pytest.fixture
def download(tmp_path, known):
    return Download(tmp_path / "cache", {NAME: known[NAME]})
