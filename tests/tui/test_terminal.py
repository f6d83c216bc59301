"""The installed program in a pseudo-terminal, driven from the keyboard as a candidate would."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminal of this kind", allow_module_level=True)

from tests.tui.terminal import Terminal, environment, start

SIZES = pytest.mark.parametrize(
    "size",
    [(80, 24), pytest.param((120, 36), marks=pytest.mark.soak)],
    ids=["80x24", "120x36"],
)
SYLLABUS = """
schema: eprep.syllabus/1
subjects:
  - {id: own, name: 手作りの科目, chapters: [{id: own-all, name: 全部, sections: [{id: own-one, name: 角括弧}]}]}
"""
BANK = r"""
schema: eprep.bank/1
defaults: {section: own-one}
questions:
  - id: brackets
    kind: single
    prompt: "`w[i]` と [red]赤[/red] と [/] と \e[31m を、そのまま示せ。"
    choices: [{text: "[/] w[i]", why: "[i]は添字"}, {text: "[bold]x[0]"}]
    answer: "[/] w[i]"
    explanation: "説明[/]も w[i] のまま。"
"""


@pytest.fixture
def bank(tmp_path) -> str:
    folder = tmp_path / "bank"
    folder.mkdir()
    (folder / "syllabus.yaml").write_text(SYLLABUS, encoding="utf-8")
    (folder / "brackets.yaml").write_text(BANK, encoding="utf-8")
    return str(folder)


def skip_the_welcome(terminal: Terminal) -> None:
    """As who has no history is welcomed, and may pass on at once."""
    terminal.wait_for("eprepへようこそ")
    terminal.press("escape")
    terminal.wait_for("合格は保証しません")  # of home alone


DRAWN = dict.fromkeys(map(ord, "│━╍─"), " ")


def report(installed, folder: Path, *arguments: str) -> str:
    command = [
        str(installed.eprep),
        "--data-dir",
        str(installed.data(folder)),
        "report",
        *arguments,
    ]
    return subprocess.run(
        command, env=environment(folder), capture_output=True, check=True, encoding="utf-8"
    ).stdout


def row(text: str, name: str) -> str:
    """The report's line for one place, without frame and bar."""
    lines = (line.translate(DRAWN).strip() for line in text.splitlines())
    return next(line for line in lines if line.startswith(name))


@SIZES
def test_from_home_over_a_choice_and_a_drill_to_the_report(installed, tmp_path, bank, size):
    with start(installed, tmp_path, size, "--bank", bank) as terminal:
        skip_the_welcome(terminal)
        terminal.wait_for("深層学習の全体像", "関係のない非公式の教材")
        terminal.press("o")
        terminal.wait_for("応用数学")
        terminal.press("end")
        terminal.wait_for("手作りの科目")
        terminal.press("enter")
        terminal.wait_for("w[i] と [red]赤[/red] と [/] と ␛[31m", "[/] w[i]", "[bold]x[0]")
        terminal.press("down", "enter")
        terminal.wait_for("次へ", "[/] w[i]", "[i]は添字", "説明[/]も w[i] のまま。")
        terminal.press("n")
        terminal.wait_for("演習の結果", "1問中")
        terminal.press("escape")
        terminal.wait_for("手作りの科目")
        terminal.press("d")
        terminal.wait_for("affine", "xor-gate", "排他的論理和")
        terminal.press(*["down"] * 5, "enter")
        terminal.wait_for("def XOR", "Ctrl+R")
        terminal.press("ctrl+r")
        terminal.wait_for("もとのプログラムのまま")
        terminal.press("return", "ctrl+r")  # in place of `pass`
        terminal.wait_for("× 型が違います", "Noneが返されました")
        terminal.wait_for("Ctrl+N 次へ")
        terminal.press("escape")
        terminal.wait_for("n 次へ")
        terminal.press("n")
        terminal.wait_for("演習の結果", "1問中0問正解")
        terminal.press("escape")
        terminal.wait_for("xor-gate")
        terminal.press("escape")
        terminal.wait_for("手作りの科目")
        terminal.press("r")
        shown = terminal.wait_for("得点と解答数", "応用数学")
        terminal.press("escape")
        terminal.wait_for("終了")
        terminal.press("q")
        assert terminal.exit_code() == 0
    printed = report(installed, tmp_path, "--bank", bank)
    assert "0/97" in row(shown, "応用数学").split()
    assert "0/97" in row(printed, "応用数学").split()
    assert row(printed, "手作りの科目").split()[3] == "1/1"
    assert row(printed, "入力層〜中間層").split()[1:3] == ["0%", "0/1"]


