"""`eprep drill watch`: a real process that follows a file, as a learner saves it."""

import json
import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from tests.cli.processes import PATIENCE, until

if sys.platform == "win32":
    pytest.skip("no Ctrl+C can be sent to a process there", allow_module_level=True)

HEADING = "# eprep drill: cli-curve\n"
RIGHT = HEADING + "import numpy as np\ndef sigmoid(x): return 0.5 * (1 + np.tanh(0.5 * x))\n"
WRONG = HEADING + "def sigmoid(x): return x * 0.0\n"
STARTER = HEADING + "# 採点: …\ndef sigmoid(x):\n    pass\n"
QUIET_SECONDS = 1.5
"""So long nothing happens where nothing is to happen."""


class Watching:
    """The process, and what it has said so far."""

    def __init__(self, start):
        pipe = subprocess.PIPE
        self.child = subprocess.Popen(**start, stdout=pipe, stderr=pipe, encoding="utf-8")
        self.lines, self.said = [], []
        self._readers = [
            threading.Thread(target=self._read, args=(stream, where))
            for stream, where in ((self.child.stdout, self.lines), (self.child.stderr, self.said))
        ]
        for reader in self._readers:
            reader.start()

    @staticmethod
    def _read(stream, where):
        for line in stream:
            where.append(line.rstrip("\n"))

    @property
    def marks(self):
        return "".join(line[0] for line in self.lines if line[:1] in ("○", "×", "△"))

    def sees(self, marks):
        until(lambda: self.marks == marks and self.hears("もう一度採点") >= len(marks))

    def hears(self, part):
        return sum(part in sentence for sentence in self.said)

    def end(self):
        if self.child.poll() is None:
            self.child.send_signal(signal.SIGINT)
        code = self.child.wait(PATIENCE)
        for reader in self._readers:
            reader.join()
        self.child.stdout.close()
        self.child.stderr.close()
        return code


@pytest.fixture
def watch(command):
    """Watch a file, and wait until it is watched."""
    begun = []

    def watch(path, waiting=True):
        watching = Watching(command("drill", "watch", path))
        begun.append(watching)
        if waiting:
            until(lambda: watching.hears("履歴に残します") or watching.child.poll() is not None)
        return watching

    yield watch
    for watching in begun:
        watching.end()
        assert not watching.hears("Traceback")


@pytest.fixture
def attempts(eprep):
    def attempts():
        subjects = json.loads(eprep("report", "--json").stdout)["subjects"]
        return sum(subject["attempts"] for subject in subjects)

    return attempts


def test_each_save_with_another_text_is_graded_and_kept(watch, program, attempts):
    path = program(STARTER)
    watching = watch(path)
    time.sleep(QUIET_SECONDS)
    assert watching.lines == []  # the starter is nobody's work
    path.write_text(RIGHT)
    watching.sees("○")
    os.utime(path)
    path.write_text(RIGHT)
    time.sleep(QUIET_SECONDS)
    assert watching.marks == "○"
    path.write_text(WRONG)
    watching.sees("○×")
    path.write_text(RIGHT)
    watching.sees("○×○")
    assert watching.end() == 130
    assert attempts() == 3
    assert watching.hears("Ctrl+C") > 0
    assert watching.hears("bank show cli-curve --programs") == 2
    assert watching.lines[0].startswith("--- ")
    assert [line for line in watching.lines if line.endswith(")") and " 行列 " in line] == [
        "  [通過] 行列 (合格)", "  [不可] 行列 (値が違います)", "  [通過] 行列 (合格)",
    ]  # fmt: skip


def test_what_stands_there_is_graded_once_and_not_again_the_next_evening(watch, program, attempts):
    path = program(WRONG)
    first = watch(path)
    first.sees("×")
    assert first.end() == 130
    second = watch(path)
    time.sleep(QUIET_SECONDS)
    assert second.marks == ""
    path.write_text(RIGHT)
    second.sees("○")
    second.end()
    assert attempts() == 2


