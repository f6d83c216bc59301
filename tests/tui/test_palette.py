"""What is chosen in the list of deeds is done, on every screen that has one."""

import pytest

from eprep.tui.screens.browse import BrowseScreen
from eprep.tui.screens.home import HomeScreen
from eprep.tui.screens.palette import PaletteScreen
from eprep.tui.screens.report import ReportScreen
from eprep.tui.screens.settings import SettingsScreen
from tests.gallery import SCENES, press, staged


@pytest.mark.parametrize(
    ("typed", "screen"), [("設定", SettingsScreen), ("進捗", ReportScreen), ("探す", BrowseScreen)]
)
async def test_a_deed_is_done_by_its_name(typed, screen):
    async with staged(SCENES["home"], (80, 24)) as (app, pilot):
        await press(pilot, "ctrl+p", *typed, "enter")
        assert isinstance(app.screen, screen)


async def test_a_deed_of_the_screen_is_done_where_a_part_of_it_has_the_focus():
    async with staged(SCENES["question"], (80, 24)) as (app, pilot):
        question = app.screen
        await press(pilot, "ctrl+p", *"しおり", "enter")
        assert app.screen is question
        assert app.desk.notebook.bookmarks() == {"d1-draw-shapes"}


async def test_nothing_is_done_where_nothing_is_found_or_chosen():
    async with staged(SCENES["home"], (80, 24)) as (app, pilot):
        await press(pilot, "ctrl+p", *"こんな操作はない", "enter")
        assert isinstance(app.screen, PaletteScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, HomeScreen)
