"""What the plain lines say is set in lines of any width as a typesetter would."""

import pytest

from eprep.core.catalogue import Words
from eprep.core.text.lines import NOT_FIRST, NOT_LAST
from eprep.core.text.markup import unmarked
from eprep.core.text.width import width
from eprep.plain.page import Page
from tests.plain.nasty import PRINTED, SAID, TEXT, WHOLE, asked, question, verdict

PARTS = {
    "the question": lambda page: page.question(asked()),
    "a listing": lambda page: page.question(asked("lines")),
    "the verdict": lambda page: page.verdict(question(), verdict()),
    "a case": lambda page: page.case(verdict().cases[0]),
    "a hint": lambda page: page.item("10. ", TEXT),
    "our own words": lambda page: page.said(Words()("plain.ask.editor")),
}
WIDTHS = range(60, 141)
PRINTED_LINE = "  | "


def written(part, cells=None):
    return list(PARTS[part](Page(Words(), cells)))


def without_blanks(lines):
    """All that is said. The program's lines alone have a mark before each."""
    said = (line.removeprefix(PRINTED_LINE) for line in lines)
    return "".join("".join(said).split())


@pytest.mark.parametrize("part", PARTS)
def test_nothing_is_lost_and_no_line_is_too_wide(part):
    whole = without_blanks(written(part))
    for cells in WIDTHS:
        lines = written(part, cells)
        assert max(map(width, lines)) <= cells
        assert without_blanks(lines) == whole


@pytest.mark.parametrize("part", PARTS)
def test_no_line_begins_or_ends_with_what_may_not(part):
    for cells in WIDTHS:
        for line in written(part, cells):
            if line.startswith(PRINTED_LINE):
                continue  # a program's own, cut where it is full
            assert line.strip()[0] not in NOT_FIRST, (cells, line)
            assert line[-1] not in NOT_LAST, (cells, line)


@pytest.mark.parametrize("part", PARTS)
def test_formulas_and_brackets_stay_in_one_piece(part):
    def found(lines):
        return [sum(line.count(piece) for line in lines) for piece in WHOLE]

    whole = found(written(part))
    for cells in WIDTHS:
        assert found(written(part, cells)) == whole, cells


@pytest.mark.parametrize("cells", [None, *WIDTHS])
def test_exactly_one_line_begins_with_a_mark(cells):
    marks = [line for line in written("the verdict", cells) if line.startswith(("○", "×", "△"))]
    assert marks == ["× 値が違います"]


def test_what_does_not_fit_goes_on_below_the_text_and_not_below_its_number():
    assert list(Page(Words(), 40).item("  1. ", "重みとバイアスは、学習で更新されるパラメータである。")) == [
        "  1. 重みとバイアスは、学習で更新される",
        "     パラメータである。",
    ]  # fmt: skip


def test_a_line_of_code_goes_on_further_in_than_it_begins():
    lines = list(Page(Words(), 40).code("    return np.exp(x) / np.sum(np.exp(x), axis=1)", "  "))
    assert lines == ["      return np.exp(x) /", "          np.sum(np.exp(x), axis=1)"]


def test_a_program_is_cut_where_the_line_is_full_and_our_reason_where_it_may_break():
    lines = written("the verdict", 60)
    printed = [line for line in lines if line.startswith(PRINTED_LINE)]
    assert "".join(line.removeprefix(PRINTED_LINE) for line in printed) == PRINTED
    reason = [line for line in lines if "返された" in line or "添字" in line]
    assert without_blanks(reason) == without_blanks([SAID])


def test_without_a_width_each_line_of_the_bank_is_one_line():
    lines = written("the question")
    assert lines[1] == "  " + unmarked(TEXT)
    assert lines.count(lines[1]) == 2
