"""`eprep train`: its events, its file, its options, and where it may write."""

import json
import os
import re
import subprocess
import sys
import zipfile

import numpy as np
import pytest

from eprep.core.catalogue.en import EN
from eprep.core.catalogue.ja_train import TRAIN
from eprep.core.training import NETS
from tests.cli.training import meta_of

SHAPES = {
    "book2": {"W1": (784, 50), "b1": (50,), "W2": (50, 10), "b2": (10,)},
    "book3": {"W1": (784, 50), "W2": (50, 100), "b2": (100,), "W3": (100, 10)},
    "selu": {"W1": (784, 128), "W2": (128, 64), "W3": (64, 10), "v.W1": (784, 128), "m.b3": (10,)},
}
ACTIVATIONS = {
    "book2": ["sigmoid", "softmax"],
    "book3": ["sigmoid", "sigmoid", "softmax"],
    "selu": ["selu", "selu", "softmax"],
}
no_windows = pytest.mark.skipif(sys.platform == "win32", reason="links and limits are others there")


# Events


def test_the_events_of_a_training_come_one_a_line(train, digits):
    done = train("--net", "book3", "--seed", 7, "--epochs", 2)
    assert done.code == 0
    assert done.said == f"eprep: {digits} のMNISTを使います。\n"
    assert done.names == ["begin", "epoch", "epoch", "done"]
    begin, first, second, last = done.events
    assert begin == {
        "schema": "eprep.train/1",
        "event": "begin",
        "net": "book3",
        "data": "mnist",
        "seed": 7,
        "epochs": 2,
        "epochs_done": 0,
        "batches": 6,
        "train_images": 600,
        "test_images": 200,
    }
    assert (first["epoch"], second["epoch"], last["epoch"]) == (1, 2, 2)
    assert (last["test_accuracy"], last["file"]) == (second["test_accuracy"], None)
    for epoch in (first, second):
        assert 2 < epoch["loss"] < 3
        assert epoch["test_accuracy"] in [n / 200 for n in range(201)]
        assert 0 < epoch["epoch_seconds"] < 5


@pytest.mark.parametrize("images", ["digits", "many_digits"], ids=["6 batches", "180 batches"])
def test_the_loss_is_told_at_the_same_batches_of_each_epoch(train, request, images):
    done = train("--epochs", 2, data=request.getfixturevalue(images))
    first, second = ([e for e in done.progress if e["epoch"] == epoch] for epoch in (1, 2))
    batches = done.events[0]["batches"]
    assert {event["batches"] for event in done.progress} == {batches}
    assert [event["batch"] for event in first] == [event["batch"] for event in second]
    assert len(first) == min(batches, 20)
    assert first[-1]["batch"] == batches
    for events, whole in ((first, done.events[1]), (second, done.events[2])):
        mean = sum(event["loss"] for event in events) / len(events)
        assert mean == pytest.approx(whole["loss"])


BY_HAND = """
import json, sys
from pathlib import Path
from eprep.cli.one_thread import use_one_thread
use_one_thread()
import numpy as np
from eprep.data.sources import Folder
from reference_impl.inference import accuracy_on
from reference_impl.presets import PRESETS
from reference_impl.training import EpochEnded, Training, begin

recipe, rng = PRESETS[sys.argv[1]], np.random.default_rng(7)
images = Folder(Path(sys.argv[2])).load()
training = Training(recipe, images.train.x, images.train.d, begin(recipe, rng), rng)
for event in training.events(2):
    if isinstance(event, EpochEnded):
        test = images.test
        accuracy = accuracy_on(recipe.stack, training.network, test.x, test.d)
        print(json.dumps([event.epoch, event.loss, accuracy]))
"""
"""A program of its own, because the number of threads decides the last bits."""


@pytest.mark.parametrize("net", NETS)
def test_the_numbers_are_those_of_the_training_to_the_last_bit(command, train, digits, net):
    start = command() | {"args": [sys.executable, "-c", BY_HAND, net, digits]}
    by_hand = subprocess.run(**start, capture_output=True, check=True, timeout=60).stdout
    epochs = train("--net", net, "--seed", 7, "--epochs", 2).events[1:3]
    found = [[event[key] for key in ("epoch", "loss", "test_accuracy")] for event in epochs]
    assert found == [json.loads(line) for line in by_hand.splitlines()]


