"""The program itself, as a learner starts it: a real process, a folder of its own, no terminal."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.cli.training import ended, mnist_folder
from tests.compiled import compiled_into

BANK = """
schema: eprep.bank/1
defaults: {section: cli-one, tags: [cli]}
questions:
  - {id: cli-a, kind: single, prompt: p, choices: [{text: い}, {text: ろ}], answer: い}
  - {id: cli-b, kind: single, prompt: p, choices: [{text: い}, {text: ろ}], answer: ろ}
  - {id: cli-c, kind: number, prompt: p, answer: 3, tolerance: {abs: 0}, section: cli-two}
"""
SYLLABUS = """
schema: eprep.syllabus/1
subjects:
  - id: cli
    name: 試験の科目
    report_name: 報告の科目
    chapters:
      - id: cli-chapter
        name: 試験の章
        sections:
          - {id: cli-one, name: 試験の節}
          - {id: cli-two, name: 試験の節その二}
          - {id: cli-none, name: 試験の節その三}
"""
DRILL = """
schema: eprep.drill/1
id: cli-curve
section: cli-two
function: sigmoid
reference: reference_impl.sigmoid
statement: s
hints: [一, 二]
limits: {wall: 1, cpu: 2, memory_mb: 256}
checks: [equal, arguments_unchanged]
groups:
  - {name: 行列, draw: {x: "normal(2, 3)"}, calls: 2}
  - {name: ベクトル, args: {x: [0.0, 1.0]}}
  - {name: 大きな値, args: {x: [1000.0, -1000.0]}}
"""


@pytest.fixture
def home(tmp_path):
    """The learner's home, which stays empty."""
    folder = tmp_path / "home"
    folder.mkdir()
    yield folder
    assert list(folder.iterdir()) == []


@pytest.fixture(scope="session")
def compiled(tmp_path_factory, shared_bank):
    """A data folder in which the banks are compiled already."""
    folder = compiled_into(tmp_path_factory.mktemp("compiled"))
    options = ["--data-dir", folder, "--bank", shared_bank]
    command = [sys.executable, "-m", "eprep", "bank", "stats", *options]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=60)
    return folder


@pytest.fixture
def data(tmp_path, compiled):
    return shutil.copytree(compiled, tmp_path / "data")


@pytest.fixture(scope="session")
def shared_bank(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bank")
    (folder / "curve").mkdir(parents=True)
    (folder / "syllabus.yaml").write_text(SYLLABUS)
    (folder / "bank.yaml").write_text(BANK)
    (folder / "curve" / "drill.yaml").write_text(DRILL)
    (folder / "curve" / "starter.py").write_text("def sigmoid(x):\n    pass\n")
    return folder


@pytest.fixture
def own_bank(tmp_path, shared_bank):
    """The same in a copy, which a test may change."""
    return shutil.copytree(shared_bank, tmp_path / "bank")


@pytest.fixture
def command(tmp_path, home, data, shared_bank):
    """What to start: the words and the environment."""

    def command(*arguments, shared=True, **environment):
        bank = tmp_path / "bank"
        bank = bank if bank.exists() else shared_bank
        options = ["--data-dir", str(data), "--bank", str(bank)] if shared else []
        return {
            "args": [sys.executable, "-m", "eprep", *options, *map(str, arguments)],
            "env": {"PATH": os.environ["PATH"], "HOME": str(home), **environment},
            "cwd": tmp_path,
        }

    return command


@pytest.fixture
def eprep(command, run_eprep):
    """Run a command to its end, with `says` on standard input."""

    def run(*arguments, says="", cwd=None, shared=True, **environment):
        start = command(*arguments, shared=shared, **environment)
        says = says if isinstance(says, bytes) else says.encode()
        done = run_eprep(start["args"][3:], start["env"], cwd or start["cwd"], says)
        done.stdout, done.stderr = done.stdout.decode(), done.stderr.decode()
        assert "Traceback" not in done.stderr
        return done

    return run


@pytest.fixture(scope="session")
def played(tmp_path_factory, compiled, shared_bank):
    """A data folder with the history of three answers, the first of them wrong."""
    folder = shutil.copytree(compiled, tmp_path_factory.mktemp("played") / "data")
    options = ["--no-shuffle", "--data-dir", folder, "--bank", shared_bank]
    subprocess.run(
        [sys.executable, "-m", "eprep", "quiz", "cli", *options],
        input=b"2\n2\n3\n",
        stdout=subprocess.DEVNULL,
        check=True,
        timeout=60,
    )
    return folder


@pytest.fixture
def history(data, played):
    """The file with that history, in the data folder of this test."""
    return Path(shutil.copy(played / "events.sqlite3", data))


@pytest.fixture
def program(tmp_path):
    """A file with a program."""

    def program(source, name="answer.py"):
        path = tmp_path / name
        path.write_bytes(source if isinstance(source, bytes) else source.encode())
        return path

    return program


@pytest.fixture
def weak(data):
    """As if no probe had held on this machine."""
    from eprep.sandbox.isolation import LIMITS_HERE, Assessment

    Assessment(memory=data / "cache" / "isolation.json")._keep(LIMITS_HERE)


@pytest.fixture
def handed_in(tmp_path):
    """A folder with the programs of a class: `DRILL/NAME` and their sources."""

    def handed_in(programs):
        for name, source in programs.items():
            path = tmp_path / "提出" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source, encoding="utf-8")
        return tmp_path / "提出"

    return handed_in


