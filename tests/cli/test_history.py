"""What the commands say when the history is faulty, locked, or a process is killed."""

import json
import random
import select
import sqlite3
import subprocess
import time
from contextlib import closing

import pytest


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        pytest.param(lambda file: file.write_text("x" * 9999), 3, id="no database"),
        pytest.param(lambda file: file.write_bytes(file.read_bytes()[:5000]), 3, id="truncated"),
        pytest.param(
            lambda file: execute(file, "UPDATE events SET score = 1 WHERE score = 0"),
            3,
            id="bettered",
        ),
        pytest.param(lambda file: execute(file, "PRAGMA user_version = 99"), 3, id="newer"),
        pytest.param(lambda file: execute(file, "PRAGMA application_id = 1"), 3, id="not ours"),
        pytest.param(lambda file: (file.unlink(), file.mkdir()), 3, id="a folder"),
    ],
)
@pytest.mark.parametrize("arguments", [["report"], ["quiz", "cli"]], ids=" ".join)
def test_a_faulty_history_is_refused_in_one_sentence_and_left_alone(
    eprep, history, spoil, code, arguments
):
    spoil(history)
    before = None if history.is_dir() else history.read_bytes()
    done = eprep(*arguments, says="1\n")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (code, "", 1)
    assert str(history) in done.stderr
    assert before == (None if history.is_dir() else history.read_bytes())


def execute(file, statement):
    with closing(sqlite3.connect(file)) as database:
        database.execute(statement)
        database.commit()


def test_what_needs_no_history_works_with_a_faulty_one(eprep, data, program):
    (data / "events.sqlite3").write_text("x" * 9999)
    assert eprep("bank", "list").returncode == 0
    assert eprep("grade", "cli-curve", program("x = 1"), "--json").returncode == 1


IMPATIENT = """
from eprep.store import database
database.BUSY_SECONDS = 0.2
from eprep.cli import main
main()
"""


def test_a_locked_history_ends_the_session_with_6_and_the_score(eprep, command, history):
    start = command("quiz", "cli", "--no-shuffle")
    start["args"][1:3] = ["-c", IMPATIENT]
    with closing(sqlite3.connect(history, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert eprep("report").returncode == 0
        done = subprocess.run(
            **start, input="1\n1\n", text=True, capture_output=True, timeout=60, check=False
        )
    assert (done.returncode, done.stdout.splitlines()[-1]) == (6, "score 0/0")
    assert not [line for line in done.stdout.splitlines() if line.startswith(("○", "×"))]
    assert len(done.stderr.splitlines()) == 1


def killed_session(command, dice, seconds):
    """Answer as questions come, kill at a random moment after the first; the marks seen."""
    start = command("quiz", "cli-long", "--plain", PYTHONUNBUFFERED="1")
    quiz = subprocess.Popen(
        **start, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    seen = quiz.stdout.read1()  # however long it takes to start
    quiz.stdin.write(b"1\n" * seen.count(b"\n["))
    quiz.stdin.flush()
    deadline = time.monotonic() + dice.random() * seconds
    with quiz:
        while (left := deadline - time.monotonic()) > 0:
            if not select.select([quiz.stdout], [], [], left)[0]:
                break
            before = seen.count(b"\n[")
            seen += quiz.stdout.read1()
            quiz.stdin.write(b"1\n" * (seen.count(b"\n[") - before))
            quiz.stdin.flush()
        quiz.kill()
        seen += quiz.stdout.read()  # what had been said when it died
        quiz.stdin.close()
    lines = seen.decode(errors="ignore").split("\n")[:-1]
    return sum(line.startswith(("○", "×", "△")) for line in lines)


def lose_nothing(command, eprep, own_bank, seed, runs, seconds):
    questions = "".join(
        f"  - {{id: long-{n}, kind: single, prompt: p, choices: [{{text: い}}, {{text: ろ}}],"
        " answer: い, tags: [cli-long]}\n"
        for n in range(1000)
    )
    (own_bank / "bank.yaml").write_text(
        f"schema: eprep.bank/1\ndefaults: {{section: cli-one}}\nquestions:\n{questions}"
    )
    eprep("bank", "stats")  # compiles
    dice, marks = random.Random(seed), 0
    for _ in range(runs):
        marks += killed_session(command, dice, seconds)
        (subject,) = json.loads(eprep("report", "--json", "--subject", "cli").stdout)["subjects"]
        # The one answer that was being judged may be stored without having been marked.
        assert marks <= subject["attempts"] <= marks + 1
        marks = subject["attempts"]
    return marks


def test_a_killed_session_loses_no_answer_that_was_marked(command, eprep, own_bank):
    assert lose_nothing(command, eprep, own_bank, seed=1, runs=10, seconds=0.35) > 20


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(20))
def test_a_session_killed_again_and_again_loses_no_answer_that_was_marked(
    command, eprep, own_bank, seed
):
    lose_nothing(command, eprep, own_bank, seed, runs=20, seconds=1.0)
