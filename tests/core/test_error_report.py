"""The report of an error says what is needed to look the error up, and nothing else."""

from dataclasses import replace

import pytest

from eprep.core.catalogue import Words
from eprep.core.error_report import ErrorReport, Surroundings, written
from eprep.core.question import Common, Question
from eprep.core.verdict import Outcome, Verdict
from eprep.kinds.choice import Choice
from eprep.kinds.multiple import Multiple
from eprep.kinds.single import Single

AROUND = Surroundings("1.2.3", "3.11.7", "Linux-6.1")
CHOICES = (Choice("`w[i]` を掛ける"), Choice("[/] 足す"), Choice("引く"))
COMMON = Common(id="d1-sum", kind="single", section="day1-hidden", prompt="和は？")
SINGLE = Question(COMMON, Single(choices=CHOICES, answer="[/] 足す"), "65a423eb2d21e3d2")
ASKED = ErrorReport(
    SINGLE, seed=7, order=(2, 0, 1), answer="引く", verdict=Verdict(Outcome.WRONG, 0.0)
)

GOLDEN = """\
# 問題の誤りの報告: d1-sum

## 何が誤りか



## 根拠



## 問題

- id: d1-sum
- 版: 65a423eb2d21e3d2
- 出題形式: single
- 節: day1-hidden
- 乱数の種: 7
- 選択肢の並び（問題集での番号）: 3 1 2
- 判定: × 不正解
- eprep: 1.2.3
- Python: 3.11.7
- 環境: Linux-6.1

## 解答

```
引く
```

## 問題集の正解

```
[/] 足す
```
"""


def said(report):
    return written(report, AROUND, Words())


def test_it_says_how_the_question_was_asked_and_answered():
    assert said(ASKED) == GOLDEN


def test_what_is_not_known_is_left_out():
    text = said(ErrorReport(SINGLE))
    for heading in ("乱数の種", "選択肢の並び", "判定", "## 解答"):
        assert heading not in text
    assert "- 版: 65a423eb2d21e3d2\n" in text


def test_several_choices_stand_a_line_each():
    body = Multiple(choices=CHOICES, answer=("引く", "[/] 足す"))
    text = said(replace(ASKED, question=Question(COMMON, body, ""), answer=["引く", "[/] 足す"]))
    assert "## 解答\n\n```\n引く\n[/] 足す\n```\n" in text


@pytest.mark.parametrize(
    ("answer", "fence"),
    [("x = 1", "```"), ("a = '```'", "````"), ('"""\n`````\n"""\n', "``````")],
)
def test_a_program_with_fences_in_it_stays_in_its_own(answer, fence):
    text = said(replace(ASKED, answer=answer))
    body = answer.removesuffix("\n")
    assert f"\n{fence}\n{body}\n{fence}\n" in text


def test_nothing_in_it_steers_a_terminal():
    assert "\x1b" not in said(replace(ASKED, answer="\x1b[2J"))
