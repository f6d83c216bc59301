"""Which images `eprep train` and `eprep infer` use: said, and nothing wrong with them."""

import gzip

import numpy as np
import pytest

from tests.cli.training import write_idx

IMAGES, LABELS = "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"
TRAINING = ["train-images-idx3-ubyte", "train-labels-idx1-ubyte", IMAGES, LABELS]


@pytest.fixture(params=["train", "infer"])
def words(request, trained):
    """Of a command that reads images."""
    return {"train": ["train", "--epochs", 1], "infer": ["infer", trained["book2"]]}[request.param]


def missing(folder):
    (folder / IMAGES).unlink()
    return IMAGES, "がありません"


def cut_off(folder):
    path = folder / IMAGES
    path.write_bytes(path.read_bytes()[:-1])
    return IMAGES, "途中で切れています"


def with_something_behind(folder):
    path = folder / LABELS
    path.write_bytes(path.read_bytes() + b"\0")
    return LABELS, "余分なデータがあります"


def empty(folder):
    (folder / LABELS).write_bytes(b"")
    return LABELS, "空です"


def text(folder):
    (folder / IMAGES).write_text("<html>404</html>")
    return IMAGES, "IDX形式のファイルではありません"


def damaged_gzip(folder):
    path = folder / IMAGES
    content = bytearray(gzip.compress(path.read_bytes()))
    content[len(content) // 2] ^= 0xFF
    path.unlink()
    path.with_name(f"{IMAGES}.gz").write_bytes(content)
    return f"{IMAGES}.gz", "壊れています"


def wrongly_shaped(folder):
    write_idx(folder / IMAGES, np.zeros((200, 27, 28)))
    return IMAGES, "(200, 27, 28)"


def wrongly_labelled(folder):
    write_idx(folder / LABELS, np.full(200, 10))
    return LABELS, "ラベル 10"


def wrongly_counted(folder):
    write_idx(folder / LABELS, np.zeros(199))
    return LABELS, "ラベルは199個"


def a_folder_in_its_place(folder):
    (folder / LABELS).unlink()
    (folder / LABELS).mkdir()
    return LABELS, "通常のファイルではありません"


FAULTS = [
    missing, cut_off, with_something_behind, empty, text, damaged_gzip,
    wrongly_shaped, wrongly_labelled, wrongly_counted, a_folder_in_its_place,
]  # fmt: skip


def refused(done, folder, name, fault):
    assert (done.returncode, done.stdout) == (3, "")
    which, what = done.stderr.splitlines()
    assert which == f"eprep: {folder} のMNISTを使います。"
    assert what.startswith(f"eprep: {folder / name} ")
    assert fault in what


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_and_its_file_are_named_and_nothing_is_inferred(eprep, own_digits, trained, fault):
    found = fault(own_digits)
    refused(eprep("infer", trained["book2"], "--data", own_digits), own_digits, *found)


@pytest.mark.parametrize("name", TRAINING)
def test_a_fault_and_its_file_are_named_and_nothing_is_trained(eprep, own_digits, name):
    path = own_digits / name
    path.write_bytes(path.read_bytes()[:-1])
    done = eprep("train", "--json", "--save", "f.npz", "--data", own_digits)
    refused(done, own_digits, name, "途中で切れています")


def test_a_folder_that_is_not_there_is_a_slip(eprep, words):
    done = eprep(*words, "--data", "nowhere")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("eprep: nowhere というフォルダはありません。")


@pytest.mark.parametrize("options", [[], ["--data", "mnist"]], ids=["auto", "mnist"])
def test_the_folder_of_the_environment_is_used_and_said(eprep, words, digits, options):
    done = eprep(*words, *options, "--json", EPREP_MNIST_DIR=str(digits))
    assert (done.returncode, '"data": "mnist"' in done.stdout) == (0, True)
    assert done.stderr == f"eprep: {digits} のMNISTを使います。\n"


def test_a_folder_of_the_environment_that_is_not_there_is_named(eprep, words):
    done = eprep(*words, EPREP_MNIST_DIR="nowhere")
    assert (done.returncode, done.stdout) == (3, "")
    assert "EPREP_MNIST_DIR" in done.stderr
    assert "nowhere" in done.stderr


def test_digits_are_drawn_where_there_is_no_mnist_and_that_is_said(eprep, words):
    done = eprep(*words, "--json")
    assert (done.returncode, '"data": "synthetic"' in done.stdout) == (0, True)
    assert done.stderr.startswith("eprep: 合成した数字の画像を使います。")
    assert len(done.stderr.splitlines()) == 1


def test_what_was_fetched_below_the_data_folder_is_used(eprep, words, digits, data):
    (data / "cache").mkdir(exist_ok=True)
    (data / "cache" / "mnist").symlink_to(digits)
    done = eprep(*words)
    assert (done.returncode, done.stderr.count(str(data / "cache" / "mnist"))) == (0, 1)


def test_files_may_be_compressed(eprep, train, own_digits):
    before = train("--epochs", 1)
    for path in list(own_digits.iterdir()):
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()
    after = train("--epochs", 1, data=own_digits)
    assert after.events[1]["loss"] == before.events[1]["loss"]
