"""`eprep train --resume`: what cannot go on says why, and is left as it was."""

import numpy as np
import pytest

from tests.cli.training import meta_of


def refused(done, code, *parts):
    """One sentence with these parts, besides which images are used."""
    assert (done.code, done.events) == (code, [])
    *_, sentence = done.said.splitlines()
    assert sentence.startswith("eprep: ")
    assert [part for part in parts if str(part) not in sentence] == []


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (["--net", "selu"], ["--net selu", "--net book2"]),
        (["--seed", "4"], ["--seed 4", "--seed 0"]),
    ],
    ids=["another network", "another seed"],
)
def test_another_training_is_not_gone_on_with(train, trained, arguments, parts):
    refused(train("--resume", trained["book2"], *arguments), 2, trained["book2"], *parts)


def test_what_is_said_again_may_be_the_same(train, altered):
    done = train("--resume", altered(), "--net", "book2", "--seed", 0, "--epochs", 2)
    assert done.names == ["begin", "epoch", "done"]


def test_other_images_are_refused_and_the_file_is_named(train, trained, other_digits, tmp_path):
    new = tmp_path / "new.npz"
    done = train("--resume", trained["book2"], "--save", new, data=other_digits)
    refused(done, 2, trained["book2"], "--data")
    assert not new.exists()


def test_other_images_than_were_asked_for_are_a_fault_of_the_data(train, trained, other_digits):
    done = train("--resume", trained["book2"], data=None, EPREP_MNIST_DIR=str(other_digits))
    refused(done, 3, trained["book2"], "--data")


def without_meta(altered):
    return altered(meta=None)


def another_schema(altered):
    return altered(meta={"generator": {"bit_generator": "PCG64"}})


def network_of_another_shape(altered):
    return altered(W1=lambda W: W[:, :10])


def network_that_reads_no_digits(altered):
    return altered(
        meta={"net": "toy"},
        W1=lambda W: W[:2, :3], b1=lambda b: b[:3], W2=lambda W: W[:3, :2], b2=lambda b: b[:2],
    )  # fmt: skip


def epochs_that_are_no_number(altered):
    return altered(meta={"epochs": "3"})


def position_beyond_the_epoch(altered):
    return altered(meta={"batch": 7})  # of 6


def cut_off(altered):
    path = altered()
    path.write_bytes(path.read_bytes()[:-3000])
    return path


def text(altered):
    path = altered()
    path.write_text("エポック 1")
    return path


def empty(altered):
    path = altered()
    path.write_bytes(b"")
    return path


@pytest.mark.parametrize(
    "what",
    [
        without_meta, another_schema, network_of_another_shape, network_that_reads_no_digits,
        epochs_that_are_no_number, position_beyond_the_epoch, cut_off, text, empty,
    ],
)  # fmt: skip
def test_what_is_no_checkpoint_is_faulty_and_left_as_it_was(train, altered, what):
    path = what(altered)
    before = path.read_bytes()
    refused(train("--resume", path), 3, path)
    assert path.read_bytes() == before


def test_a_file_that_is_not_there_is_a_slip(train, tmp_path):
    refused(train("--resume", tmp_path / "nowhere.npz"), 2, tmp_path / "nowhere.npz")
    refused(train("--resume", tmp_path), 2, tmp_path)


def times(factor):
    return lambda array: array * np.float32(factor)


DIVERGING = {
    "NaN": ("book2", {"W1": times(np.nan)}),
    "a single NaN": ("book3", {"b3": lambda b: np.where(b == b.max(), np.nan, b)}),
    "huge": ("selu", {"W1": times(1e30), "W2": times(1e30)}),
    "the largest": ("book2", {"W1": times(1e38), "W2": times(1e38)}),
}


@pytest.mark.parametrize("name", DIVERGING)
def test_a_loss_that_is_no_number_stops_the_training(train, altered, name):
    net, changes = DIVERGING[name]
    path = altered(net, **changes)
    before = path.read_bytes()
    done = train("--resume", path, "--epochs", 3)
    assert (done.code, done.names) == (1, ["begin", "diverged"])
    assert (done.last["epoch"], done.last["loss"]) in [(2, ".nan"), (2, ".inf")]
    assert "NaN か無限大になったため、学習を止めました" in done.said
    assert path.read_bytes() == before


def test_what_was_good_stays_where_a_training_diverges_into_another_file(train, altered, trained):
    path = altered(W1=times(np.nan))
    save = path.with_name("save.npz")
    save.write_bytes(trained["book2"].read_bytes())
    assert train("--resume", path, "--epochs", 3, "--save", save).code == 1
    assert save.read_bytes() == trained["book2"].read_bytes()


@pytest.mark.parametrize("epochs", [1, 2])
def test_what_is_done_is_not_done_again(train, altered, epochs):
    path = altered(meta={"epoch": 2})
    before = path.read_bytes()
    done = train("--resume", path, "--epochs", epochs)
    assert (done.code, done.names, done.last["epoch"]) == (0, ["begin", "done"], 2)
    assert path.read_bytes() == before


def test_what_is_done_is_saved_elsewhere_where_that_is_asked(train, altered, tmp_path):
    new = tmp_path / "new.npz"
    done = train("--resume", altered(), "--epochs", 1, "--save", new)
    assert (done.code, done.last["file"], meta_of(new)["epoch"]) == (0, str(new), 1)


def test_a_training_without_more_ado_goes_on_to_the_epochs_that_it_was_to_have(train, altered):
    done = train("--resume", altered(meta={"epochs": 3}))
    assert [event.get("epoch") for event in done.events] == [None, 2, 3, 3]


def test_a_new_training_says_that_it_writes_over_an_old_one(train, altered, tmp_path):
    old = altered()
    assert f"{old} を新しい学習で上書きします" in train("--epochs", 1, "--save", old).said
    assert "上書き" not in train("--epochs", 1, "--save", tmp_path / "new.npz").said
    assert "上書き" not in train("--epochs", 2, "--resume", old).said
