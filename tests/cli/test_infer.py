"""`eprep infer`: how many images a finished network reads, and which files it never trusts."""

import json
import os
import pickle
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

MNIST = os.environ.get("EPREP_MNIST_DIR", "")
with_mnist = pytest.mark.skipif(
    not Path(MNIST, "sample_weight.npz").exists(),
    reason="EPREP_MNIST_DIR names no folder with MNIST and sample_weight.npz",
)


@pytest.fixture
def infer(eprep, digits):
    """The exit code, the result where there is one, and what is said."""

    def infer(weights, *arguments, data=digits):
        done = eprep("infer", weights, "--json", "--data", data, *arguments)
        assert "Warning" not in done.stderr
        return done.returncode, json.loads(done.stdout or "null"), done.stderr

    return infer


@pytest.fixture
def accuracy(infer):
    def accuracy(*arguments, **where):
        code, result, said = infer(*arguments, **where)
        assert code == 0, said
        return result["accuracy"]

    return accuracy


def refused(done, code, path):
    """One sentence, besides which images are used."""
    assert done[:2] == (code, None)
    assert done[2].splitlines()[-1].startswith(f"eprep: {path} ")


def arrays_of(path):
    arrays = dict(np.load(path, allow_pickle=False))
    del arrays["meta"]
    return arrays


# What it says


def test_the_result_is_one_document(infer, trained, digits):
    code, result, said = infer(trained["book3"])
    assert (code, said) == (0, f"eprep: {digits} のMNISTを使います。\n")
    assert result.pop("accuracy") in [n / 200 for n in range(201)]
    assert 0 < result.pop("seconds") < 5
    assert result == {"schema": "eprep.infer/1", "images": 200, "data": "mnist", "net": "book3"}


def test_a_reader_gets_a_sentence(eprep, trained, digits):
    done = eprep("infer", trained["selu"], "--data", digits)
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 1)
    assert done.stdout.startswith("selu、mnistのテスト画像200枚: 正解率 ")


@pytest.mark.parametrize("net", ["book2", "book3", "selu"])
def test_the_accuracy_is_that_of_the_last_epoch(train, accuracy, net):
    done = train("--net", net, "--epochs", 3, "--save", "f.npz")
    assert accuracy("f.npz") == done.events[-2]["test_accuracy"]


def test_drawn_digits_are_the_same_for_both_commands(train, accuracy):
    done = train("--epochs", 1, "--save", "f.npz", data="synthetic")
    assert done.events[-2]["test_accuracy"] > 0.5
    assert accuracy("f.npz", data="synthetic") == done.events[-2]["test_accuracy"]


def test_the_batch_size_changes_nothing(accuracy, trained):
    sizes = [1, 7, 100, 10_000]
    assert len({accuracy(trained["selu"], "--batch-size", size) for size in sizes}) == 1


def test_the_two_test_files_are_enough(accuracy, trained, own_digits):
    before = accuracy(trained["book2"], data=own_digits)
    for path in own_digits.glob("train-*"):
        path.unlink()
    assert accuracy(trained["book2"], data=own_digits) == before


# Files of other kinds


def test_a_file_that_does_not_say_what_it_is_is_a_sigmoid_network(
    infer, accuracy, trained, altered
):
    code, result, _ = infer(altered("book3", meta=None))
    assert (code, result["net"]) == (0, "book3")
    assert result["accuracy"] == accuracy(trained["book3"])


def test_sizes_that_have_no_name_are_told(infer, altered):
    _, result, _ = infer(altered(meta=None, W1=half, b1=half, W2=lambda W: W[:25]))
    assert result["net"] == "784-25-10"


def half(array):
    return array[..., :25]


def test_a_pickle_like_that_of_the_book_is_read(accuracy, trained, tmp_path):
    path = tmp_path / "weights.pkl"
    path.write_bytes(pickle.dumps(arrays_of(trained["book3"]), protocol=4))
    assert accuracy(path) == accuracy(trained["book3"])
    assert accuracy(path, "--net", "book3") == accuracy(trained["book3"])


