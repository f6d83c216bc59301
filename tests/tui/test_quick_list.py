"""A list that draws only what a key has changed looks like one that draws all."""

import pytest
from textual.app import App
from textual.widgets.option_list import Option

from eprep.tui.widgets.menu import Menu
from tests.tui.driving import rows_of

ROWS = [
    f"{number} 節の名前" if number % 3 else f"{number} " + "長い名前" * 9 for number in range(20)
]
WALKS = {
    "down": ["down"] * 12,
    "up from the first": ["up", "up", "up"],
    "by pages": ["pagedown", "pagedown", "pageup"],
    "to either end": ["end", "home", "down", "end", "up"],
}


class Unsaid(Menu):
    """As over a Textual that does not say which lines an option has."""

    def _lines_of(self, index):
        return None


class Rows(App[None]):
    def __init__(self, kind=Menu):
        super().__init__()
        self._kind = kind

    def compose(self):
        menu = self._kind("rows")
        menu.add_options([Option(text, disabled=text.startswith("4 ")) for text in ROWS])
        yield menu


def drawn(app):
    return rows_of(app), [
        [(segment.text, str(segment.style)) for segment in strip]
        for strip in app.screen._compositor.render_strips()
    ]


@pytest.mark.parametrize("kind", [Menu, Unsaid])
@pytest.mark.parametrize("keys", WALKS.values(), ids=WALKS.keys())
async def test_after_every_key_the_screen_is_as_if_all_were_drawn(keys, kind):
    app = Rows(kind)
    async with app.run_test(size=(40, 12)) as pilot:
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
            quick = drawn(app)
            app.query_one(Menu).refresh()
            await pilot.pause()
            assert quick == drawn(app)


async def test_rows_that_are_set_anew_are_all_drawn():
    app = Rows()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("down", "down")
        app.query_one(Menu).set_options([Option("ほかの一行")])
        await pilot.pause()
        lines, _ = drawn(app)
        assert "ほかの一行" in lines[1]
        assert not any("節の名前" in line for line in lines)


async def test_a_key_draws_the_two_rows_alone():
    app = Rows()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("down")
        await pilot.pause()
        menu, seen = app.query_one(Menu), []
        render_line = menu.render_line

        def noted(y):
            seen.append(y)
            return render_line(y)

        menu.render_line = noted
        await pilot.press("down")
        await pilot.pause()
        assert 0 < len(set(seen)) <= 5  # of ten; a long name takes several
