"""Random keys, resizes and pastes: no screen breaks, and the history stays sound."""

import time
from contextlib import closing
from random import Random

import pytest
from textual.events import Key, Paste

from eprep.store.log import Log
from tests.gallery import SCENES, staged

NAMED = (
    "enter", "escape", "tab", "shift+tab", "space", "up", "down", "left", "right", "home", "end",
    "pageup", "pagedown", "backspace", "delete", *(f"f{n}" for n in range(1, 13)),
    *(f"ctrl+{letter}" for letter in "adefgklnoprtuwxyz"), "ctrl+underscore", "shift+down",
)  # fmt: skip
"""All but Ctrl+Q, which ends the program, and Ctrl+C, which copies."""

TYPED = "0123456789abcdefghijklmnopqrstuvwxyz!?/.,:()[]{}#%^*+-= ｎｑｓ１あいうえおかな漢字♥"
PASTES = (
    "", "1\n2\n3\n", "[red]x[/red] w[i] [/]", "def softmax(x):\n    return x\n" * 200,
    "\x1b[31m\x00\u202e", "長い文" * 2000, "1e309", "🎉👩‍👩‍👧",
)  # fmt: skip
SIZES = ((80, 24), (100, 30), (140, 40), (60, 20), (20, 6), (1, 1), (200, 60), (81, 100))


VARIANTS = {
    "home-new", "home-order", "question-several", "question-number", "verdict-right", "verdict-text",
    "exams", "exam-rules", "exam-map", "exam-hand-in", "exam-review", "drill-passed", "question-order", "question-network", "verdict-parts",
}  # fmt: skip
"""Scenes of screens that another scene has too; the long run takes these as well."""


def key(dice):
    if dice.random() < 0.5:
        return Key(dice.choice(NAMED), None)
    typed = dice.choice(TYPED)
    return Key(typed, typed)


async def disturb(app, pilot, dice):
    """One burst."""
    what = dice.random()
    if what < 0.08:
        await pilot.resize_terminal(*dice.choice(SIZES))
    elif what < 0.16:
        app.post_message(Paste(dice.choice(PASTES)))
    else:
        for _ in range(dice.randrange(1, 12)):
            app.post_message(key(dice))
    await pilot.pause(0.01)


async def spend(seconds, name, folder, seed):
    """Begin at the scene again and again, whenever the program was left."""
    dice = Random(seed)
    end = time.monotonic() + seconds
    rounds = 0
    while time.monotonic() < end:
        rounds += 1
        place = folder / str(rounds)
        place.mkdir()
        async with staged(SCENES[name], (80, 24), folder=place) as (app, pilot):
            while app.is_running and time.monotonic() < end:
                await disturb(app, pilot, dice)
        with closing(Log(place / "events.sqlite3")) as log:  # follows the chain of checksums
            log.events()


@pytest.mark.parametrize("name", [name for name in SCENES if name not in VARIANTS])
async def test_a_quarter_of_a_second_of_anything_breaks_nothing(name, tmp_path, monkeypatch):
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.chdir(tmp_path)
    await spend(0.25, name, tmp_path, seed=name)


@pytest.mark.soak
@pytest.mark.parametrize("name", SCENES)
async def test_a_minute_of_anything_breaks_nothing(name, tmp_path, monkeypatch):
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.chdir(tmp_path)
    await spend(60, name, tmp_path, seed=time.time_ns())
