"""Rows of a place of the syllabus with its score and coverage."""

from __future__ import annotations

from textual.content import Content

from eprep.core.catalogue import Words
from eprep.core.progress import Progress
from eprep.core.text.harmless import flat
from eprep.core.text.numeral import percent
from eprep.core.text.width import fit

FRAME = 7
"""Cells of a row that border, padding and scroll bar take."""

LEAST_NAME, MOST_NAME = 16, 40
SCORE, RIGHTS, SEEN = 6, 11, 13
"""Cells of the columns."""

BAR = 12
"""Cells of the bar that shows how much is answered, and how much of that rightly."""

WITH_BAR = 70
"""Cells from which on there is room for one."""

RIGHT, WRONG, UNSEEN = "━", "╍", "─"
NONE = "—"
WEAK = 0.6
"""A score below is marked."""


def head(words: Words, cells: int, name: str = "screen.home.section") -> Content:
    text = fit(words(name), _name_cells(cells)) + fit(words("report.score"), SCORE, right=True)
    text += " " * _bar_cells(cells) + fit(words("report.accuracy"), RIGHTS, right=True)
    return Content.styled(text + fit(words("report.coverage"), SEEN, right=True), "$text-muted")


def row_cells(cells: int) -> int:
    """How wide a row is where there is room for `cells`."""
    return _name_cells(cells) + SCORE + _bar_cells(cells) + RIGHTS + SEEN


def row(place: Progress, cells: int, indent: int = 0) -> Content:
    """Name, score, a bar where there is room, right answers, coverage."""
    name = fit("  " * indent + flat(place.name), _name_cells(cells))
    score = fit(NONE if place.score is None else percent(place.score), SCORE, right=True)
    weak = place.score is not None and place.score < WEAK
    rights = fit(_share(place.correct, place.attempts), RIGHTS, right=True)
    seen = fit(_share(place.seen, place.questions), SEEN, right=True)
    bar = _bar(place) if _bar_cells(cells) else ""
    text = Content.assemble(name, (score, "$text-warning" if weak else ""), bar, rights, seen)
    return text if place.questions else Content.styled(text.plain, "$text-muted")


def _name_cells(cells: int) -> int:
    room = cells - SCORE - _bar_cells(cells) - RIGHTS - SEEN
    return min(MOST_NAME, max(LEAST_NAME, room))


def _bar_cells(cells: int) -> int:
    return BAR + 2 if cells >= WITH_BAR else 0


def _share(some: int, of: int) -> str:
    return f"{some}/{of}" if of else NONE


def _bar(place: Progress) -> Content:
    """Right, not right, not seen: of all that there is."""
    if not place.questions:
        return Content(" " * (BAR + 2))
    seen = round(place.seen / place.questions * BAR)
    right = min(seen, round(place.points / place.questions * BAR))
    return Content.assemble(
        "  ",
        (RIGHT * right, "$text-primary"),
        (WRONG * (seen - right), "$text-warning"),
        (UNSEEN * (BAR - seen), "$border-blurred"),
    )
