"""The first evening in a terminal, with the installed program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminal of this kind", allow_module_level=True)

from eprep.cli.places import places
from eprep.core.event import EventType
from eprep.core.first_evening import FIRST_EVENING
from eprep.store.log import Log
from tests.tui.terminal import environment, start

FIRST, HOME, OVER = "eprepへようこそ", "関係のない非公式の教材", "はじめの一晩が終わりました"
ENOUGH = 60
"""More keys than the whole evening takes."""


def answered(folder):
    log = Log(places(folder / "data").log)
    try:
        return [event for _, event in log.events() if event.type is not EventType.UNDONE]
    finally:
        log.close()


def press_until(terminal, key, text):
    for _ in range(ENOUGH):
        terminal.read(0.3)
        if text in terminal.text:
            return
        terminal.press(key)
    terminal.wait_for(text)


@pytest.mark.parametrize("size", [(80, 24), pytest.param((100, 30), marks=pytest.mark.soak)])
def test_enter_alone_leads_to_five_answers_and_a_graded_program(installed, tmp_path, size):
    with start(installed, tmp_path, size) as terminal:
        terminal.wait_for(FIRST)
        terminal.press("enter", "enter", "enter")
        terminal.wait_for("はじめの一晩 1/6", "[d1-stored-result]")
        press_until(terminal, "enter", "はじめの一晩 6/6")
        terminal.press("enter")
        terminal.wait_for("こう考えていませんか: 配列全体の和", "次へ")
        terminal.press("enter")
        terminal.wait_for(OVER)
        terminal.press("q")
        terminal.wait_for(HOME)
        terminal.press("q")
        assert terminal.exit_code() == 0
    events = answered(tmp_path)
    answers = [event for event in events if event.type is EventType.ANSWERED]
    assert [event.question for event in answers] == list(FIRST_EVENING)
    (drill,) = [e for e in events if e.type is EventType.GRADED and e.question == "mend-softmax"]
    assert drill.misconception == "normalised-over-batch"
    with start(installed, tmp_path, size) as terminal:
        terminal.wait_for(HOME)
        assert FIRST not in terminal.text


def test_the_proof_of_the_first_answer_is_worked_out_beside_it(installed, tmp_path):
    with start(installed, tmp_path, (80, 24)) as terminal:
        terminal.wait_for(FIRST)
        terminal.press("enter", "enter", "enter")
        terminal.wait_for("[d1-stored-result]")
        terminal.press("end", "enter", "enter")
        terminal.wait_for("× 不正解", "乱数の重みであり")
        terminal.press("p")
        terminal.wait_for("○ いま実行した結果は、正解とちょうど一致します。")
        terminal.press("escape")
        terminal.wait_for("× 不正解")


def test_who_skips_is_not_asked_again_but_may_ask_for_it(installed, tmp_path):
    with start(installed, tmp_path, (80, 24)) as terminal:
        terminal.wait_for(FIRST)
        terminal.press("escape")
        terminal.wait_for(HOME, "終了")
        terminal.press("q")
        assert terminal.exit_code() == 0
    with start(installed, tmp_path, (80, 24)) as terminal:
        terminal.wait_for(HOME)
        assert FIRST not in terminal.text
    with start(installed, tmp_path, (80, 24), "welcome") as terminal:
        terminal.wait_for(FIRST)
        terminal.press("enter", "6", "0", "enter", "down", "enter")
        terminal.wait_for("はじめの一晩 1/6")
    shown = subprocess.run(
        [installed.eprep, "--data-dir", installed.data(tmp_path), "config", "get", "minutes"],
        env=environment(tmp_path), capture_output=True, check=True, encoding="utf-8",
    ).stdout  # fmt: skip
    assert shown == "60\n"


def test_a_first_evening_that_was_killed_goes_on_where_it_was(installed, tmp_path):
    with start(installed, tmp_path, (80, 24)) as terminal:
        terminal.wait_for(FIRST)
        terminal.press("enter", "enter", "enter")
        terminal.wait_for("はじめの一晩 1/6")
        terminal.press("enter", "enter")
        terminal.wait_for("次へ", "不正解")
        os.kill(terminal.pid, signal.SIGKILL)
    with start(installed, tmp_path, (80, 24)) as terminal:
        terminal.wait_for(HOME, "6問中1問まで")
        assert FIRST not in terminal.text
        terminal.press("enter")
        terminal.wait_for("はじめの一晩 2/6")


def test_without_a_terminal_there_is_a_sentence_that_names_the_way(installed, tmp_path):
    done = subprocess.run(
        [installed.eprep, "--data-dir", installed.data(tmp_path), "welcome"],
        env=environment(tmp_path), capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "eprep quiz --plain" in done.stderr


def test_who_has_a_history_is_no_newcomer(installed, tmp_path):
    subprocess.run(
        [installed.eprep, "--data-dir", installed.data(tmp_path), "quiz", "d1-draw-shapes", "--plain"],
        env=environment(tmp_path), input="1\n", capture_output=True, check=True, encoding="utf-8",
    )  # fmt: skip
    with start(installed, tmp_path, (80, 24)) as terminal:
        terminal.wait_for(HOME)
        assert FIRST not in terminal.text
