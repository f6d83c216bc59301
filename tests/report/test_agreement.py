"""Every format of a report tells the same numbers, to the last digit that it has."""

import json

import pytest

from eprep.report import FORMATS, render
from tests.report.reading import WORDS, all_agree, marked


@pytest.fixture
def texts(whole):
    return {format_: render(format_, whole, WORDS) for format_ in FORMATS}


def test_all_formats_tell_the_figures_of_the_document(texts):
    all_agree(texts)


def test_these_figures_are_told(texts):
    told = json.loads(texts["json"])
    tables = marked(texts["md"])
    assert tables["この問題集での予測得点"][1:] == [
        ["深層学習", "67%", "54%〜68%", "41問"], ["合計", "62%", "54%〜68%", "41問"],
    ]  # fmt: skip
    assert [row[1] for row in tables["予測を上げそうな節"][1:]] == ["+2.1点", "+0.3点"]
    assert [row[2] for row in tables["模試"][1:]] == ["27%", "59%"]
    assert [row[2] for row in tables["よくした誤解"][1:]] == ["12回", "1回"]
    assert told["days"][0] == {
        "day": "2025-02-25", "attempts": 403, "correct": 0, "score": 403 / 7 / 403,
        "seconds": 61.7 * 400,
    }  # fmt: skip


@pytest.mark.parametrize("format_", FORMATS)
def test_a_figure_that_is_another_is_noticed(texts, format_):
    changed = {"json": ("0.615,", "0.616,"), "csv": ("0.615", "0.6150000000000001")}
    old, new = changed.get(format_, ("62%", "63%"))
    assert old in texts[format_]
    with pytest.raises(AssertionError):
        all_agree(texts | {format_: texts[format_].replace(old, new)})
