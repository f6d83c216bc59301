"""The main screens as text, at three sizes, with a frozen clock and seed.

Where a screen was changed on purpose: `make goldens`, and look at what has changed.
"""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from tests.gallery import SCENES, SIZES, staged
from tests.tui.driving import rows_of

FOLDER = Path(__file__).parent / "golden"
MAIN = (
    "home", "home-new", "question", "question-lines", "verdict", "drill", "summary", "report",
    "settings", "palette",
)  # fmt: skip
ONCE = ("exam", "exam-result")
"""At the least size alone."""

COUNTED = {"home", "home-new", "report", "palette"}
"""They say how many questions there are, and so are shown of a bank that does not grow."""


def text_of(app) -> str:
    return "".join(row.rstrip() + "\n" for row in rows_of(app))


SHOWN = [*product(MAIN, SIZES), *product(ONCE, SIZES[:1])]


def file_of(name, size):
    return f"{name}-{size[0]}x{size[1]}.txt"


@pytest.mark.parametrize(("name", "size"), SHOWN)
async def test_the_screen_is_as_it_was(name, size):
    path = FOLDER / file_of(name, size)
    scene = replace(SCENES[name], sample="evening") if name in COUNTED else SCENES[name]
    async with staged(scene, size) as (app, _):
        shown = text_of(app)
    if os.environ.get("EPREP_WRITE_GOLDENS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


def test_no_golden_is_left_over():
    assert {path.name for path in FOLDER.iterdir()} == {file_of(*shown) for shown in SHOWN}
