"""One typed line becomes an answer, or is asked again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.form import NumberEntry, Pick, PickLines, PickSeveral

CHOICES = ("赤", "青", "黄", "緑")
LISTING = "import numpy as np\n\n    y = x\nprint(y)\n"

NONSENSE = [
    "", " ", ",", "0", "5", "-1", "1.0", "1.5", "a", "一", "1 1", "1,1", "１，1", "1,5", "0,1", "2;3", "1-3", "1//2",
    "+1", "1a", "1 a", "nan", "٢", "99999", "100000000000000000000", "1\0",
]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("1", "赤"),
        ("4", "緑"),
        (" 2 ", "青"),
        ("３", "黄"),
        ("02", "青"),
        ("2,", "青"),
        ("④", "緑"),
    ],
)
def test_one_choice_is_read_by_the_number_shown(line, answer):
    assert Pick(CHOICES).read(line) == answer


@pytest.mark.parametrize("line", [*NONSENSE, "1,3", "1 3", "1、3"], ids=ascii)
def test_nonsense_is_no_choice(line):
    assert Pick(CHOICES).read(line) is None


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("2", ["青"]),
        ("1,3", ["赤", "黄"]),
        ("3,1", ["黄", "赤"]),
        ("1 3", ["赤", "黄"]),
        ("1, 3", ["赤", "黄"]),
        ("１，３", ["赤", "黄"]),
        ("1、3", ["赤", "黄"]),
        ("1　3", ["赤", "黄"]),
        (" 1,2,3,4 ", ["赤", "青", "黄", "緑"]),
    ],
)
def test_several_choices_are_read_by_the_numbers_shown(line, answer):
    assert PickSeveral(CHOICES).read(line) == answer


@pytest.mark.parametrize("line", NONSENSE, ids=ascii)
def test_nonsense_is_no_list_of_choices(line):
    assert PickSeveral(CHOICES).read(line) is None


def test_shuffled_choices_are_read_as_they_are_shown():
    order = (2, 0, 3, 1)
    assert Pick(CHOICES).arranged(order).read("1") == "黄"
    assert PickSeveral(CHOICES).arranged(order).read("1,4") == ["黄", "青"]


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("1", ["import numpy as np"]),
        ("3", ["y = x"]),
        ("3,4", ["y = x", "print(y)"]),
        ("４、１", ["print(y)", "import numpy as np"]),
    ],
)
def test_lines_are_read_by_their_numbers_and_stripped(line, answer):
    assert PickLines(LISTING).read(line) == answer


@pytest.mark.parametrize("line", [*NONSENSE, "2", "1,2"], ids=ascii)
def test_neither_nonsense_nor_an_empty_line_can_be_picked(line):
    assert PickLines(LISTING).read(line) is None


@pytest.mark.parametrize(
    ("line", "unit", "answer"),
    [
        ("0.5", "", "0.5"),
        (" １／３ ", "", "1/3"),
        ("1,000 個", "個", "1,000 個"),
        ("50%", "", "50%"),
        ("1e-3", "", "1e-3"),
    ],
)
def test_a_number_is_stored_as_it_was_typed(line, unit, answer):
    assert NumberEntry(unit).read(line) == answer


@pytest.mark.parametrize("line", ["", "三", "1//2", "1/0", "nan", "inf", "10,00", "10²", "25本"])
def test_what_is_no_number_is_asked_again(line):
    assert NumberEntry("個").read(line) is None


@given(st.text(max_size=30), st.integers(2, 9))
def test_whatever_is_typed_is_a_shown_choice_or_nothing(line, count):
    choices = tuple(f"選択肢{n}" for n in range(count))
    one, several = Pick(choices).read(line), PickSeveral(choices).read(line)
    assert one is None or one in choices
    assert several is None or (several and len(set(several)) == len(several))
    assert several is None or set(several) <= set(choices)


@given(st.permutations(range(6)), st.integers(1, 6))
def test_any_set_of_numbers_is_read_in_any_order(order, count):
    choices = tuple("ABCDEF")
    line = ",".join(str(position + 1) for position in order[:count])
    assert PickSeveral(choices).read(line) == [choices[position] for position in order[:count]]
