"""The page of a mock exam's result: what is missed, what is left blank, what was not asked."""

import pytest

from eprep.core.catalogue import Words
from eprep.core.exam import Forecast, Paper, Place
from eprep.core.exam_page import page
from eprep.core.exam_result import Marked, Result, Score
from eprep.core.exam_state import Exam
from eprep.core.syllabus import Chapter, Section, Subject, Syllabus

ITEMS = [Section(id_, id_.upper(), "in") for id_ in ("a", "b", "c", "d", "e")]
SYLLABUS = Syllabus(
    (Subject("s", "科目", None, (Chapter("k", "章", (*ITEMS, Section("o", "O", "option"))),)),)
)


def result(asked, before=None, forecast=None):
    """`asked` has an item and a sign for each question: right, wrong or blank."""
    places = tuple(Place(f"q{n}", item, "", 0) for n, (item, _) in enumerate(asked))
    exam = Exam("x", Paper("quarter", 30, 0, "", places, (), 0), "", forecast)
    marked = tuple(
        Marked(f"q{n}", "s", item, sign != " ", sign == "o", None, flagged=False, gone=False)
        for n, (item, sign) in enumerate(asked)
    )
    right, blank = (sum(sign == wanted for _, sign in asked) for wanted in "o ")
    score = Score(len(asked), len(asked) - blank, right)
    return Result(exam, marked, score, {"s": score}, (), before)


def texts(found):
    words = Words()
    return [
        [
            *(
                [cell if isinstance(cell, str) else words(cell) for cell in row]
                for row in part.rows
            ),
            *map(words, part.said),
        ]
        for part in page(found, SYLLABUS)
    ]


def test_what_was_only_left_blank_comes_after_what_was_wrong():
    *_, items, _ = texts(result(["a ", "b ", "bo", "cx", "co", "do"]))
    assert items[1:4] == [["C", "1/2", "0"], ["A", "0/1", "1"], ["B", "1/2", "1"]]
    assert items[-1] == "出題の範囲の5項目のうち、1項目は今回は出ませんでした（E）。"


def test_blanks_are_counted_apart_and_a_question_has_its_points():
    scores, *_ = texts(result(["a ", "bx", "co"]))
    assert scores[1] == ["科目", "1/3", "1", "33%", "33点"]


@pytest.mark.parametrize(
    ("before", "said"), [((4, 4, 1), "より25点上がりました"), ((2, 2, 2), "より50点下がりました"),
                         ((4, 2, 2), "と同じ得点率です"), (None, "")],
)  # fmt: skip
def test_it_is_compared_with_the_one_before(before, said):
    _, course, *_ = texts(result(["ao", "ax"], before and Score(*before)))
    assert ("前の模試" in course[-1]) is (before is not None)
    assert said in course[-1]


def test_it_says_what_was_predicted_or_why_nothing_was():
    said = ["".join(texts(result(["ao"], None, f))[1]) for f in (None, Forecast(0.5, 0.4, 0.6))]
    assert ["30問以上" in each for each in said] == [True, False]
    assert "予測得点は50%（80%の幅 40%〜60%）で、結果は100%" in said[1]
