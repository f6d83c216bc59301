"""A mock exam whose process is killed at any moment goes on with every answer that was said to be
stored, and with the time that the wall clock leaves."""

import json
import math
import os
import re
import signal
import sys
import tempfile
import time
from datetime import datetime
from random import Random
from typing import NamedTuple

import pytest

from tests.cli.processes import until

if sys.platform != "linux":
    pytest.skip("eprep is forked on Linux alone", allow_module_level=True)

COUNT, WHOLE = 26, 30 * 60
STORED = re.compile(r"^問 (\d+): 解答 (\d) を保存しました。$", re.MULTILINE)
SHOWN = re.compile(r"^問 (\d+)/26  残り \d+:\d\d(?:  解答 (\d))?", re.MULTILINE)
LEFT = re.compile(r"残り (\d+):(\d\d)")
SENT = 400
"""Answers in the pipe of each process, more than it lives for."""


class Killed(NamedTuple):
    sent: list[tuple[int, int]]
    said: str
    begun: float
    over: float
    """Between these its clock was read."""

    @property
    def stored(self):
        return [(int(place), int(choice)) for place, choice in STORED.findall(self.said)]

    @property
    def shown(self):
        """By number, the answers that it showed before it was given any; None where it was killed
        before it had shown them all."""
        before = self.said.split("を保存しました")[0]
        shown = dict(SHOWN.findall(before)[1 : COUNT + 1])
        return {int(n): int(c) for n, c in shown.items() if c} if len(shown) == COUNT else None


class Exam:
    def __init__(self, forked, run_eprep, data, folder, seed):
        self.forked, self.run_eprep, self.folder = forked, run_eprep, folder
        self.options = ["--data-dir", str(data), "exam"]
        self.environment = {"PATH": os.environ["PATH"]}
        self.dice = Random(seed)

    def run(self, *arguments, says=b""):
        done = self.run_eprep([*self.options, *arguments], self.environment, self.folder, says)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    def kill_one(self):
        """Go on with it; look at every question, and give answers until the kill comes."""
        dice = self.dice
        sent = [(dice.randrange(1, COUNT + 1), dice.randrange(1, 5)) for _ in range(SENT)]
        typed = [f"g {place}" for place in range(1, COUNT + 1)]
        for place, choice in sent:
            typed += [f"g {place}", str(choice)]
        wanted = dice.randrange(6)  # answers that it has time for; with none it may hardly begin
        told, tell = os.pipe()
        os.write(tell, "\n".join([*typed, ""]).encode())  # and no end of input comes
        arguments, begun = [*self.options, "resume", "--plain"], time.time()
        with tempfile.TemporaryFile() as heard:
            streams = (told, heard.fileno(), 2)
            with self.forked.started(arguments, self.environment, self.folder, streams) as pid:
                until(lambda: len(STORED.findall(so_far(heard))) >= wanted)
                time.sleep(dice.uniform(0, 0.02 if wanted else 0.3))
                os.kill(pid, signal.SIGKILL)
            over, said = time.time(), so_far(heard)
        os.close(told)
        os.close(tell)
        return Killed(sent, said, begun, over)


def so_far(heard):
    return os.pread(heard.fileno(), 1 << 20, 0).decode(errors="ignore")


def survive(exam, kills):
    exam.run("start", "quarter", "--seed", "7", "--plain", says=b"q\n")
    began = datetime.fromisoformat(json.loads(exam.run("show", "--json"))["started"]).timestamp()
    possible = [{}]  # what the history may hold: what was said, and the one answer under way
    given = 0
    for _ in range(kills):
        killed = exam.kill_one()
        if killed.shown is not None:
            assert killed.shown in possible
            possible = [killed.shown]
        given += len(killed.stored)
        assert killed.stored == killed.sent[: len(killed.stored)]
        surely = [state | dict(killed.stored) for state in possible]
        under_way = dict(killed.sent[len(killed.stored) :][:1])
        possible = [*surely, *(state | under_way for state in surely)]
        for minutes, seconds in LEFT.findall(killed.said):
            left = 60 * int(minutes) + int(seconds)
            earliest = math.ceil(WHOLE - (killed.over - began) - 0.01)
            assert earliest <= left <= math.ceil(WHOLE - (killed.begun - began) + 0.01)
    looks = "".join(f"g {place}\n" for place in range(1, COUNT + 1)).encode()
    said = exam.run("resume", "--plain", says=looks + b"submit\nsubmit\n")
    at_last = Killed([], said, 0, 0).shown
    assert at_last in possible
    assert given >= kills  # it was no idle exam
    told = json.loads(exam.run("show", "--json", "--review"))
    assert (told["state"], told["by"]) == ("submitted", "hand")
    assert {n for n, each in enumerate(told["asked"], 1) if each["answered"]} == at_last.keys()


def test_ten_kills_lose_nothing_that_was_said_to_be_stored(forked, run_eprep, data, tmp_path):
    survive(Exam(forked, run_eprep, data, tmp_path, seed=1), 10)


@pytest.mark.soak
def test_a_hundred_kills_lose_nothing(forked, run_eprep, data, tmp_path):
    seed = time.time_ns()
    print(seed)
    survive(Exam(forked, run_eprep, data, tmp_path, seed), 100)