def test_a_reader_gets_the_same_in_sentences(eprep, digits):
    done = eprep("train", "--data", digits, "--epochs", 2, "--save", "f.npz")
    first, second, last = done.stdout.splitlines()
    assert re.fullmatch(r"エポック   1/2  損失 \d\.\d{4}  正解率 \d+\.\d\d%  \d\.\d\d秒", first)
    assert second.startswith("エポック   2/2")
    assert last.startswith("2エポックの学習が終わりました。テスト画像の正解率は ")
    assert done.stderr.splitlines()[1:] == ["eprep: f.npz に保存しました。"]


def test_the_network_of_the_book_and_ten_epochs_are_what_is_not_said(train):
    done = train()
    begin = done.events[0]
    assert (begin["net"], begin["seed"], begin["epochs"], len(done.events)) == ("book2", 0, 10, 12)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("train", "--net --epochs --seed --data --json --save --resume"),
        ("infer", "--net --data --batch-size --json WEIGHTS"),
    ],
)
def test_help_is_in_japanese_and_lists_every_option(eprep, name, options):
    assert f"  {name} " in eprep("--help", shared=False).stdout
    shown = eprep(name, "--help", shared=False).stdout
    assert [option for option in options.split() if option not in shown] == []
    explained = [line for line in shown.splitlines() if re.match(r"  -.*\S {2,}\S", line)]
    assert len(explained) > 8
    assert [line for line in explained if not re.search("[ぁ-ゖァ-ヺ一-鿿]", line)] == []


@pytest.mark.parametrize("key", TRAIN)
def test_all_that_is_said_of_training_is_said_in_english_too(key):
    assert key in EN


