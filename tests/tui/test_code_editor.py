"""The editor does what an editor for Python does, and what is drawn in it can be read."""

import sys

import pytest
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.events import Paste
from textual.theme import BUILTIN_THEMES
from textual.widgets.text_area import Selection

from eprep.tui.themes import THEMES
from eprep.tui.widgets.code_colours import CONTRAST, contrast, editor_theme, readable
from eprep.tui.widgets.code_editor import MOST_COLOURED, CodeEditor

STARTER = "import numpy as np\n\n\ndef f(x):\n    # ここに書く\n    pass\n"


class Host(App[None]):
    def __init__(self, text: str) -> None:
        super().__init__()
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = "dark"
        self._text = text

    def compose(self):
        yield CodeEditor(self._text)

    @property
    def editor(self) -> CodeEditor:
        return self.query_one(CodeEditor)

    def paste(self, text: str) -> None:
        """As the terminal hands it over."""
        self.post_message(Paste(text))


@pytest.mark.parametrize(
    ("keys", "body"),
    [
        ("x", "x"),
        ("i f : enter x", "if:\n        x"),
        ("r e t u r n enter x", "return\nx"),
        ("i f : enter backspace x", "if:\n    x"),
        ("f ( enter x", "f(\n        x"),
        ("a enter tab b", "a\n        b"),
        ("a ctrl+underscore", "# a"),
        ("a ctrl+underscore ctrl+underscore", "a"),
        ("a ctrl+z ctrl+y", "a"),
        ("ｘ １", "ｘ１"),
        ("全 角", "全角"),
    ],
)
async def test_what_is_typed_takes_the_place_of_the_body(keys, body):
    app = Host(STARTER)
    async with app.run_test() as pilot:
        app.editor.focus()
        await pilot.press(*keys.split())
        assert app.editor.text == STARTER.replace("pass", body)


async def test_the_key_tab_moves_whole_lines_where_some_are_selected():
    app = Host("a\n\n  b\nc\n")
    async with app.run_test() as pilot:
        app.editor.focus()
        app.editor.selection = Selection((0, 0), (3, 0))
        await pilot.press("tab")
        assert app.editor.text == "    a\n\n      b\nc\n"
        assert app.editor.selection == Selection((0, 4), (3, 0))
        await pilot.press("shift+tab", "shift+tab")
        assert app.editor.text == "a\n\nb\nc\n"
        await pilot.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert app.editor.text == "a\n\n  b\nc\n"


@pytest.mark.parametrize(
    ("text", "selected", "end"),
    [
        (STARTER, "pass", (5, 8)),
        ("def f(x):\n    return x\n\n", "", (1, 12)),
        ("", "", (0, 0)),
    ],
)
async def test_the_cursor_begins_at_the_body(text, selected, end):
    app = Host(text)
    async with app.run_test():
        assert app.editor.selected_text == selected
        assert app.editor.cursor_location == end


@pytest.mark.parametrize("newline", ["\n", "\r", "\r\n"])
async def test_ten_thousand_lines_are_pasted_whole(newline):
    app = Host("")
    async with app.run_test() as pilot:
        app.editor.focus()
        await pilot.pause()
        app.paste(newline.join(["x = 1  # あ"] * 10_000))
        await pilot.pause()
        await pilot.press("y")
        assert app.editor.text == "\n".join(["x = 1  # あ"] * 10_000) + "y"
        assert not app.editor.is_syntax_aware  # each key would look through all of it
        await pilot.press("ctrl+z", "ctrl+z")
        assert app.editor.text == ""


async def test_another_text_can_be_taken_back():
    app = Host(STARTER)
    async with app.run_test() as pilot:
        app.editor.focus()
        await pilot.press("x")
        app.editor.put("y = 1\n" * (MOST_COLOURED - 1))
        assert app.editor.is_syntax_aware
        await pilot.press("ctrl+z")
        assert app.editor.text == STARTER.replace("pass", "x")


async def test_a_steering_character_is_shown_as_a_picture():
    app = Host("x = '\x1b[2J'\n")
    async with app.run_test():
        assert app.editor.text == "x = '␛[2J'\n"


async def test_python_is_drawn_in_the_colours_of_the_theme():
    app = Host(STARTER)
    async with app.run_test() as pilot:
        assert app.editor.is_syntax_aware
        seen = []
        for theme in THEMES:
            app.theme = theme
            await pilot.pause()
            assert app.editor.theme == theme
            (keyword,) = {
                segment.style.color
                for segment in app.editor.render_line(3)
                if segment.text == "def"
            }
            seen.append(keyword)
        assert seen[0] != seen[1]


async def test_without_the_grammar_everything_works_without_colours(monkeypatch):
    monkeypatch.setattr("textual.widgets._text_area.get_language", lambda _: None)
    app = Host(STARTER)
    async with app.run_test() as pilot:
        app.editor.focus()
        await pilot.press("x", "enter", "y")
        assert not app.editor.is_syntax_aware
        assert app.editor.text == STARTER.replace("pass", "x\n    y")


ALL_THEMES = {**BUILTIN_THEMES, **THEMES}


@pytest.mark.parametrize("name", [n for n in ALL_THEMES if "ansi" not in n])
def test_every_token_can_be_read_on_all_that_it_may_stand_on(name):
    theme = ALL_THEMES[name]
    variables = {**theme.to_color_system().generate(), **theme.variables}
    made = editor_theme(name, variables)
    grounds = [
        Color.from_rich_color(style.bgcolor)
        for style in (made.base_style, made.cursor_line_style, made.selection_style)
    ]
    inks = [made.base_style, *made.syntax_styles.values()]
    for ground in grounds:
        assert min(contrast(colour(ink), ground) for ink in inks) >= CONTRAST
    for gutter in (made.gutter_style, made.cursor_line_gutter_style):
        assert contrast(colour(gutter), Color.from_rich_color(gutter.bgcolor)) >= CONTRAST


def colour(style: Style) -> Color:
    assert style.color is not None
    return Color.from_rich_color(style.color)


def test_a_colour_is_changed_only_where_it_cannot_be_read():
    black, grey, yellow = Color(0, 0, 0), Color(60, 60, 60), Color(250, 230, 90)
    assert readable(yellow, [black]) == yellow
    assert contrast(readable(grey, [black]), black) >= CONTRAST
    assert contrast(Color(255, 255, 255), black) == pytest.approx(21)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal of this kind")
def test_in_a_terminal_wide_letters_stay_and_the_comment_key_arrives(installed, tmp_path):
    from tests.tui.terminal import start

    with start(installed, tmp_path, (80, 24), "drill", "sigmoid") as terminal:
        terminal.wait_for("def sigmoid", "Ctrl+R")
        terminal.press("（ｘ１）", "\x1f")  # what Ctrl+/ sends
        terminal.wait_for("    # （ｘ１）")
        terminal.press("enter", "\x1b[200~a = 1\r    b = 2\x1b[201~")
        terminal.wait_for("    a = 1", "    b = 2")
