"""The colours of Python in the editor, made of the app's theme so that all of it can be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.style import Style
from textual.color import BLACK, WHITE, Color
from textual.widgets.text_area import TextAreaTheme

CONTRAST = 4.5
"""Of each token with all that it may stand on: the page, the cursor's line, the selection."""

STEPS = 20

FAMILIES: Mapping[str, str] = {
    "text-muted italic": "comment",
    "primary": "keyword keyword.function keyword.operator keyword.return include conditional"
    " repeat exception",
    "accent": "string string.escape",
    "error": "number float boolean constant constant.builtin",
    "text-primary bold": "function method type.class attribute",
    "secondary": "function.builtin type type.builtin variable.builtin",
}
"""A variable of the theme with a style, and the tokens that are drawn so, as the grammar's query
names them."""


def editor_theme(name: str, variables: Mapping[str, str]) -> TextAreaTheme:
    page = Color.parse(variables["surface"])
    line, selection = (
        _over(page, variables[colour]) for colour in ("boost", "input-selection-background")
    )
    grounds = (page, line, selection)

    def ink(variable: str, style: str = "") -> Style:
        colour = readable(_over(page, variables[variable]), grounds)
        return Style.parse(style) + Style(color=colour.rich_color)

    muted = ink("text-muted")
    styles = {
        token: ink(*family.partition(" ")[::2])
        for family, tokens in FAMILIES.items()
        for token in tokens.split()
    }
    return TextAreaTheme(
        name,
        base_style=ink("foreground") + Style(bgcolor=page.rich_color),
        gutter_style=muted + Style(bgcolor=page.rich_color),
        cursor_line_style=Style(bgcolor=line.rich_color),
        cursor_line_gutter_style=ink("foreground", "bold") + Style(bgcolor=line.rich_color),
        selection_style=Style(bgcolor=selection.rich_color),
        syntax_styles=styles,
    )


def readable(colour: Color, grounds: Iterable[Color]) -> Color:
    """The colour, or the nearest to it towards black or white that can be read on all of these."""
    grounds = list(grounds)
    end = max((BLACK, WHITE), key=lambda pole: min(contrast(pole, g) for g in grounds))
    steps = (colour.blend(end, step / STEPS) for step in range(STEPS + 1))
    return next(
        (found for found in steps if min(contrast(found, g) for g in grounds) >= CONTRAST), end
    )


def contrast(one: Color, other: Color) -> float:
    """As the Web Content Accessibility Guidelines define it, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Color) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _over(page: Color, text: str) -> Color:
    """A colour of a theme, which may let the page shine through, or be black or white, whichever
    is seen there."""
    word, _, share = text.partition(" ")
    seen = float(share.rstrip("%")) / 100 if share else 1.0
    colour = page.get_contrast_text() if word == "auto" else Color.parse(word)
    return page.blend(Color(colour.r, colour.g, colour.b), colour.a * seen)
