"""A row of home that is only made when it is seen is drawn as Textual would draw it."""

import pytest
from textual.style import Style
from textual.visual import RenderOptions

from eprep.core.progress import Progress
from eprep.tui.home_rows import row, row_cells
from eprep.tui.one_line import OneLine

NAMES = [
    "",
    "softmax",
    "活性化関数",
    "活性化関数と誤差逆伝播法" * 4,
    "👩‍💻が̈ｱ",
    "a\n\x1bb",
    "x" * 500,
]
BOLD = Style(bold=True)
OPTIONS = RenderOptions(lambda style: style if isinstance(style, Style) else BOLD, {})


def place(name, questions=20):
    return Progress("s", name, 9, 4, 12, questions, 5.0)


@pytest.mark.parametrize("cells", [40, 69, 70, 93, 200])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("questions", [0, 20])
def test_a_row_is_as_wide_as_it_is_said_to_be(questions, name, cells):
    assert row(place(name, questions), cells, 2).cell_length == row_cells(cells)


@pytest.mark.parametrize("beside", [-9, 0, 30], ids=["no room", "just room", "more room"])
@pytest.mark.parametrize("name", NAMES)
def test_it_is_drawn_as_it_would_be_if_it_were_there_already(name, beside):
    whole = row(place(name), 80)
    line, room = OneLine(row_cells(80), lambda: whole), row_cells(80) + beside
    theirs = whole.render_strips(room, None, BOLD, OPTIONS)
    assert line.get_height({}, room) == len(theirs) == (2 if beside < 0 else 1)
    ours = line.render_strips(room, None, BOLD, OPTIONS)
    assert [strip.text for strip in ours] == [strip.text for strip in theirs]
    assert [looks(strip) for strip in ours] == [looks(strip) for strip in theirs]
    assert line.render_strips(room, 1, BOLD, OPTIONS) == ours[:1]


def looks(strip):
    return [(text, style.without_color, style.color) for text, style, _ in strip]


def test_nothing_is_made_to_learn_how_high_it_is():
    def made():
        raise AssertionError

    assert OneLine(30, made).get_height({}, 30) == 1
