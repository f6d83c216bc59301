"""The installed program in a pseudo-terminal, driven from the keyboard as a candidate would."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminal of this kind", allow_module_level=True)

from tests.tui.terminal import Terminal

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80x24", "120x36"])
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


def environment(folder: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "TEXTUAL_ANIMATIONS": "none",
    }


def start(installed, folder: Path, size: tuple[int, int], *arguments: str) -> Terminal:
    command = [str(installed.eprep), "--data-dir", str(folder / "data"), *arguments]
    return Terminal(command, size, environment(folder))


def report(installed, folder: Path, *arguments: str) -> str:
    command = [str(installed.eprep), "--data-dir", str(folder / "data"), "report", *arguments]
    return subprocess.run(
        command, env=environment(folder), capture_output=True, check=True, encoding="utf-8"
    ).stdout


def row(text: str, name: str) -> str:
    """The report's line for one place."""
    return next(line.strip() for line in text.splitlines() if line.strip().startswith(name))


@SIZES
def test_from_home_over_a_choice_and_a_drill_to_the_report(installed, tmp_path, bank, size):
    with start(installed, tmp_path, size, "--bank", bank) as terminal:
        terminal.wait_for("深層学習の全体像", "関係のない非公式の教材", "手作りの科目")
        terminal.press("end", "up", "enter")
        terminal.wait_for("w[i] と [red]赤[/red] と [/] と ␛[31m", "[/] w[i]", "[bold]x[0]")
        terminal.press("down", "enter")
        terminal.wait_for("次へ", "[/] w[i] — [i]は添字", "説明[/]も w[i] のまま。")
        terminal.press("n")
        terminal.wait_for("演習の結果", "1問中")
        terminal.press("escape")
        terminal.wait_for("深層学習の全体像")
        terminal.press("d")
        terminal.wait_for("accuracy", "affine")
        terminal.press("end", "enter")
        terminal.wait_for("def XOR", "Ctrl+R")
        terminal.press("ctrl+r")
        terminal.wait_for("× 型が違います", "Noneが返されました")
        terminal.wait_for("Ctrl+N 次へ")
        terminal.press("escape")
        terminal.wait_for("n 次へ")
        terminal.press("n")
        terminal.wait_for("演習の結果", "1問中0問正解")
        terminal.press("escape")
        terminal.wait_for("xor-gate")
        terminal.press("escape")
        terminal.wait_for("深層学習の全体像")
        terminal.press("r")
        shown = terminal.wait_for("合計")
        assert row(shown, "手作りの科目").endswith("1/1")
        assert row(shown, "入力層〜中間層").split()[1:3] == ["0%", "0/1"]
        terminal.press("escape")
        terminal.wait_for("終了")
        terminal.press("q")
        assert terminal.exit_code() == 0
    printed = report(installed, tmp_path, "--bank", bank)
    assert row(printed, "手作りの科目") == row(shown, "手作りの科目")
    assert row(printed, "入力層〜中間層") == row(shown, "入力層〜中間層")


@SIZES
def test_a_number_is_typed_and_counted(installed, tmp_path, size):
    with start(installed, tmp_path, size, "quiz", "d1-draw-parameters") as terminal:
        terminal.wait_for("数を入力してEnter")
        terminal.press("x", "enter")
        terminal.wait_for("もう一度入力してください")
        terminal.press("h")
        terminal.wait_for("ヒント", "ありません")
        terminal.press("2", "５", "enter")
        terminal.wait_for("○ 正解")
        terminal.press("n")
        terminal.wait_for("1問中1問正解", "間違えた問題はありません")
        terminal.press("r")
        assert "1/1" in row(terminal.wait_for("合計"), "合計")


def test_only_the_wrong_ones_are_asked_again(installed, tmp_path):
    questions = ("d1-goal-hidden-value", "d1-draw-shapes")
    with start(installed, tmp_path, (80, 24), "quiz", *questions, "--seed", "1") as terminal:
        for _ in questions:
            terminal.wait_for("1つ選んでください")
            terminal.press("1")
            terminal.wait_for("次へ")
            terminal.press("n")
        missed = terminal.wait_for("演習の結果").count("\n × ")
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
        terminal.wait_for("深層学習の全体像")
        terminal.press("ｄ")
        terminal.wait_for("softmax")
        terminal.press("ｑ")
        terminal.wait_for("深層学習の全体像")
        terminal.press("？")
        terminal.wait_for("Escで閉じます")
