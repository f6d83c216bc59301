"""The report in each of its formats, byte for byte."""

import json
from datetime import date

import pytest

from eprep.core.catalogue import Words
from eprep.core.progress import overview
from eprep.core.reporting import Report
from eprep.core.syllabus import Syllabus
from eprep.core.text.width import width
from eprep.report import FORMATS, render

TEXT = """\
進捗

科目・章・節                                得点   正解/解答 解答済/全問
応用数学                                       -         0/0         0/0
深層学習                                     50%         2/6         3/5  ████▒▒▒░░░░░
  順伝播                                     75%         2/3         2/4  ████▒▒░░░░░░
    中間層                                   75%         2/3         2/3  ██████▒▒░░░░
    とても長い名前のついた節であり…            -         0/0         0/1  ░░░░░░░░░░░░
  逆伝播 ○␛[31m                               0%         0/3         1/1  ▒▒▒▒▒▒▒▒▒▒▒▒
    [bold]x[/bold]                            0%         0/3         1/1  ▒▒▒▒▒▒▒▒▒▒▒▒
合計                                         50%         2/6         3/5  ████▒▒▒░░░░░

読み込んだ問題集にない問題: 1問
{legend}
{bars}
{notice}"""

NUMBERS = ["attempts", "correct", "accuracy", "score", "seen", "questions", "coverage"]


def test_the_text_is_this(history):
    words = Words()
    bars = words("report.bars", right="█", wrong="▒", unseen="░")
    expected = TEXT.format(legend=words("report.legend"), bars=bars, notice=words("notice"))
    assert render("text", history, words) == expected


def test_every_row_of_the_text_is_as_wide_as_the_others(history):
    rows = render("text", history, Words()).split("\n")[2:-5]
    assert [width(row) for row in rows] == [72, 72, *[86] * 7]


def test_the_document_has_the_numbers_of_the_contract(history):
    document = json.loads(render("json", history, Words()))
    assert (document["schema"], document["unknown"]) == ("eprep.report/1", 1)
    maths, learning = document["subjects"]
    assert [maths[key] for key in NUMBERS] == [0, 0, None, None, 0, 0, None]
    assert maths["chapters"] == []
    assert [learning[key] for key in NUMBERS] == [6, 2, 2 / 6, 0.5, 3, 5, 3 / 5]
    forward, backward = learning["chapters"]
    assert [forward[key] for key in NUMBERS] == [3, 2, 2 / 3, 0.75, 2, 4, 0.5]
    assert [backward[key] for key in NUMBERS] == [3, 0, 0.0, 0.0, 1, 1, 1.0]
    assert [section["id"] for section in forward["sections"]] == ["s1", "s2"]
    assert [forward["sections"][1][key] for key in NUMBERS] == [0, 0, None, None, 0, 1, 0.0]


def test_the_document_has_names_as_the_bank_has_them(history):
    text = render("json", history, Words())
    assert json.loads(text)["subjects"][1]["chapters"][1]["name"] == "逆伝播\n○\x1b[31m"
    assert "\x1b" not in text
    assert "深層学習" in text


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_nothing_at_all_can_be_reported_too(format_, language):
    nothing = Report(overview(Syllabus(), {}, {}, {}), date(2026, 4, 1))
    assert render(format_, nothing, Words(language))
