"""Every letter on every screen has a contrast of at least 4.5 on what it stands on, in both themes."""

import pytest
from rich.color import ColorType
from textual.color import Color

from eprep.tui.themes import THEMES
from tests.gallery import SCENES, staged

LEAST = 4.5
"""Success criterion 1.4.3 of the Web Content Accessibility Guidelines 2.2, level AA."""


def luminance(color):
    """Relative luminance as WCAG defines it."""
    parts = [part / 255 for part in color.rgb]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def is_letter(character):
    return character.isalnum() or character in "○△×★"


def as_seen(style):
    """Foreground and background: swapped where reversed, and blended where dim."""
    front, back = (Color.from_rich_color(c) for c in (style.color, style.bgcolor))
    if style.reverse:
        front, back = back, front
    return (back.blend(front, 0.5) if style.dim else front), back


def is_behind(screen, column, row):
    """What a sheet lies over is dimmed on purpose: it cannot be used now."""
    return screen.is_modal and not any(c.region.contains(column, row) for c in screen.children)


def faint(app):
    """Texts of the screen as it is that are hard to read, with their contrast."""
    found = {}
    for row, strip in enumerate(app.screen._compositor.render_strips()):
        column = 0
        for segment in strip:
            column += segment.cell_length
            if segment.control or not any(map(is_letter, segment.text)):
                continue
            if is_behind(app.screen, column - 1, row):
                continue
            style = segment.style
            assert style is not None
            assert style.color is not None
            assert style.bgcolor is not None
            assert style.color.type is not ColorType.DEFAULT, segment
            ratio = contrast(*as_seen(style))
            if ratio < LEAST:
                found[segment.text.strip()] = round(ratio, 2)
    return found


def test_black_on_white_is_twenty_one():
    assert round(contrast(Color.parse("#000"), Color.parse("#fff")), 2) == 21
    assert round(contrast(Color.parse("#767676"), Color.parse("#fff")), 2) == 4.54


@pytest.mark.parametrize("name", SCENES)
async def test_every_letter_can_be_read(name):
    async with staged(SCENES[name], (100, 30)) as (app, pilot):
        for theme in THEMES:
            app.theme = theme
            await pilot.pause()
            assert faint(app) == {}, theme
