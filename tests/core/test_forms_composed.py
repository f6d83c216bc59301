"""A typed line, or several, become an answer of several parts, or are asked again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.form import TextEntry, is_raw
from eprep.core.forms_composed import LETTERS, Arrange, FillIn, LayersEntry, Pair

STEPS = Arrange(("a", "b", "c"))
PAIRS = Pair(("左", "右"), ("x", "y", "z"))
CODE = FillIn("u = 【ア】 + 【ウ】\nreturn 【イ】(【ア】)\n【注意】")

NONSENSE = [
    "",
    " ",
    "x",
    "1",
    "0",
    "-",
    "1-b",
    "1 2",
    "1-1-1-0",
    "٣-١",
    "1.5",
    "nan",
    "99999999999",
]


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("3 1 2", ["c", "a", "b"]),
        ("1,2,3", ["a", "b", "c"]),
        ("２、１　３", ["b", "a", "c"]),
        (" 3  2 1 ", ["c", "b", "a"]),
    ],
)
def test_an_order_is_read_by_the_numbers_shown(line, answer):
    assert STEPS.read(line) == answer


@pytest.mark.parametrize("line", [*NONSENSE, "1 2 2", "1 2 3 4", "1 2 4", "1 2 3 3", "321"])
def test_what_names_not_each_text_once_is_no_order(line):
    assert STEPS.read(line) is None


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("1-b 2-a", ["y", "x"]),
        ("2-a 1-b", ["y", "x"]),
        ("1-c,2-c", ["z", "z"]),
        ("１－ａ、２ーＢ", ["x", "y"]),
        ("1 - A  2 − b", ["x", "y"]),
        ("1‐a, 2–c", ["x", "z"]),
    ],
    ids=ascii,
)
def test_pairs_are_read_by_number_and_letter(line, answer):
    assert PAIRS.read(line) == answer


@pytest.mark.parametrize(
    "line",
    [*NONSENSE, "1-a", "1-a 2-d", "1-a 1-b", "1-a 2-a 1-a", "0-a 1-b", "1-a 3-b", "1-a 2-", "1-a 2-bc",
     "1-a; 2-b", "a-1 b-2", "1-あ 2-い", "1-a 2-b x"],
    ids=ascii,
)  # fmt: skip
def test_what_gives_not_each_on_the_left_one_on_the_right_is_nonsense(line):
    assert PAIRS.read(line) is None


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("2-3-3-1", "2-3-3-1"),
        ("２－３－３－１", "2-3-3-1"),
        ("２ー３ー３ー１", "2-3-3-1"),
        ("2,3,3,1", "2-3-3-1"),
        ("2、3、3、1", "2-3-3-1"),
        ("2 3 3 1", "2-3-3-1"),
        (" 2 - 3 → 1 ", "2-3-1"),
        ("02-3", "2-3"),
        ("784-1000000", "784-1000000"),
    ],
)
def test_layers_are_read_by_their_sizes(line, answer):
    assert LayersEntry().read(line) == answer


@pytest.mark.parametrize(
    "line",
    ["", "2", "2-", "-2-3", "2--3", "2-3-", "2-0-1", "2-x", "2;3", "1000001-2", "9" * 5000 + "-2", "2-1.5",
     "-".join("2" * 21)],
    ids=lambda line: line[:9],
)  # fmt: skip
def test_what_is_no_network_is_nonsense(line):
    assert LayersEntry().read(line) is None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("a\nb\nc", ["a", "b", "c"]),
        (" ａ \n\n x = 1  ", ["ａ", "", "x = 1"]),
        (":x\ns\nq", [":x", "s", "q"]),
        (f"{'a' * 200}\nb\nc", ["a" * 200, "b", "c"]),
    ],
)
def test_a_line_for_each_blank_is_taken_as_it_is(text, answer):
    assert CODE.read(text) == answer


@pytest.mark.parametrize("text", ["", "a", "a\nb", "a\nb\nc\nd", "\n\n", f"{'a' * 201}\nb\nc"])
def test_too_few_lines_too_long_ones_and_nothing_at_all_are_nonsense(text):
    assert CODE.read(text) is None


def test_blanks_are_those_with_a_letter_each_once():
    assert CODE.blanks == ["ア", "イ", "ウ"]


def test_what_is_shuffled_is_read_as_it_is_shown():
    assert STEPS.arranged((2, 0, 1)).read("1 2 3") == ["c", "a", "b"]
    assert PAIRS.arranged((1, 2, 0)).read("1-a 2-c") == ["y", "x"]


def test_a_line_is_taken_as_it_is_where_it_is_text():
    assert [is_raw(form) for form in (CODE, TextEntry(), STEPS, PAIRS, LayersEntry())] == [
        True, True, False, False, False,
    ]  # fmt: skip


@given(st.lists(st.integers(0, 25), min_size=2, max_size=30))
def test_any_pairs_that_are_written_down_are_read(rights):
    form = Pair(tuple(f"左{i}" for i in range(len(rights))), tuple(LETTERS.upper()))
    line = " ".join(f"{i}-{LETTERS[right]}" for i, right in enumerate(rights, start=1))
    assert form.read(line) == [LETTERS.upper()[right] for right in rights]


@given(st.text(max_size=30))
def test_whatever_is_typed_is_an_answer_or_nothing(line):
    order, pairs, layers = STEPS.read(line), PAIRS.read(line), LayersEntry().read(line)
    assert order is None or sorted(order) == ["a", "b", "c"]
    assert pairs is None or (len(pairs) == 2 and set(pairs) <= {"x", "y", "z"})
    assert layers is None or LayersEntry().read(layers) == layers