def test_a_file_written_under_another_name_and_renamed_is_followed(watch, program, tmp_path):
    path = program(STARTER)
    watching = watch(path)
    for number, source in enumerate([RIGHT, WRONG]):
        new = tmp_path / f".swap{number}"
        new.write_text(source)
        path.unlink()
        new.rename(path)
        watching.sees("○×"[: number + 1])
    assert watching.hears("読めません") == 0


def test_a_file_that_vanishes_is_waited_for(watch, program):
    path = program(RIGHT)
    watching = watch(path)
    watching.sees("○")
    path.unlink()
    until(lambda: watching.hears("読めません") == 1)
    path.mkdir()
    time.sleep(QUIET_SECONDS)
    assert watching.hears("読めません") == 1
    path.rmdir()
    path.write_text(RIGHT)
    time.sleep(QUIET_SECONDS)
    assert watching.marks == "○"
    path.write_text(WRONG)
    watching.sees("○×")


def test_a_file_half_written_is_waited_for(watch, program):
    path = program(STARTER)
    watching = watch(path)
    with path.open("w", encoding="utf-8") as file:
        for character in RIGHT:
            file.write(character)
            file.flush()
            time.sleep(0.01)
    watching.sees("○")
    path.write_text("")
    time.sleep(QUIET_SECONDS)
    assert watching.marks == "○"


def test_strange_texts_are_graded_like_others(watch, program):
    path = program(STARTER)
    watching = watch(path)
    path.write_bytes(HEADING.encode() + "# 日本語".encode("cp932"))
    watching.sees("×")
    path.write_text("\ufeff" + RIGHT.replace("\n", "\r\n"), encoding="utf-8")
    watching.sees("×○")
    path.write_text(HEADING + "def sigmoid(x):\n    while True: pass\n")
    watching.sees("×○×")


@pytest.mark.parametrize(
    ("name", "source", "drill"),
    [
        ("answer.py", RIGHT, "cli-curve"),
        ("cli-curve.py", RIGHT.replace(HEADING, ""), "cli-curve"),
        ("cli-curve.py", RIGHT.replace("cli-curve", "no-such"), "cli-curve"),
        ("sigmoid.py", RIGHT, "cli-curve"),
        ("答え その1.py", RIGHT.replace("# eprep drill:", "#eprep drill:  "), "cli-curve"),
    ],
    ids=["first line", "stem", "stem, where the line is wrong", "line before stem", "Japanese"],
)
def test_the_first_line_names_the_drill_or_else_the_stem_does(watch, program, name, source, drill):
    watching = watch(program(source, name))
    watching.sees("○")
    assert drill in watching.lines[0]


def test_the_first_line_may_name_another_drill_later(watch, program, attempts):
    path = program(WRONG)
    watching = watch(path)
    watching.sees("×")
    path.write_text(RIGHT.replace("cli-curve", "sigmoid"))
    watching.sees("×○")
    path.write_text(RIGHT.replace("cli-curve", "no-such"))
    until(lambda: watching.hears("no-such") == 1)
    path.write_text(RIGHT)
    watching.sees("×○○")


@pytest.mark.parametrize(
    ("name", "source", "code"),
    [
        ("answer.py", "x = 1", 4),
        ("cli-a.py", "x = 1", 4),
        ("answer.py", "# eprep drill: no-such\n", 4),
        ("cli-curve.py", None, 2),
    ],
    ids=["no drill", "a question that is none", "an unknown one", "no file"],
)
def test_what_cannot_be_watched_says_so_in_one_sentence(eprep, program, name, source, code):
    if source is not None:
        program(source, name)
    done = eprep("drill", "watch", name)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (code, "", 1)


def test_a_try_that_is_interrupted_is_graded_at_the_next_start(watch, program, attempts):
    path = program(STARTER.replace("cli-curve", "sigmoid"))
    watching = watch(path)
    path.write_text(RIGHT.replace("cli-curve", "sigmoid") + "import time\ntime.sleep(2)\n")
    until(lambda: watching.lines != [])
    assert watching.end() == 130
    assert watching.marks == ""
    assert attempts() == 1