@pytest.fixture(scope="session")
def digits(tmp_path_factory):
    """A folder with few images: an epoch takes a moment."""
    return mnist_folder(tmp_path_factory.mktemp("digits"), seed=1)


@pytest.fixture(scope="session")
def other_digits(tmp_path_factory):
    return mnist_folder(tmp_path_factory.mktemp("other"), seed=2)


@pytest.fixture(scope="session")
def many_digits(tmp_path_factory):
    """A folder with many images: a signal has time to come in the middle of an epoch."""
    return mnist_folder(tmp_path_factory.mktemp("many"), seed=1, times=30)


@pytest.fixture
def own_digits(tmp_path, digits):
    """Few images in a copy, which a test may change."""
    return shutil.copytree(digits, tmp_path / "digits")


@pytest.fixture
def train(eprep, digits):
    """Run a training to its end."""

    def train(*arguments, data=digits, **environment):
        where = [] if data is None else ["--data", data]
        done = eprep("train", "--json", *where, *arguments, **environment)
        return ended(done.returncode, done.stdout, done.stderr)

    return train


@pytest.fixture
def break_off(command):
    """Send Ctrl+C, or another signal, to a training after its first epoch."""

    def break_off(*arguments, number=signal.SIGINT, **environment):
        start = command("train", "--json", "--epochs", 1000, *arguments, **environment)
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8"}
        with subprocess.Popen(**start, **pipes) as child:
            first = ""
            for line in child.stdout:
                first += line
                if '"event": "epoch"' in line:
                    break
            child.send_signal(number)
            rest, said = child.stdout.read(), child.stderr.read()
            child.wait(timeout=60)
        return ended(child.returncode, first + rest, said)

    return break_off


@pytest.fixture(scope="session")
def trained(tmp_path_factory, digits):
    """Of each network, the file after one epoch on few images."""
    folder = tmp_path_factory.mktemp("trained")
    files = {net: folder / f"{net}.npz" for net in ("book2", "book3", "selu")}
    for net, path in files.items():
        options = ["--net", net, "--epochs", "1", "--data", digits, "--save", path]
        command = [sys.executable, "-m", "eprep", "train", *options]
        subprocess.run(command, check=True, capture_output=True, timeout=60)
    return files


@pytest.fixture
def altered(tmp_path, trained):
    """Such a file with other arrays, or another description; None leaves something out."""

    def altered(net="book2", meta=(), **changes):
        arrays = dict(np.load(trained[net], allow_pickle=False))
        if meta is None:
            del arrays["meta"]
        else:
            arrays["meta"] = np.array(json.dumps(json.loads(str(arrays["meta"])) | dict(meta)))
        for name, change in changes.items():
            arrays[name] = change(arrays[name])
        path = tmp_path / "altered.npz"
        np.savez(path, **arrays)
        return path

    return altered