@SIZES
def test_a_number_is_typed_and_counted(installed, tmp_path, size):
    with start(installed, tmp_path, size, "quiz", "d1-draw-parameters") as terminal:
        terminal.wait_for("数を入力")
        terminal.press("x", "enter")
        terminal.wait_for("もう一度Enterを押すとスキップ")
        terminal.press("h")
        terminal.wait_for("ヒント", "ありません")
        terminal.press("2", "５", "enter")
        terminal.wait_for("○ 正解")
        terminal.press("n")
        terminal.wait_for("1問中1問正解", "間違えた問題はありません")
        terminal.press("r")
        terminal.wait_for("得点と解答数", "応用数学")
        terminal.press("end")
        assert "1/1" in row(terminal.wait_for("合計"), "合計")


def test_only_the_wrong_ones_are_asked_again(installed, tmp_path):
    questions = ("d1-goal-hidden-value", "d1-draw-shapes")
    with start(installed, tmp_path, (80, 24), "quiz", *questions, "--seed", "1") as terminal:
        for _ in questions:
            terminal.wait_for("1つ選んでください")
            terminal.press("1")
            terminal.wait_for("次へ")
            terminal.press("n")
        summary = terminal.wait_for("演習の結果", *questions)
        missed = len(re.findall(r"^[│ ]*× ", summary, re.MULTILINE))
        assert missed, terminal.text
        terminal.press("w")
        terminal.wait_for(f"1/{missed}", "1つ選んでください")


def test_an_answer_can_be_undone_from_its_result(installed, tmp_path):
    with start(installed, tmp_path, (80, 24), "quiz", "d1-draw-shapes") as terminal:
        terminal.wait_for("1つ選んでください")
        terminal.press("1")
        terminal.wait_for("取り消し", "次へ")
        terminal.press("u")
        terminal.wait_for("1つ選んでください")
    assert "0/0" in row(report(installed, tmp_path), "合計")


def test_what_was_acknowledged_survives_a_kill(installed, tmp_path):
    with start(installed, tmp_path, (80, 24), "quiz", "d1-draw-shapes") as terminal:
        terminal.wait_for("1つ選んでください")
        terminal.press("1")
        terminal.wait_for("次へ")
        os.kill(terminal.pid, signal.SIGKILL)
    assert "/1 " in row(report(installed, tmp_path), "合計")


def test_keys_work_while_the_input_method_is_on(installed, tmp_path):
    with start(installed, tmp_path, (80, 24)) as terminal:
        skip_the_welcome(terminal)
        terminal.wait_for("深層学習の全体像")
        terminal.press("ｄ")
        terminal.wait_for("affine")
        terminal.press("ｑ")
        terminal.wait_for("深層学習の全体像")
        terminal.press("？")
        terminal.wait_for("節を選んでEnterを押すと")


def test_where_the_screens_could_not_be_seen_there_is_one_line(installed, tmp_path):
    """Textual draws on standard error."""
    line = f"exec {installed.eprep} --data-dir {installed.data(tmp_path)} 2>/dev/null"
    with Terminal(["sh", "-c", line], (80, 24), environment(tmp_path)) as terminal:
        terminal.wait_for("問に解答済み")
        assert terminal.exit_code() == 0


def test_the_terminal_says_how_large_it_is_and_no_variable_does(installed, tmp_path):
    command = [
        str(installed.eprep),
        "--data-dir",
        str(installed.data(tmp_path)),
        "quiz",
        "d1-draw-shapes",
    ]
    lying = {**environment(tmp_path), "COLUMNS": "99999999", "LINES": "5"}
    with Terminal(command, (80, 24), lying) as terminal:
        terminal.wait_for("1つ選んでください")
        terminal.press("1")
        terminal.wait_for("次へ")
