"""What the search shows of a question: a row of the list, and its text to be read."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from eprep.core.catalogue import Words
from eprep.core.entry import Entry
from eprep.core.form import NumberEntry, Pick, PickLines, PickSeveral
from eprep.core.forms_composed import LETTERS, Arrange, FillIn, Pair
from eprep.core.forms_prose import Prose
from eprep.core.question import Question
from eprep.core.search import Around
from eprep.core.text.harmless import flat
from eprep.core.text.width import fit
from eprep.core.verdict import mark
from eprep.tui.listing_text import listing
from eprep.tui.text import COLOURS, STAR, inline, literal, material
from eprep.tui.verdict_text import solution

WITH_SECTION = 64
"""Cells from which on there is room for the section."""

SECTION = 18


def row(entry: Entry, section: str, around: Around, words: Words, cells: int) -> Content:
    """Its mark, bookmark, note, kind, section, and what it asks."""
    tally = around.tallies.get(entry.id)
    sign = "" if tally is None else mark(tally.newest)
    star = STAR if entry.id in around.bookmarks else ""
    noted = words("browse.noted") if entry.id in around.notes else ""
    kept = (fit(star, 1) + fit(noted, 2), "$text-accent")
    where = fit(kind_name(entry.kind, words), 5)
    if cells >= WITH_SECTION:
        where += fit(flat(section), SECTION) + " "
    text = around.texts.get(entry.id)
    title = text.title if text is not None else entry.id
    marked = (fit(sign, 2), COLOURS.get(sign, ""))
    return Content.assemble(marked, kept, (where, "$text-muted"), title)


def kind_name(kind: str, words: Words) -> str:
    key = f"kind.{kind}"
    return words(key) if words.knows(key) else kind


def reading(question: Question, words: Words, *, solved: bool, note: str) -> Content:
    """What is asked; with the answer and its reasons where `solved`."""
    parts = [material(question)]
    if not (solved and question.body.notes()):
        parts.append(_form(question, words))
    if solved:
        parts.append(solution(question, None, words))
    if question.vary is not None:
        parts.append(Content.styled(words("drawn.one_of_many"), "$text-muted"))
    if note:
        title = Content.styled(words("browse.note"), "bold underline")
        parts.append(Content("\n").join([title, literal(note)]))
    return Content("\n\n").join(part for part in parts if part)


def _form(question: Question, words: Words) -> Content:
    form = question.body.form()
    if isinstance(form, Pick | PickSeveral | Arrange):
        return _numbered(form.choices)
    if isinstance(form, Pair):
        letters = zip(LETTERS, form.choices, strict=False)
        rights = [Content(f"{letter}. ") + inline(choice) for letter, choice in letters]
        return Content("\n").join([_numbered(form.left), *rights])
    if isinstance(form, FillIn):
        return listing(form.listing)
    if isinstance(form, PickLines):
        return Content.styled(literal(form.listing.rstrip("\n")).plain, "$text-accent")
    if isinstance(form, NumberEntry) and form.unit:
        return literal(words("browse.unit", unit=form.unit))
    if isinstance(form, Prose):
        return literal(words("prose.room", lines=form.lines, columns=form.columns))
    return Content("")


def _numbered(texts: Sequence[str]) -> Content:
    lines = (Content(f"{number}. ") + inline(text) for number, text in enumerate(texts, start=1))
    return Content("\n").join(lines)
