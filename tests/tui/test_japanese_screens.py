"""A question of hostile text on the whole screen, from the prompt to the verdict."""

from __future__ import annotations

import pytest

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.tui.app import EprepApp
from eprep.tui.screens.question import QuestionScreen
from tests.tui.desks import open_desk, session_over
from tests.tui.set_japanese import BANK, FORMULAS, NASTY, SYLLABUS
from tests.tui.test_japanese import solid, wrong_breaks

PROSE = solid(NASTY.replace("$", "").replace("`", "")).replace("か\u3099", "が")


@pytest.fixture
def app(tmp_path):
    (tmp_path / "syllabus.yaml").write_text(SYLLABUS, encoding="utf-8")
    (tmp_path / "bank.yaml").write_text(BANK, encoding="utf-8")
    with open_desk(Library([tmp_path], Cache(None), ""), tmp_path) as desk:
        yield EprepApp(desk, session_over(desk, "nasty"))


def inside(app, selector: str) -> list[str]:
    """What stands in a widget on the screen, without its border."""
    region = app.screen.query_one(selector).content_region
    strips = app.screen._compositor.render_strips()[region.y : region.bottom]
    return [strip.crop(region.x, region.right).text.rstrip() for strip in strips]


def is_set_right(rows: list[str]) -> None:
    text = solid("".join(rows).replace("\u00a0", " ")).replace("か\u3099", "が")
    assert PROSE in text
    for formula in FORMULAS:
        assert any(formula in row.replace("\u00a0", " ") for row in rows)
    assert wrong_breaks(rows) == []


@pytest.mark.parametrize("width", [60, 80, 97, 100, 140])
async def test_no_character_of_a_question_is_lost_on_the_screen(app, width):
    async with app.run_test(size=(width, 100)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, QuestionScreen)
        is_set_right(inside(app, "#prompt Static"))
        choices = inside(app, "#entry")
        is_set_right([row.removeprefix("1 ") for row in choices if not row.startswith("2")])
        await pilot.press("1")
        await pilot.pause()
        shown = inside(app, "#reasons")
        assert PROSE in solid("".join(shown).replace("\u00a0", " ")).replace("か\u3099", "が")
        assert wrong_breaks(shown) == []


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
async def test_a_choice_longer_than_the_screen_is_picked_by_key_and_by_mouse(app, size):
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        entry = app.screen.query_one("#entry")
        await pilot.press("down", "up")
        await pilot.click(entry, offset=(10, 2))  # where it goes on
        await pilot.pause()
        assert app.screen.done
