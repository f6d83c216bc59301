"""A part of a screen that has a border with its name in it."""

from __future__ import annotations

from typing import TypeVar

from textual.content import Content
from textual.widget import Widget

from eprep.core.text.harmless import flat

Part = TypeVar("Part", bound=Widget)

JUDGED = {"○": "-right", "△": "-partial", "×": "-wrong"}
"""The class of a panel that tells what came of an answer, by its mark."""


def panel(part: Part, title: str = "", keys: str = "") -> Part:
    """The widget as a panel, its keys named below; the title is data, and never markup."""
    part.add_class("panel")
    part.border_title = escaped(title)
    part.border_subtitle = escaped(keys)
    return part


def escaped(title: str) -> Content:
    """A border's title as it is; of a bare string Textual would take its markup away."""
    return Content(flat(title))
