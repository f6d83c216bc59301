"""The files of MNIST are fetched once, and are checked whatever they come from."""

import gzip

import pytest

from eprep.data.download import MIRRORS
from eprep.data.fetched import Fetched
from eprep.data.mnist import FILES

from .fetching import GZ, assert_done
from .mirror import sending


def test_all_four_files_are_fetched(download, mirror, gzipped, known):
    download.files = known
    download(mirror)
    assert {name: (download.cache / name).read_bytes() for name in gzipped} == gzipped
    assert mirror.asked == [(name, None) for name in gzipped]


def test_the_historical_files_and_where_they_are():
    assert all(mirror.startswith("https://") for mirror in MIRRORS)
    sizes = {"train-images-idx3-ubyte": 47_040_016, "train-labels-idx1-ubyte": 60_008,
             "t10k-images-idx3-ubyte": 7_840_016, "t10k-labels-idx1-ubyte": 10_008}  # fmt: skip
    assert {name: content.size for name, content in FILES.items()} == sizes


def test_progress_is_told_in_bytes_to_the_end(download, mirror, right):
    download(mirror)
    assert {fetched.file for fetched in download.told} == {GZ}
    assert {fetched.total for fetched in download.told} == {len(right)}
    done = [fetched.done for fetched in download.told]
    assert done == sorted(done)
    assert done[-1] == len(right)


def test_without_a_length_the_total_is_unknown(download, mirror, right):
    mirror.then = [sending(right)]
    download(mirror)
    assert_done(download, right)
    assert download.told[-1] == Fetched(GZ, len(right), None)


def test_what_is_right_is_not_fetched_again(download, mirror):
    download(mirror)
    download(mirror)
    assert len(mirror.asked) == 1


def test_what_is_right_is_right_however_it_is_compressed(download, mirror, right):
    download.cache.mkdir()
    again = gzip.compress(gzip.decompress(right), compresslevel=1)
    (download.cache / GZ).write_bytes(again)
    download(mirror)
    assert mirror.asked == []


@pytest.mark.parametrize(
    "content",
    [b"", b"nonsense", gzip.compress(b"nonsense")],
    ids=["nothing", "nonsense", "nonsense, compressed"],
)
def test_what_is_wrong_is_fetched_again(download, mirror, right, content):
    download.cache.mkdir()
    (download.cache / GZ).write_bytes(content)
    download(mirror)
    assert_done(download, right)
