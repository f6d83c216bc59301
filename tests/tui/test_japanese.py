"""Japanese in the widgets: no line begins or ends wrong, and nothing is lost, at any width."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from rich.cells import cell_len
from textual._wrap import compute_wrap_offsets

from eprep.core.catalogue.ja import JA
from eprep.core.text.lines import NOT_FIRST, NOT_LAST
from eprep.tui import japanese, patches
from tests.tui.set_japanese import (
    CODE,
    FORMULAS,
    GOLDEN,
    GOLDEN_WIDTHS,
    NASTY,
    SET,
    picture,
    rows,
)

WIDTHS = range(60, 141)


def solid(text: str) -> str:
    """Without blanks, which a break may swallow and an indent may add."""
    return "".join(text.replace("\u3000", " ").split())


def wrong_breaks(lines: list[str]) -> list[tuple[str, str]]:
    """Neighbours where the break stands before or after what clings; an empty line is no break."""
    pairs = [(before.strip(), after.strip()) for before, after in pairwise(lines)]
    return [(a, b) for a, b in pairs if a and b and (a[-1] in NOT_LAST or b[0] in NOT_FIRST)]


@pytest.mark.parametrize("name", SET)
def test_no_line_begins_with_what_may_not_or_ends_with_what_opens(name):
    assert {width: wrong for width in WIDTHS if (wrong := wrong_breaks(rows(name, width)))} == {}


@pytest.mark.parametrize("name", SET)
def test_no_line_is_wider_than_the_widget(name):
    assert [w for w in WIDTHS if any(cell_len(row) > w for row in rows(name, w))] == []


@pytest.mark.parametrize("name", SET)
def test_no_character_is_lost_and_none_moves(name):
    every = {solid("".join(rows(name, width))) for width in (*WIDTHS, 1000)}
    assert len(every) == 1


@pytest.mark.parametrize("name", sorted(set(SET) - {"remark"}))
def test_square_brackets_stay(name):
    shown = {solid("".join(rows(name, width))) for width in WIDTHS}
    wanted = "[/]ーッ" if name in ("code-line", "compare") else "x[0]w[i]a[red][/][bold]b[/bold]"
    assert [text for text in shown if wanted not in text] == []


@pytest.mark.parametrize("name", sorted(set(SET) - {"remark", "row", "compare", "code-line"}))
def test_a_formula_stays_in_one_piece(name):
    for width in WIDTHS:
        lines = [row.replace("\u00a0", " ") for row in rows(name, width)]
        for formula in FORMULAS:
            assert any(formula in line for line in lines), (width, lines)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_choice_stands_beside_its_number(width):
    first, *rest = rows("one-of-several", width)
    assert first.startswith("□ 1 損失")
    assert rest
    assert all(row.startswith("    ") and not row[4].isspace() for row in rest)


@pytest.mark.parametrize("name", ["prompt", "code-line", "compare"])
def test_a_line_of_code_goes_on_further_in_than_it_begins(name):
    lines = rows(name, 60)
    (at,) = [position for position, row in enumerate(lines) if "value =" in row]
    begins = lines[at].index("value")
    assert lines[at + 1].startswith(" " * (begins + japanese.DEEPER))


@pytest.mark.parametrize("text", [NASTY, CODE, "\t\tx = [ 1, 2 ]"], ids=["prose", "code", "tabs"])
def test_the_editor_wraps_by_the_same_rules(text):
    patches.install()
    for width in WIDTHS:
        offsets = compute_wrap_offsets(text, width, 4)
        assert offsets == sorted(set(offsets))
        lines = [text[a:b] for a, b in pairwise([0, *offsets, len(text)])]
        assert wrong_breaks(lines) == []
        assert all(cell_len(line.rstrip()) <= width for line in lines)


@pytest.mark.parametrize("width", [38, *WIDTHS[::20]])
def test_every_sentence_of_ours_breaks_right(width):
    for text in JA.values():
        for line in text.split("\n"):
            offsets = japanese.divide_line(line, width)
            lines = [line[a:b] for a, b in pairwise([0, *offsets, len(line)])]
            assert wrong_breaks(lines) == []


@pytest.mark.parametrize("width", GOLDEN_WIDTHS)
def test_the_pages_are_set_as_they_were(width):
    kept = (GOLDEN / f"{width}.txt").read_bytes()
    assert picture(width).encode() == kept


def test_what_is_patched_is_in_place_in_this_textual():
    names = ["lines", "hanging", "titles", "editor", "bytes", "writing", "overlays", "borders"]
    assert patches.state() == [(name, True) for name in names]


GONE = """
import textual._border, textual._compositor, textual._wrap, textual.content
{gone}
from eprep.tui import patches
patches.install()
patches.draw_borders(ascii_only=True)
print(*[name for name, fits in patches.state() if not fits])
"""


@pytest.mark.parametrize(
    ("gone", "lost"),
    [
        ("del textual.content.divide_line", "lines"),
        ("textual.content.divide_line = lambda text, size: []", "lines"),
        ("del textual.content.Content._wrap_and_format", "hanging"),
        ("import textual._styles_cache as c; del c.render_border_label", "titles"),
        ("import sys; sys.modules['textual._wrap'] = None", "editor"),
        (
            "import textual.drivers._writer_thread as w; w.WriterThread.run = lambda: None",
            "writing",
        ),
        ("del textual._compositor.Compositor.cuts", "overlays"),
        ("textual._compositor.Compositor.cuts = ()", "overlays"),
        ("textual._compositor.Compositor._render_chops = lambda self: []", "overlays"),
        ("del textual._border.BORDER_CHARS", "borders"),
        ("del textual._border.get_box", "borders"),
    ],
)
def test_where_textual_has_no_such_name_its_own_way_stays(gone, lost):
    ran = subprocess.run(
        [sys.executable, "-c", GONE.format(gone=gone)], capture_output=True, text=True, check=False
    )
    assert (ran.stdout.strip(), ran.stderr) == (lost, "")
