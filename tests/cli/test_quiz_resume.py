"""`eprep quiz --resume`: a session goes on where it stopped, however it was stopped."""

import os
import signal
import subprocess
import sys

import pytest

from tests.cli.test_quiz import asked, score

SEED = ["cli", "--seed", "5"]


@pytest.fixture
def whole(eprep):
    """What is asked where nothing stops it, with the choices as they are shown."""
    return shown(eprep("quiz", *SEED, says="s\n" * 3).stdout)


def shown(text):
    """Each question up to the line that asks for an answer."""
    parts = text.split("\n[")[1:]
    return [part.split("\n")[: 4 if "cli-c" not in part else 2] for part in parts]


def stopped(command, end):
    """A session that is ended by `end` after its first answer, with what it asked."""
    start = command("quiz", *SEED, PYTHONUNBUFFERED="1")
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen(**start, **pipes, text=True) as quiz:
        quiz.stdin.write("1\n")
        quiz.stdin.flush()
        seen = ""
        while seen.count("\n[") < 2:
            seen += quiz.stdout.readline()
        end(quiz)
        quiz.communicate(timeout=20)
    return seen


@pytest.mark.parametrize(
    "end",
    [
        pytest.param(lambda quiz: quiz.kill(), id="killed"),
        pytest.param(lambda quiz: quiz.send_signal(signal.SIGINT), id="Ctrl+C"),
        pytest.param(lambda quiz: quiz.send_signal(signal.SIGHUP), id="hung up"),
        pytest.param(lambda _: None, id="end of input"),
    ],
)
def test_it_goes_on_with_the_same_questions_in_the_same_order(command, eprep, whole, end):
    stopped(command, end)
    done = eprep("quiz", "--resume", says="s\ns\n")
    assert shown(done.stdout) == whole[1:]
    assert (done.returncode, done.stderr) == (0, "")


def test_the_score_is_that_of_the_whole_session(eprep):
    eprep("quiz", "cli", "--no-shuffle", says="1\n2\nq\n")
    done = eprep("quiz", "--resume", "--plain", says="3\n")
    assert (asked(done), score(done)) == (["cli-c"], "score 3/3")


def test_an_answer_from_before_can_be_taken_back(eprep):
    eprep("quiz", "cli", "--no-shuffle", says="1\n1\nq\n")
    done = eprep("quiz", "--resume", says="u\n2\n3\n")
    assert (asked(done), score(done)) == (["cli-c", "cli-b", "cli-c"], "score 3/3")


@pytest.mark.parametrize("answers", ["", "1\n2\n3\n"], ids=["nothing answered", "all answered"])
def test_nothing_to_go_on_with_is_said_in_one_line(eprep, answers):
    eprep("quiz", "cli", "--no-shuffle", says=answers)
    done = eprep("quiz", "--resume")
    assert (done.returncode, done.stdout, done.stderr) == (
        0, "途中でやめた演習はありません。\n", "",
    )  # fmt: skip


@pytest.mark.parametrize(
    "options",
    [["cli"], ["-n", "2"], ["--kind", "number"], ["--wrong"], ["--new"], ["--seed", "0"],
     ["--no-shuffle"]],
)  # fmt: skip
def test_what_is_to_be_asked_is_settled_already(eprep, options):
    done = eprep("quiz", "--resume", *options)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminal")
def test_a_terminal_that_was_closed_goes_on_in_another(command):
    from tests.tui.terminal import Terminal

    start = command("quiz", *SEED, TERM="xterm-256color", TEXTUAL_ANIMATIONS="none")
    with Terminal(start["args"], (100, 30), start["env"]) as terminal:
        terminal.wait_for("1/3")
        terminal.press("1")
        terminal.wait_for("次へ")
        terminal.press("n")
        before = terminal.wait_for("2/3", "cli-b", "1つ選んでください", "1 ", "2 ")
        os.kill(terminal.pid, signal.SIGHUP)
    start = command("quiz", "--resume", TERM="xterm-256color", TEXTUAL_ANIMATIONS="none")
    with Terminal(start["args"], (100, 30), start["env"]) as terminal:
        rows = [row for row in before.splitlines() if "2/3" in row or "い" in row or "ろ" in row]
        terminal.wait_for(*rows)
