"""Which images `--data` means, and that no fault of theirs passes unsaid."""

from functools import partial
from pathlib import Path

import numpy as np
import pytest

import eprep.data
from eprep.core.catalogue import Words
from eprep.core.fault import FAULTY, USAGE, Refusal
from eprep.data import download, sources
from eprep.data.download import download_mnist
from eprep.data.mnist import FILES
from eprep.data.refusing import SENTENCES, refusing
from eprep.data.sources import Folder, Synthetic, find
from reference_impl.files import idx as idx_module
from reference_impl.files.fault import Unreadable
from tests.reference_impl.unreadable import raised

from .conftest import idx
from .fetching import sentence

LABELS = "t10k-labels-idx1-ubyte"


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def refused(choice, environment, cache):
    with pytest.raises(Refusal) as refusal:
        find(choice, environment, cache).load()
    return refusal.value.exit_code, sentence(refusal)


# auto


def test_auto_is_the_folder_of_the_environment(folder, cache):
    assert find("auto", {"EPREP_MNIST_DIR": str(folder)}, cache) == Folder(folder)


def test_auto_is_the_cache_where_that_is_whole(folder):
    assert find("auto", {}, folder) == Folder(folder)
    assert find("auto", {"EPREP_MNIST_DIR": ""}, folder) == Folder(folder)


@pytest.mark.parametrize("name", FILES)
def test_auto_is_synthetic_where_the_cache_lacks_a_file(folder, name):
    (folder / name).rename(folder / f"{name}.gz.part")
    assert find("auto", {}, folder) == Synthetic()


def test_auto_is_synthetic_where_there_is_no_cache(cache):
    assert find("auto", {}, cache) == Synthetic()
    assert not cache.exists()


@pytest.mark.parametrize("choice", ["auto", "mnist"])
def test_a_missing_folder_of_the_environment_is_no_reason_to_take_another(choice, folder, tmp_path):
    gone = str(tmp_path / "gone")
    exit_code, said = refused(choice, {"EPREP_MNIST_DIR": gone}, folder)
    assert exit_code == FAULTY
    assert gone in said
    assert "EPREP_MNIST_DIR" in said


@pytest.mark.parametrize("choice", ["auto", "mnist"])
def test_nor_is_one_that_lacks_a_file(choice, folder, cache):
    (folder / LABELS).unlink()
    exit_code, said = refused(choice, {"EPREP_MNIST_DIR": str(folder)}, cache)
    assert exit_code == FAULTY
    assert str(folder / LABELS) in said


# mnist


def test_mnist_is_the_folder_of_the_environment(folder, cache):
    assert find("mnist", {"EPREP_MNIST_DIR": str(folder)}, cache) == Folder(folder)


@pytest.fixture
def fetching(cache, mirror, known, monkeypatch):
    """What `mnist` means where nothing is set, with a mirror on this machine."""
    monkeypatch.setattr(sources, "FILES", known)
    monkeypatch.setattr(download, "download_mnist", partial(download_mnist, mirrors=[mirror.url]))
    source = find("mnist", {}, cache)
    assert (source.name, source.where) == ("mnist", cache)
    assert mirror.asked == []
    return source


def test_mnist_is_fetched_into_the_cache(fetching, cache, gzipped, arrays):
    told = []
    images = fetching.load(told.append)
    np.testing.assert_array_equal(images.test.d, arrays[LABELS])
    assert {fetched.file for fetched in told} == set(gzipped)
    assert find("auto", {}, cache) == Folder(cache)


def test_to_test_the_two_files_are_enough(fetching, mirror, arrays):
    test = fetching.load_test()
    np.testing.assert_array_equal(test.x, arrays["t10k-images-idx3-ubyte"].reshape(3, 784))
    np.testing.assert_array_equal(test.d, arrays[LABELS])
    assert {name for name, _ in mirror.asked} == {"t10k-images-idx3-ubyte.gz", f"{LABELS}.gz"}


def test_a_damaged_cache_is_repaired(fetching, cache, arrays):
    cache.mkdir()
    (cache / f"{LABELS}.gz").write_bytes(b"damaged")
    np.testing.assert_array_equal(fetching.load_test().d, arrays[LABELS])


# A folder, and what may be in it


def test_a_folder_is_that_folder(folder, cache):
    source = find(str(folder), {"EPREP_MNIST_DIR": "elsewhere"}, cache)
    assert source == Folder(folder)
    assert (source.name, source.where) == ("mnist", folder)
    assert str(folder) in Words()(source.phrase)
    assert len(source.load().train.d) == 5


@pytest.mark.parametrize("choice", ["gone", "mnsit", "", "x" * 5000])
def test_a_folder_that_is_not_there_is_a_fault_of_usage(choice, cache):
    exit_code, said = refused(choice, {}, cache)
    assert exit_code == USAGE
    assert f"{choice} というフォルダはありません" in said


def test_a_file_is_no_folder(folder, cache):
    assert refused(str(folder / LABELS), {}, cache)[0] == USAGE


def test_a_folder_that_lacks_a_file_is_a_fault_of_the_data(folder, cache):
    (folder / LABELS).unlink()
    exit_code, said = refused(str(folder), {}, cache)
    assert exit_code == FAULTY
    assert f"{LABELS}.gz" in said


def test_a_faulty_file_is_refused_when_it_is_loaded(folder, cache):
    source = find(str(folder), {}, cache)
    (folder / LABELS).write_bytes(idx(np.array([1, 2, 30])))
    for load in (source.load, source.load_test):
        with pytest.raises(Refusal) as refusal:
            load()
        assert refusal.value.exit_code == FAULTY
        assert f"{folder / LABELS} にラベル 30 があります" in sentence(refusal)


def test_an_error_of_the_system_is_said_too(folder):
    with pytest.raises(Refusal) as refusal, refusing(folder):
        (folder / "gone").read_bytes()
    assert refusal.value.exit_code == FAULTY
    assert str(folder / "gone") in sentence(refusal)


SOURCES = [Path(idx_module.__file__), *Path(eprep.data.__file__).parent.glob("*.py")]


def test_every_fault_of_a_file_has_its_sentence():
    found = list(raised(SOURCES))
    assert {reason for reason, _ in found} == SENTENCES.keys()
    for reason, names in found:
        with pytest.raises(Refusal) as refusal, refusing(Path("folder")):
            raise Unreadable(Path("folder/file"), reason, "", **dict.fromkeys(names, 7))
        assert str(Path("folder/file")) in sentence(refusal)


# Synthetic images


def test_synthetic_images_are_the_same_every_time(cache):
    source = find("synthetic", {"EPREP_MNIST_DIR": "elsewhere"}, cache)
    assert (source, source.name, source.where) == (Synthetic(), "synthetic", None)
    assert "合成" in Words()(source.phrase)
    images = source.load()
    assert (images.name, images.warnings) == ("synthetic", ())
    for x, d, n in [
        (images.train.x, images.train.d, 20_000),
        (images.test.x, images.test.d, 2_000),
    ]:
        assert (x.shape, x.dtype, d.shape, d.dtype) == ((n, 784), np.uint8, (n,), np.int64)
    np.testing.assert_array_equal(source.load().train.x, images.train.x)
    test = source.load_test()
    np.testing.assert_array_equal(test.x, images.test.x)
    np.testing.assert_array_equal(test.d, images.test.d)
    assert not (images.train.x[:2_000] == test.x).all(axis=1).any()
