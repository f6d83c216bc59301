"""Enter, Tab, Backspace and the comment key do with lines what an editor for Python does."""

import pytest

from eprep.core.text.indent import below, commented, dedented, indented, taken_back


@pytest.mark.parametrize(
    ("line", "blanks"),
    [
        ("", ""),
        ("x = 1", ""),
        ("    x = 1", "    "),
        ("  ", "  "),
        ("def f(x):", "    "),
        ("    if x:  # 正なら", "        "),
        ("x = 1  # 例:", ""),
        ("# 例:", ""),
        ("s = '#'; t = {1: '#:'", ""),
        ("if s == '#':", "    "),
        ("x = f(", "    "),
        ("    return x", ""),
        ("    return f(", "        "),
        ("    return f(x,", "    "),
        ("    return x + \\", "    "),
        ("        pass", "    "),
        ("    returned = 1", "    "),
        ("\tx", "\t"),
        ("return", ""),
    ],
)
def test_a_new_line_begins_where_its_code_belongs(line, blanks):
    assert below(line) == blanks


@pytest.mark.parametrize(
    ("before", "count"),
    [("", 1), ("x", 1), ("    x", 1), ("    ", 4), ("      ", 2), ("   ", 3), (" ", 1), ("\t", 1)],
)
def test_backspace_goes_to_the_tab_stop_among_leading_blanks_alone(before, count):
    assert taken_back(before) == count


def test_whole_lines_go_in_and_out_and_empty_ones_stay_empty():
    lines = ["a", "", "  b", "\tc"]
    assert indented(lines) == ["    a", "", "      b", "    \tc"]
    assert dedented(["    a", "", "      b", "\tc", " d", "e"]) == ["a", "", "    b", "c", "d", "e"]


@pytest.mark.parametrize(
    ("lines", "toggled"),
    [
        (["    a", "", "        b"], ["    # a", "", "    #     b"]),
        (["    # a", "    #     b"], ["    a", "        b"]),
        (["#a", "b"], ["# #a", "# b"]),
        (["#a"], ["a"]),
        (["", "  "], ["", "  "]),
    ],
)
def test_lines_become_comments_and_back(lines, toggled):
    assert commented(lines) == toggled
