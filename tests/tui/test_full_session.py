"""A session as long as the exam, and a shorter one, in the installed program, by keys alone."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminal of this kind", allow_module_level=True)

from tests.tui.terminal import environment, start

LENGTHS = (26, pytest.param(104, marks=pytest.mark.soak))
SYLLABUS = """
schema: eprep.syllabus/1
subjects:
  - {id: own, name: 手作りの科目, chapters: [{id: own-all, name: 全部, sections: [{id: own-one, name: 全問}]}]}
"""
SINGLE = """
  - id: q{number}
    kind: single
    prompt: "{number}番: 正しいものを1つ選べ。"
    choices: [{{text: 正しい}}, {{text: 誤り}}, {{text: これも誤り}}, {{text: どれも誤り}}]
    answer: 正しい
"""
SEVERAL = """
  - id: q{number}
    kind: multiple
    prompt: "{number}番: 正しいものをすべて選べ。"
    choices: [{{text: 正しい}}, {{text: これも正しい}}, {{text: 誤り}}]
    answer: [正しい, これも正しい]
"""
NUMBER = """
  - id: q{number}
    kind: number
    prompt: "{number}番: 25を入力せよ。"
    answer: 25
"""
LINES = """
  - id: q{number}
    kind: lines
    prompt: "{number}番: 最初の行を選べ。"
    listing: "z = x + 1\\nreturn z"
    accepted: ["z = x + 1"]
"""
KINDS = ((SINGLE, "1"), (SEVERAL, "12\r"), (NUMBER, "25\r"), (LINES, "1\r"))


def bank_of(count, tmp_path) -> str:
    folder = tmp_path / "bank"
    folder.mkdir()
    (folder / "syllabus.yaml").write_text(SYLLABUS, encoding="utf-8")
    questions = "".join(
        KINDS[number % len(KINDS)][0].format(number=number) for number in range(count)
    )
    text = f"schema: eprep.bank/1\ndefaults: {{section: own-one}}\nquestions:{questions}"
    (folder / "all.yaml").write_text(text, encoding="utf-8")
    return str(folder)


def tallied(installed, folder, bank) -> dict:
    command = [str(installed.eprep), "--data-dir", str(installed.data(folder)), "--bank", bank]
    done = subprocess.run(
        [*command, "report", "--json"], env=environment(folder), capture_output=True, check=True
    )
    subjects = {subject["id"]: subject for subject in json.loads(done.stdout)["subjects"]}
    return subjects["own"]


@pytest.mark.parametrize("count", LENGTHS)
def test_the_whole_of_it_typed_at_once_loses_no_key(installed, tmp_path, count):
    bank, ids = bank_of(count, tmp_path), [f"q{number}" for number in range(count)]
    keys = "".join(KINDS[number % len(KINDS)][1] + "n" for number in range(count))
    assert len(keys) > 2 * count
    with start(
        installed, tmp_path, (80, 24), "--bank", bank, "quiz", *ids, "--no-shuffle"
    ) as terminal:
        terminal.wait_for("0番: 正しいものを1つ選べ。")
        terminal.press(keys)
        terminal.wait_for("演習の結果", f"{count}問中{count}問正解")
        terminal.press("q")
        terminal.wait_for("全問", "終了")
        terminal.press("q")
        assert terminal.exit_code() == 0
    found = tallied(installed, tmp_path, bank)
    assert (found["attempts"], found["correct"]) == (count, count)