@with_mnist
@pytest.mark.parametrize("size", [1, 100, 10_000])
def test_the_network_of_the_book_reads_mnist_as_in_the_book(infer, size):
    code, result, _ = infer(Path(MNIST, "sample_weight.npz"), "--batch-size", size, data=MNIST)
    assert (code, result["accuracy"], result["images"]) == (0, 0.9352, 10_000)
    assert (result["net"], result["data"]) == ("book3", "mnist")


# Files that are refused


@pytest.mark.parametrize("kind", ["npz", "pickle"])
def test_a_network_other_than_the_one_asked_for_is_a_slip(infer, trained, tmp_path, kind):
    path = trained["book2"]
    if kind == "pickle":
        path = tmp_path / "weights.pkl"
        path.write_bytes(pickle.dumps(arrays_of(trained["book2"]), protocol=4))
    refused(infer(path, "--net", "selu"), 2, path)


class Hostile:
    def __init__(self, marker):
        self.marker = marker

    def __reduce__(self):
        return os.system, (f"touch {self.marker}",)


@pytest.mark.parametrize("options", [[], ["--net", "book2"]], ids=["as it is", "with --net"])
def test_a_hostile_pickle_does_nothing(infer, tmp_path, options):
    path, marker = tmp_path / "weights.pkl", tmp_path / "marker"
    path.write_bytes(pickle.dumps({"W1": Hostile(marker)}, protocol=4))
    refused(infer(path, *options), 3, path)
    assert not marker.exists()
    pickle.loads(path.read_bytes())
    assert marker.exists()  # or the file was never hostile


@pytest.mark.parametrize("options", [[], ["--net", "book2"]], ids=["as it is", "with --net"])
@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_weights_that_are_no_numbers_are_faulty(infer, altered, value, options):
    path = altered(b2=lambda b: np.where(b == b.max(), np.float32(value), b))
    refused(infer(path, *options), 3, path)


def test_huge_weights_still_give_an_answer(infer, altered):
    path = altered("selu", W1=lambda W: W * np.float32(1e38), W2=lambda W: W * np.float32(1e38))
    assert infer(path)[0] == 0


@pytest.mark.parametrize("sizes", [(10, 5), (784, 5), (784, 9), (785, 50, 10)], ids=str)
def test_a_network_of_other_sizes_reads_no_digits(infer, tmp_path, sizes):
    path = tmp_path / "small.npz"
    pairs = list(pairwise(sizes))
    weights = {f"W{i}": np.zeros(pair) for i, pair in enumerate(pairs, start=1)}
    biases = {f"b{i}": np.zeros(pair[1]) for i, pair in enumerate(pairs, start=1)}
    np.savez(path, **weights, **biases)
    refused(infer(path), 3, path)


def objects(path):
    np.savez(path, W1=np.array([{"a": 1}], dtype=object))


def nothing(path):
    path.write_bytes(b"")


def text(path):
    path.write_text("W1 = 1")


def no_layers(path):
    np.savez(path, meta=np.array('{"layers": ""}'))


def layers_without_weights(path):
    np.savez(path, meta=np.array('{"layers": "sigmoid"}'))


def meta_that_is_no_json(path):
    np.savez(path, meta=np.array("{"), W1=np.zeros((784, 10)))


@pytest.mark.parametrize(
    "write", [objects, nothing, text, no_layers, layers_without_weights, meta_that_is_no_json]
)
def test_nonsense_is_faulty(infer, tmp_path, write):
    path = tmp_path / "nonsense.npz"
    write(path)
    refused(infer(path), 3, path)


def test_a_file_that_is_not_there_is_a_slip(infer, tmp_path):
    refused(infer(tmp_path / "nowhere.npz"), 2, tmp_path / "nowhere.npz")
    refused(infer(tmp_path), 2, tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_never_waited_for(infer, train, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    refused(infer("pipe"), 2, "pipe")
    assert train("--resume", "pipe").code == 2


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no endless file here")
def test_an_endless_file_is_none(infer, train):
    refused(infer("/dev/zero"), 2, "/dev/zero")
    assert train("--resume", "/dev/zero").code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["a.npz", "b.npz"], ["a.npz", "--batch-size", "0"], ["a.npz", "--batch-size", "x"],
        ["a.npz", "--net", "toy"], ["a.npz", "--data", ""],
    ],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_is_one_sentence_and_exit_2(eprep, arguments):
    done = eprep("infer", *arguments)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
