"""The same bits by every way: straight on, resumed, or broken off by Ctrl+C and resumed."""

import re
import shlex
import signal
import subprocess
import sys

import pytest

from eprep.core.training import NETS
from tests.cli.training import meta_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")


def break_off_within(break_off, *arguments, **environment):
    """Try until the signal came in the middle of an epoch, not at its end."""
    for _ in range(10):
        done = break_off(*arguments, **environment)
        assert (done.code, done.names[-1]) == (130, "interrupted"), done.said
        if done.last["batches_done"] > 0:
            return done
    raise AssertionError("always at the end of an epoch")


def command_in(said):
    """The words of the command that is recommended."""
    (line,) = re.findall(r"eprep (train --resume .+?)(?: で学習できます。)?$", said, re.MULTILINE)
    return shlex.split(line)


@pytest.fixture
def bytes_of(train, tmp_path):
    """The file that a training leaves."""

    def bytes_of(*arguments, **where):
        path = tmp_path / "straight.npz"
        assert train("--save", path, *arguments, **where).code == 0
        return path.read_bytes()

    return bytes_of


@pytest.mark.parametrize("net", NETS)
def test_a_seed_gives_the_same_bytes_and_another_one_others(bytes_of, net):
    first, again, other = (bytes_of("--net", net, "--seed", s, "--epochs", 2) for s in (5, 5, 6))
    assert first == again
    assert first != other


@pytest.mark.parametrize("net", NETS)
def test_a_training_that_is_resumed_goes_the_same_way(bytes_of, train, trained, tmp_path, net):
    path = tmp_path / "part.npz"
    path.write_bytes(trained[net].read_bytes())
    done = train("--resume", path, "--epochs", 3)
    assert [event.get("epoch") for event in done.events] == [None, 2, 3, 3]
    assert (done.code, done.events[0]["epochs_done"]) == (0, 1)
    assert path.read_bytes() == bytes_of("--net", net, "--epochs", 3)


@pytest.mark.parametrize("net", ["book2", pytest.param("selu", marks=pytest.mark.soak)])
def test_a_training_broken_off_within_an_epoch_goes_the_same_way(
    bytes_of, break_off, train, many_digits, tmp_path, net
):
    path = tmp_path / "part.npz"
    broken = break_off_within(break_off, "--net", net, "--data", many_digits, "--save", path)
    stood = (broken.last["epochs_done"], broken.last["batches_done"])
    assert (meta_of(path)["epoch"], meta_of(path)["batch"]) == stood
    epochs = stood[0] + 2
    done = train("--resume", path, "--epochs", epochs, data=many_digits)
    assert (done.code, done.events[0]["epochs_done"]) == (0, stood[0])
    assert path.read_bytes() == bytes_of("--net", net, "--epochs", epochs, data=many_digits)
    assert sorted(tmp_path.glob("part*")) == [path]


def test_a_request_to_end_is_obeyed_as_ctrl_c_is(break_off, many_digits, tmp_path):
    path = tmp_path / "part.npz"
    broken = break_off("--data", many_digits, "--save", path, number=signal.SIGTERM)
    assert (broken.code, broken.names[-1]) == (130, "interrupted")
    assert meta_of(path)["batch"] == broken.last["batches_done"]
    assert sorted(tmp_path.glob("part*")) == [path]


@pytest.mark.parametrize(
    "where", ["option", "environment", pytest.param("synthetic", marks=pytest.mark.soak)]
)
def test_the_recommended_command_goes_on(break_off, eprep, many_digits, data, where):
    options = {"option": ["--data", many_digits], "synthetic": ["--data", "synthetic"]}
    environment = {"EPREP_MNIST_DIR": str(many_digits)} if where == "environment" else {}
    broken = break_off(*options.get(where, []), **environment)
    (path,) = (data / "checkpoints").iterdir()
    assert broken.last["file"] == str(path)
    epochs = broken.last["epochs_done"] + 1
    done = eprep(
        *command_in(broken.said), "--epochs", epochs, shared=False, EPREP_DATA_DIR=str(data)
    )
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 2), done.stderr
    assert meta_of(path)["epoch"] == epochs


def test_the_recommended_command_quotes_its_paths(break_off, eprep, many_digits, tmp_path):
    (tmp_path / "a b").symlink_to(many_digits)
    broken = break_off("--data", "a b", "--save", "it's mine.npz")
    epochs = broken.last["epochs_done"] + 1
    assert eprep(*command_in(broken.said), "--epochs", epochs).returncode == 0
    assert meta_of(tmp_path / "it's mine.npz")["epoch"] == epochs


def test_a_training_broken_off_is_not_lost_to_the_next_one(break_off, many_digits, data):
    stood = [break_off("--data", many_digits).last for _ in range(2)]
    kept = {str(path) for path in (data / "checkpoints").iterdir()}
    assert kept == {event["file"] for event in stood}
    for event in stood:
        meta = meta_of(event["file"])
        assert (meta["epoch"], meta["batch"]) == (event["epochs_done"], event["batches_done"])


@pytest.mark.parametrize("name", ["train", "infer"])
def test_ctrl_c_while_images_are_drawn_ends_at_once(command, trained, name):
    words = {"train": ["train"], "infer": ["infer", trained["book2"]]}[name]
    start = command(*words, "--data", "synthetic")
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8"}
    with subprocess.Popen(**start, **pipes) as child:
        child.stderr.readline()
        child.send_signal(signal.SIGINT)
        shown, said = child.communicate(timeout=60)
    assert (child.returncode, shown, said.strip()) == (130, "", "")
