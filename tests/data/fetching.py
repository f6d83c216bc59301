"""One file of MNIST, fetched, and what there is to say of it."""

import pytest

from eprep.core.catalogue import Words
from eprep.core.fault import FAULTY, Refusal
from eprep.data.download import download_mnist

NAME = "train-images-idx3-ubyte"
GZ = f"{NAME}.gz"


def sentence(refusal):
    """What the user reads: one line, in either language."""
    said = [Words(language)(refusal.value.phrase) for language in ("ja", "en")]
    assert all("\n" not in line and "{" not in line for line in said)
    return said[0]


class Download:
    """One file, fetched into `cache`; what was told, and how long was slept."""

    def __init__(self, cache, files):
        self.cache, self.files = cache, files
        self.told, self.slept = [], []

    def __call__(self, *mirrors):
        urls = [mirror.url for mirror in mirrors]
        download_mnist(self.cache, self.told.append, urls, self.files, self.slept.append)

    @property
    def part(self):
        return self.cache / f"{GZ}.part"

    def left_behind(self):
        return {path.name for path in self.cache.iterdir()} - {"download.lock"}


def assert_done(download, right):
    assert (download.cache / GZ).read_bytes() == right
    assert download.left_behind() == {GZ}


def refused(download, *mirrors):
    with pytest.raises(Refusal) as refusal:
        download(*mirrors)
    assert refusal.value.exit_code == FAULTY
    said = sentence(refusal)
    assert GZ in said
    assert "もう一度実行" in said
    assert "--data DIR" in said
    assert not (download.cache / GZ).exists()
    return said
