"""The theme that was chosen stays, and what cannot be seen in colour is said in signs."""

import pytest

from tests.gallery import SCENES, staged


@pytest.mark.parametrize("theme", ["dark", "light"])
async def test_the_app_opens_in_the_theme_that_was_kept(theme):
    async with staged(SCENES["home"], (80, 24), theme) as (app, _):
        assert app.theme == theme


async def test_a_theme_chosen_in_the_settings_is_kept_and_shows_at_once():
    kept = []
    async with staged(SCENES["settings"], (80, 24)) as (app, pilot):
        preferences = app.desk.preferences

        def keep(key, value):
            kept.append((key, value))
            return type(preferences)(theme=value)

        app.desk.keep_preference = keep
        await pilot.press("enter")
        await pilot.pause()
        assert app.theme == "light"
        assert kept == [("theme", "light")]
