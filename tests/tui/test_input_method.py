"""Keys while an input method is on, and where the terminal's cursor stands for it."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from textual.binding import Binding
from textual.dom import DOMNode
from textual.events import Key
from textual.geometry import Offset
from textual.widgets import Input, TextArea

import eprep.tui
from eprep.core.catalogue import Words
from eprep.tui.japanese_app import SETTLED, JapaneseApp
from eprep.tui.keys import bind, from_input_method, shown, twins
from eprep.tui.widgets.key_bar import KeyBar
from eprep.tui.widgets.menu import Menu
from tests.tui.driving import until

WORDS = Words()
HINT = WORDS("key.input_method")


def bindings() -> dict[str, Binding]:
    """Every key of ours, by where it is and what it does."""
    for module in pkgutil.walk_packages(eprep.tui.__path__, "eprep.tui."):
        importlib.import_module(module.name)
    found, open_ = {}, [DOMNode]
    while open_:
        kind = open_.pop()
        open_ += kind.__subclasses__()
        if kind.__module__.startswith("eprep."):
            for binding in kind.__dict__.get("BINDINGS", ()):
                found[f"{kind.__name__}.{binding.action}"] = binding
    return found


BINDINGS = bindings()


@pytest.mark.parametrize("name", BINDINGS)
def test_each_letter_has_its_twins_and_a_key_that_no_input_method_changes(name):
    keys = BINDINGS[name].key.split(",")
    plain = [key for key in keys if len(key) == 1 and key.isascii()]
    assert all(twin in keys for key in keys if key.isascii() for twin in twins(key))
    if any(not key.isdigit() for key in plain):  # digits count what the arrows reach too
        assert [key for key in keys if len(key) > 1 and not key.startswith("ideographic")]


@pytest.mark.parametrize(
    ("key", "sent"),
    [
        ("d", ["ｄ"]),
        ("a", ["ａ", "あ", "ア", "ｱ"]),
        ("n", ["ｎ", "ん", "ン", "ﾝ"]),
        ("1", ["１"]),
        ("?", ["？"]),
        ("/", ["／", "・"]),
        ("space", ["ideographic_space"]),
        ("enter", []),
        ("ctrl+r", []),
    ],
)
def test_what_an_input_method_sends_for_a_key(key, sent):
    assert twins(key) == sent


@pytest.mark.parametrize(
    ("key", "name"),
    [("d", "d"), ("question_mark", "?"), ("slash", "/"), ("exclamation_mark", "!"), ("f1", "F1"),
     ("ctrl+r", "Ctrl+R"), ("escape", "Esc"), ("pageup", "Pageup"), ("ａ", None), ("あ", None),
     ("fullwidth_question_mark", None), ("katakana_middle_dot", None), ("ideographic_space", None)],
)  # fmt: skip
def test_a_key_is_named_for_people_and_a_twin_is_not(key, name):
    assert shown(key) == name


@pytest.mark.parametrize(
    ("character", "only"),
    [("ｄ", True), ("あ", True), ("ア", True), ("ｱ", True), ("漢", True), ("　", True), ("？", True),
     ("d", False), ("é", False), ("α", False), (None, False), ("", False)],
)  # fmt: skip
def test_what_only_an_input_method_sends(character, only):
    assert from_input_method(character) is only


class Typing(JapaneseApp):
    CSS = "Menu { height: 6; } TextArea { height: 5; }"
    BINDINGS = [bind("a,f2", "count", "key.next"), bind("space", "count")]  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__()
        self.counted = 0

    def compose(self):
        yield Menu("menu")
        yield Input(id="line")
        yield TextArea(id="text", soft_wrap=True)
        yield KeyBar(WORDS)

    def action_count(self) -> None:
        self.counted += 1


def bar(app) -> str:
    return str(app.query_one(KeyBar).content)


@pytest.mark.parametrize("key", ["a", "ａ", "あ", "ア", "ｱ", "f2", "space", "　"])
async def test_a_key_works_whatever_the_input_method_makes_of_it(key):
    app = Typing()
    async with app.run_test() as pilot:
        await pilot.press(key)
        assert app.counted == 1


async def test_the_first_such_key_is_remarked_upon_and_no_other():
    app = Typing()
    async with app.run_test() as pilot:
        await pilot.press("a")
        await pilot.pause(SETTLED + 0.2)
        assert HINT not in bar(app)
        await pilot.press("ａ")
        await until(pilot, lambda: HINT in bar(app))
        app.query_one(KeyBar)._unsay()
        await pilot.press("あ")
        await pilot.pause(SETTLED + 0.2)
        assert HINT not in bar(app)
        assert app.counted == 3


async def test_where_japanese_is_typed_nothing_is_remarked():
    app = Typing()
    async with app.run_test() as pilot:
        app.query_one("#text").focus()
        await pilot.press("あ")
        await pilot.pause(SETTLED + 0.2)
        assert app.query_one("#text", TextArea).text == "あ"
        assert HINT not in bar(app)


async def test_the_cursor_waits_on_the_bottom_line_where_nothing_is_typed():
    app = Typing()
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.cursor_position == Offset(0, 23)
        app.query_one("#line").focus()
        await pilot.pause()
        assert app.cursor_position.y < 23
        app.query_one("#menu").focus()
        await pilot.pause()
        assert app.cursor_position == Offset(0, 23)


@pytest.mark.parametrize("typed", ["", "ab", "損失", "あaいb"])
async def test_the_cursor_stands_at_the_caret(typed):
    app = Typing()
    async with app.run_test(size=(80, 24)) as pilot:
        for id_ in ("line", "text"):
            widget = app.query_one(f"#{id_}")
            widget.focus()
            await pilot.pause()
            begin = app.cursor_position
            await pilot.press(*typed)
            cells = sum(1 if c.isascii() else 2 for c in typed)
            assert app.cursor_position == begin + Offset(cells, 0)
            if typed:
                await pilot.press("left")
                last = 1 if typed[-1].isascii() else 2
                assert app.cursor_position == begin + Offset(cells - last, 0)


async def test_the_caret_stays_inside_a_line_that_scrolls():
    app = Typing()
    async with app.run_test(size=(40, 24)) as pilot:
        line = app.query_one("#line", Input)
        line.focus()
        line.value = "あ" * 60
        line.cursor_position = 60
        await pilot.pause()
        assert app.cursor_position.x <= line.content_region.right - 1


async def test_the_remark_that_comes_after_the_end_says_nothing():
    app = Typing()
    async with app.run_test() as pilot:
        await pilot.press("ａ")
    app._tell_about_input_method()
    assert not app.screen_stack


@pytest.mark.parametrize("widget", [Input, TextArea])
async def test_the_space_of_an_input_method_is_typed(widget):
    class Typing(JapaneseApp):
        def compose(self):
            yield widget()

    app = Typing()
    async with app.run_test() as pilot:
        app.post_message(Key("ideographic_space", "\u3000"))
        await pilot.pause()
        typed = app.query_one(widget)
        assert (typed.value if widget is Input else typed.text) == "\u3000"
