"""What lies in front of other widgets is drawn whole, and what lies behind it just as far."""

from __future__ import annotations

import io
from random import Random

import pyte
import pytest
from rich.console import Console
from textual._compositor import Compositor
from textual.app import App
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Offset
from textual.screen import ModalScreen
from textual.widgets import Select, Static

from eprep.tui import patches
from eprep.tui.japanese_app import JapaneseApp
from tests.tui.driving import rows_of, until

MESSAGE = "[0] これは正解です。損失関数の勾配を計算して、重みw[i]を更新しました。"
OPTIONS = [("確率的勾配降下法", 1), ("過学習と正則化と早期終了", 2)]
TEXTUALS = {name: Compositor.__dict__[name] for name in ("cuts", "_render_chops")}
WIDTHS = (60, 61, 67, 80, 93, 100, 129, 140)


class Behind(JapaneseApp):
    CSS = """
    .behind { border: round $primary; width: 1fr; height: 1fr; }
    Toast { width: 36; }
    """

    def compose(self):
        for row in range(4):
            with Horizontal():
                yield from (
                    Static("漢字の背景" * 20, markup=False, classes="behind")
                    for _ in range(5 + row)
                )
        yield Select(OPTIONS, id="select")


async def shown(app: App, pilot) -> None:
    """Until the notice stands on the screen."""
    await until(pilot, lambda: any(toast.region.area for toast in app.screen.query("Toast")))


def solid(lines: list[str]) -> str:
    return "".join("".join(lines).split())


@pytest.mark.parametrize("width", WIDTHS)
async def test_a_notice_over_borders_loses_no_character(width):
    app = Behind()
    async with app.run_test(size=(width, 30), notifications=True) as pilot:
        app.notify(MESSAGE, title="w[i]の題", markup=True)
        await shown(app, pilot)
        region = app.screen.query_one("Toast").region
        rows = [strip.crop(region.x + 1, region.right).text for strip in
                app.screen._compositor.render_strips()[region.y : region.bottom]]  # fmt: skip
        assert solid(rows) == solid(["w[i]の題", MESSAGE])
        app.query_one(Select).expanded = True
        app.query_one("#select Static").tooltip = Content(MESSAGE)
        await pilot.pause()
        assert all(label in solid(rows_of(app)) for label, _ in OPTIONS)


async def test_a_tooltip_loses_no_character():
    app = Behind()
    async with app.run_test(size=(80, 30), tooltips=True) as pilot:
        await pilot.pause()
        first = app.query(".behind").first()
        first.tooltip = Content(MESSAGE)
        await pilot.hover(first, offset=(3, 2))
        await pilot.pause(0.6)
        tip = app.screen.query_one("Tooltip")
        assert tip.display
        region = tip.region
        rows = [strip.crop(region.x, region.right).text for strip in
                app.screen._compositor.render_strips()[region.y : region.bottom]]  # fmt: skip
        assert solid(rows) == solid([MESSAGE])


class Scattered(App[None]):
    """Widgets anywhere, over one another."""

    CSS = """
    Screen { layers: a b c; }
    Static { position: absolute; }
    """

    def compose(self):
        for n in range(12):
            yield Static(chr(ord("A") + n) * 2000, markup=False, id=f"w{n}")


async def test_narrow_text_is_drawn_cell_by_cell_as_textual_draws_it():
    patches.install()
    ours = {name: Compositor.__dict__[name] for name in TEXTUALS}
    assert ours != TEXTUALS
    rng = Random(0)
    app = Scattered()
    async with app.run_test(size=(70, 20)) as pilot:
        for _ in range(12):
            for widget in app.query(Static):
                widget.styles.offset = Offset(rng.randrange(-5, 65), rng.randrange(-2, 18))
                widget.styles.width, widget.styles.height = rng.randint(1, 40), rng.randint(1, 12)
                widget.styles.layer = rng.choice("abc")
            await pilot.pause()
            drawn = []
            for way in (ours, TEXTUALS):
                for name, function in way.items():
                    setattr(Compositor, name, function)
                app.screen._compositor._cuts = None
                drawn.append(rows_of(app))
            assert drawn[0] == drawn[1]
    patches.install()


async def test_what_is_drawn_piece_by_piece_is_what_is_drawn_at_once():
    app = Behind()
    async with app.run_test(size=(80, 30), notifications=True) as pilot:
        screen = pyte.Screen(80, 30)
        stream = pyte.Stream(screen)
        console = Console(file=io.StringIO(), width=80, height=30, color_system=None)
        compositor = app.screen._compositor
        app.notify(MESSAGE)
        await shown(app, pilot)
        stream.feed(compositor.render_full_update().render_segments(console).replace("\n", "\r\n"))
        for n, widget in enumerate(app.query(".behind")):
            widget.update("背景がa変わる" * 20)
            compositor._dirty_regions.add(widget.region)
            if n % 2:
                stream.feed(compositor.render_partial_update().render_segments(console))
        assert [row.rstrip() for row in screen_lines(screen)] == [
            row.rstrip() for row in rows_of(app)
        ]


def screen_lines(screen: pyte.Screen) -> list[str]:
    return ["".join(screen.buffer[y][x].data for x in range(80)) for y in range(30)]


class Dialog(ModalScreen[None]):
    def compose(self):
        yield Static(MESSAGE, markup=False)


async def test_a_dialog_over_borders_loses_no_character():
    app = Behind()
    async with app.run_test(size=(80, 30)) as pilot:
        await app.push_screen(Dialog())
        await pilot.pause()
        assert solid([MESSAGE]) in solid(rows_of(app)).replace("│", "")


async def test_borders_are_ascii_where_that_is_wanted_and_textuals_again_where_not():
    drawn = {}
    for wanted in (True, False):
        app = Behind(ascii_borders=wanted)
        async with app.run_test(size=(80, 30), notifications=True) as pilot:
            app.notify(MESSAGE)
            app.query_one(Select).expanded = True
            await shown(app, pilot)
            drawn[wanted] = {sign for row in rows_of(app) for sign in row}
    boxes = {chr(code) for code in range(0x2500, 0x25A0)}
    assert drawn[True] & boxes == set()
    assert {"+", "-", "|"} <= drawn[True]
    assert "╭" in drawn[False]
