"""What nothing computes is solved by two readers who do not see the answer, and held to it."""

import json

import pytest

from eprep.core.catalogue import Words
from eprep.core.review import Review
from eprep.kinds.choice import Choice
from eprep.kinds.lines import Lines
from eprep.kinds.multiple import Multiple
from eprep.kinds.number import Closeness, Number
from eprep.kinds.single import Single
from eprep.proving.reviews import agrees, review_problems
from tests import reviews as tool

SYLLABUS = """\
schema: eprep.syllabus/1
subjects:
  - id: dl
    name: 深層学習
    chapters: [{id: feedforward, name: 順伝播, sections: [{id: day1-hidden, name: 中間層}]}]
"""
CHOICES = (Choice("甲"), Choice("乙"), Choice("丙"))
SINGLE, SEVERAL = Single(CHOICES, "甲"), Multiple(CHOICES, ("甲", "乙"))
NUMBER = Number(6.0, Closeness(abs=0.1), unit="個")
LINES = Lines("a = 1\n  b = 2\nc = 3\n", ("b = 2",), ("c = 3",))

ANSWERS = {
    "a text": (SINGLE, "甲", True),
    "another text": (SINGLE, "乙", False),
    "a position": (SINGLE, 1, False),
    "texts in another order": (SEVERAL, ["乙", "甲"], True),
    "too few": (SEVERAL, ["甲"], False),
    "a number": (NUMBER, 6, True),
    "a number within its tolerance": (NUMBER, 6.05, True),
    "a number as it is typed": (NUMBER, "6 個", True),
    "another number": (NUMBER, 7, False),
    "lines": (LINES, ["b = 2"], True),
    "lines with an accepted one": (LINES, ["b = 2", "c = 3"], True),
    "a wrong line": (LINES, ["a = 1", "b = 2"], False),
    "nothing": (SINGLE, None, False),
    "a mapping": (SEVERAL, {"甲": "乙"}, False),
    "a truth value": (Number(1.0), True, False),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_a_readers_answer_is_the_banks_or_is_not(name):
    body, answer, same = ANSWERS[name]
    assert agrees(body, answer) is same


@pytest.fixture
def bank(write, bank_text, open_bank):
    """A bank whose one file has reviews beside it; another lies elsewhere."""

    def bank(reviews):
        folder = write({
            "mine/a.yaml": bank_text("a1", "a2"), "mine/below/b.yaml": bank_text("b1"),
            "other/c.yaml": bank_text("c1"), "syllabus.yaml": SYLLABUS, "mine/reviews.yaml": f"schema: eprep.reviews/1\n{reviews}",
        })  # fmt: skip
        return open_bank(folder, beside=())

    return bank


def test_a_question_beside_or_below_reviews_needs_one(bank):
    library = bank("reviews:\n  - {id: a2, revision: x, answers: [A, B], settled: 理由。}\n")
    found = library.reviews(["a1", "a2", "b1", "c1"])
    assert found == {"a1": None, "a2": Review("a2", "x", ("A", "B"), "理由。"), "b1": None}


def test_a_bank_without_reviews_needs_none(write, bank_text, open_bank):
    library = open_bank(
        write({"syllabus.yaml": SYLLABUS, "mine/a.yaml": bank_text("a1")}), beside=()
    )
    assert library.reviews(["a1"]) == {}


REVISION = "REVISION"
PROBLEMS = {
    "both agree": (REVISION, ("A", "A"), "", []),
    "one differs": (REVISION, ("A", "B"), "", ["'B'"]),
    "both differ alike": (REVISION, ("B", "B"), "", ["'B'"]),
    "one differs, settled": (REVISION, ("A", "B"), "Bとも読めるが、…", []),
    "one differs, settled by nothing": (REVISION, ("A", "B"), " ", ["'B'"]),
    "another text was solved": ("0", ("A", "A"), "", ["別の版"]),
    "another text was settled": ("0", ("A", "B"), "理由。", ["別の版"]),
}


@pytest.mark.parametrize("name", PROBLEMS)
def test_a_review_holds_for_the_text_and_the_answer(name, bank):
    revision, answers, settled, said = PROBLEMS[name]
    question = bank("reviews: []\n").question("a1")
    revision = question.revision if revision == REVISION else revision
    found = list(review_problems(question, Review("a1", revision, answers, settled)))
    assert len(found) == len(said)
    assert all(words in Words()(problem) for words, problem in zip(said, found, strict=True))


def test_without_a_review_that_is_said(bank):
    (problem,) = review_problems(bank("reviews: []\n").question("a1"), None)
    assert "reviews.yaml" in Words()(problem)


FAULTS = {
    "sound": ("reviews:\n  - {id: a1, revision: x, answers: [A, A]}\n", []),
    "none": ("reviews: []\n", []),
    "no list": ("reviews: 3\n", [(2, 10, "BANK003")]),
    "another key": ("reviews: []\nothers: []\n", [(3, 1, "BANK002")]),
    "no such question": ("reviews:\n  - {id: a9, revision: x, answers: [A, A]}\n", [(3, 10, "REVIEW002")]),
    "twice": ("reviews:\n  - {id: a1, revision: x, answers: [A, A]}\n  - {id: a1, revision: x, answers: [A, A]}\n", [(4, 10, "BANK006")]),
    "one reader": ("reviews:\n  - {id: a1, revision: x, answers: [A]}\n", [(3, 36, "REVIEW001")]),
    "no answers": ("reviews:\n  - {id: a1, revision: x}\n", [(3, 5, "BANK001")]),
    "a key misspelt": ("reviews:\n  - {id: a1, revision: x, answers: [A, A], setled: y}\n", [(3, 44, "BANK002")]),
    "a revision that YAML reads as a number": ("reviews:\n  - {id: a1, revision: 123, answers: [A, A]}\n", [(3, 24, "BANK003")]),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_with_its_place(name, bank, tmp_path):
    text, faults = FAULTS[name]
    path = str(tmp_path / "mine" / "reviews.yaml")
    found = [(r.line, r.column, r.fault.code) for r in bank(text).reports([path])]
    assert found == faults


def test_a_question_of_a_faulty_file_is_known(bank, write, open_bank, tmp_path):
    bank("reviews:\n  - {id: a1, revision: x, answers: [A, A]}\n")
    text = (tmp_path / "mine/a.yaml").read_text(encoding="utf-8").replace("answer: A", "answer: Z")
    library = open_bank(write({"mine/a.yaml": text}), beside=())
    assert "REVIEW002" not in [report.fault.code for report in library.reports()]


def test_reviews_are_known_from_the_cache_too(bank, open_bank, tmp_path):
    text = "reviews:\n  - {id: a1, revision: x, answers: [A, [B]]}\n  - {id: a9, revision: x, answers: [1, 2]}\n"
    fresh = bank(text)
    for _ in range(2):
        again = open_bank(tmp_path, cache=tmp_path / "cache.sqlite3", beside=())
        assert again.reviews(["a1"]) == fresh.reviews(["a1"])
        assert list(again.reports()) == list(fresh.reports())


def test_verify_tells_what_is_not_reviewed_and_exits_1(eprep, bank, tmp_path):
    library = bank("reviews: []\n")
    solved = [{"id": id_, "revision": library.question(id_).revision, "answers": answers}
              for id_, answers in (("a1", ["A", "A"]), ("a2", ["A", "B"]))]  # fmt: skip
    path = tmp_path / "mine" / "reviews.yaml"
    path.write_text(json.dumps({"schema": "eprep.reviews/1", "reviews": solved}), encoding="utf-8")
    done = eprep("--bank", tmp_path / "mine", "bank", "verify", tmp_path / "mine")
    told = [line.partition(":")[0] for line in done.stdout.splitlines()]
    assert (done.returncode, told) == (1, ["a2", "b1", "証明3問"])
    assert "文章1、" in done.stdout


def test_the_tool_prints_sheets_without_answers_and_adds_what_readers_type(
    bank, open_bank, tmp_path
):
    library = bank("reviews: []\n")
    sheets = list(tool.sheet(library))
    assert [sheet["id"] for sheet in sheets] == ["a1", "a2", "b1", "c1"]
    assert all("どれか。" in sheet["question"] for sheet in sheets)
    assert "正しい。" not in json.dumps(sheets, ensure_ascii=False)
    right, wrong = ({sheet["id"]: _typed(sheet, text) for sheet in sheets} for text in "AB")
    found = tool.merged(library, [right, {**right, "a2": wrong["a2"]}])
    assert [review.answers for review in found.values()] == [
        ("A", "A"),
        ("A", "B"),
        *[("A", "A")] * 2,
    ]
    (tmp_path / "mine/reviews.yaml").write_text(tool.text(found.values()), encoding="utf-8")
    again = open_bank(tmp_path, beside=())
    assert again.reviews(["a1", "a2"]) == {id_: found[id_] for id_ in ("a1", "a2")}
    assert [sheet["id"] for sheet in tool.sheet(again)] == ["c1"]  # it stands elsewhere


def test_the_tool_leaves_out_what_one_has_not_solved_and_refuses_what_cannot_be_read(bank):
    assert tool.merged(bank("reviews: []\n"), [{}, {}]) == {}
    with pytest.raises(SystemExit, match="a1"):
        tool.merged(bank("reviews: []\n"), [{"a1": "x"}, {"a1": "1"}])


def _typed(sheet, text):
    """The number that stands before a choice."""
    lines = (line.strip().partition(". ") for line in sheet["question"].splitlines())
    return next(number for number, _, choice in lines if choice == text)