@pytest.mark.parametrize(
    "arguments",
    [
        ["--epochs", "0"], ["--epochs", "-1"], ["--epochs", "1.5"], ["--epochs", "10001"],
        ["--seed", "-1"], ["--seed", "x"], ["--net", "toy"], ["--net"], ["extra"],
        ["--data", "nowhere"], ["--data", ""], ["--resume", "nowhere.npz"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_is_one_sentence_and_exit_2(eprep, arguments):
    done = eprep("train", "--epochs", 1, *arguments)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert done.stderr.startswith("eprep: ")


def test_a_reader_that_leaves_early_ends_the_training_quietly(command, digits):
    start = command("train", "--json", "--data", digits, "--epochs", 1000)
    with subprocess.Popen(**start, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        child.stdout.readline()
        child.stdout.close()
        said = child.stderr.read().decode()
    assert len(said.splitlines()) == 1, said  # which data are used, and nothing more


# The file


@pytest.mark.parametrize("net", NETS)
def test_the_file_describes_itself(trained, net):
    found = np.load(trained[net], allow_pickle=False)
    assert {name: found[name].shape for name in SHAPES[net]} == SHAPES[net]
    meta = meta_of(trained[net])
    assert (meta["net"], meta["activations"]) == (net, ACTIVATIONS[net])
    assert (meta["data"], meta["seed"], meta["epoch"]) == ("mnist", 0, 1)
    assert meta["optimiser"].startswith("Adam(" if net == "selu" else "SGD(")
    assert meta["generator"]["bit_generator"] == "PCG64"


def test_whoever_hears_of_an_epoch_finds_it_in_the_file(command, many_digits, tmp_path):
    start = command("train", "--json", "--data", many_digits, "--save", "f.npz", "--epochs", 6)
    with subprocess.Popen(**start, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        ends = (line for line in child.stdout if b'"event": "epoch"' in line)
        for epoch in range(1, 7):
            next(ends)
            assert meta_of(tmp_path / "f.npz")["epoch"] >= epoch


def test_nothing_is_left_beside_the_file(train, tmp_path):
    (tmp_path / "files").mkdir()
    path = tmp_path / "files" / "f.npz"
    done = train("--save", path, "--epochs", 3)
    assert (done.code, done.last["file"]) == (0, str(path))
    assert list(path.parent.iterdir()) == [path]


def test_two_trainings_may_save_to_one_file(command, train, digits, tmp_path):
    path = tmp_path / "f.npz"
    whole = []
    for seed in (1, 2):
        train("--seed", seed, "--epochs", 20, "--save", path)
        whole.append(path.read_bytes())
    options = ["--data", digits, "--epochs", 20, "--save", path]
    starts = [command("train", *options, "--seed", seed) for seed in (1, 2)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    children = [subprocess.Popen(**start, **quiet) for start in starts]
    assert [child.wait(timeout=60) for child in children] == [0, 0]
    assert path.read_bytes() in whole


@no_windows
def test_a_file_that_finds_no_room_leaves_the_old_one_as_it_was(command, digits, trained, tmp_path):
    path = tmp_path / "files" / "f.npz"
    path.parent.mkdir()
    path.write_bytes(trained["book2"].read_bytes())
    start = command("train", "--data", digits, "--epochs", 1, "--save", path)
    start["args"] = ["sh", "-c", 'ulimit -f 100; exec "$@"', "sh", *start["args"]]
    done = subprocess.run(**start, capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith(f"eprep: {path} に書けません（")
    assert list(path.parent.iterdir()) == [path]
    assert path.read_bytes() == trained["book2"].read_bytes()


@no_windows
def test_a_link_stays_and_what_it_leads_to_is_replaced(train, tmp_path):
    link, path = tmp_path / "latest.npz", tmp_path / "run.npz"
    link.symlink_to("run.npz")
    assert train("--epochs", 1, "--save", link).code == 0
    assert link.is_symlink()
    before = path.read_bytes()
    assert train("--resume", link, "--epochs", 2).code == 0
    assert link.is_symlink()
    assert path.read_bytes() != before


# Where it may not write


def folder(tmp_path):
    (tmp_path / "place").mkdir()


def text(tmp_path):
    (tmp_path / "place").write_text("mine")


def document(tmp_path):
    with zipfile.ZipFile(tmp_path / "place", "w") as file:
        file.writestr("word/document.xml", "<w:document/>")


def weights_of_the_book(tmp_path):
    (tmp_path / "place").write_bytes(b"\x80\x04}.")


def pipe(tmp_path):
    os.mkfifo(tmp_path / "place")


def link_to_nowhere(tmp_path):
    (tmp_path / "place").symlink_to("nowhere/f.npz")


def state_of(path):
    found = path.lstat()
    return found.st_mode, found.st_ino, found.st_size, found.st_mtime_ns


@pytest.mark.parametrize(
    "what",
    [
        folder, text, document, weights_of_the_book,
        pytest.param(pipe, marks=no_windows), pytest.param(link_to_nowhere, marks=no_windows),
    ],
)  # fmt: skip
def test_nothing_else_is_written_over(train, tmp_path, what):
    what(tmp_path)
    before = state_of(tmp_path / "place")
    done = train("--epochs", 1, "--save", "place")
    assert (done.code, done.events, len(done.said.splitlines())) == (2, [], 1)
    assert state_of(tmp_path / "place") == before


def test_an_empty_file_is_written_over(train, tmp_path):
    (tmp_path / "place").touch()
    assert train("--epochs", 1, "--save", "place").code == 0
    assert meta_of(tmp_path / "place")["epoch"] == 1


@pytest.mark.parametrize(
    "place", ["nowhere/f.npz", "text/f.npz", "", ".", "..", "f" * 250 + ".npz"]
)
def test_a_place_that_cannot_be_is_refused_before_training(train, tmp_path, place):
    (tmp_path / "text").touch()
    done = train("--epochs", 1, "--save", place)
    assert (done.code, done.events) == (2, [])
    assert done.said.endswith(
        "には保存できません。書き込めるフォルダのファイル名を指定してください。\n"
    )
    assert len(done.said.splitlines()) == 1


@no_windows
def test_a_folder_that_cannot_be_written_is_refused_before_training(train, tmp_path):
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    if os.access(locked, os.W_OK):
        pytest.skip("whoever runs this may write anywhere")
    done = train("--epochs", 1, "--save", locked / "f.npz")
    assert (done.code, done.events, len(done.said.splitlines())) == (2, [], 1)
