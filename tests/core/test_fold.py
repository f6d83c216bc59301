"""What a stranger printed is shown in lines that no terminal has to wrap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.text.fold import CELLS, excerpt, folded
from eprep.core.text.width import width

ROOM = CELLS - 4


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("a\nb\n", ["a", "b"]),
        ("a\n\nb\n\n", ["a", "", "b", ""]),
        ("a\r\nb\rc\x0bd", ["a", "b␍c␋d"]),
        ("x" * ROOM, ["x" * ROOM]),
        ("x" * (ROOM + 1), ["x" * ROOM, "x"]),
        ("計" * ROOM, ["計" * (ROOM // 2)] * 2),
        ("○" * ROOM, ["○" * (ROOM // 2)] * 2),  # two cells each in some terminals
        ("\t" * 10, ["\t" * 9, "\t"]),
        ("か\u3099" * 36 + "x", ["か\u3099" * 36, "x"]),
        ("\x1b" * ROOM, ["␛" * ROOM]),
        ("x" * 71 + "\u200b", ["x" * 71 + "\\", "u200b"]),
        ("x" * 76 + "○ 合格", ["x" * 72, "xxxx○ 合格"]),
    ],
    ids=range(14),
)
def test_a_long_line_is_cut_and_every_piece_indented(text, lines):
    assert folded(text, "  | ") == [f"  | {line}" for line in lines]


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("○×△x計\t\n"), max_size=300))
def test_no_line_is_wider_than_a_terminal_and_nothing_is_lost(text):
    from eprep.core.text.harmless import harmless

    lines = folded(text, "  | ")
    assert all(line.startswith("  | ") and width(line) <= CELLS for line in lines)
    assert "".join(line[4:] for line in lines) == harmless(text).replace("\n", "")


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (0, []),
        (4, [0, 1, 2, 3]),
        (5, [0, 1, "1 left", 3, 4]),
        (100, [0, 1, "96 left", 98, 99]),
    ],
)
def test_of_many_lines_the_first_and_the_last_are_shown(count, shown):
    assert list(excerpt(list(range(count)), 4, lambda left: f"{left} left")) == shown
