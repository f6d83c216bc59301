"""The question at the list's cursor, to be read beside the list or in its place."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from eprep.core.catalogue import Words
from eprep.core.entry import Entry
from eprep.core.fault import Refusal
from eprep.core.search import Around
from eprep.tui.browse_rows import reading
from eprep.tui.panel import escaped
from eprep.tui.text import STAR, literal
from eprep.tutor.needs import Bank


class Preview(VerticalScroll):
    def __init__(self, bank: Bank, words: Words) -> None:
        super().__init__(id="preview", classes="panel")
        self._bank = bank
        self._words = words
        self._solved: set[str] = set()
        """Questions whose answer has been asked for."""

    def compose(self) -> ComposeResult:
        yield Static(id="text", markup=False)

    def solve(self, entry: Entry) -> None:
        self._solved.add(entry.id)

    def show(self, entry: Entry | None, around: Around) -> None:
        title, text = "", Content()
        if entry is not None:
            star = f"{STAR} " if entry.id in around.bookmarks else ""
            title, text = f"{star}{entry.id}", self._text(entry, around)
        self.border_title = escaped(title)
        self.query_one("#text", Static).update(text)
        self.scroll_home(animate=False)

    def _text(self, entry: Entry, around: Around) -> Content:
        try:
            question = self._bank.question(entry.id)
        except Refusal as refusal:
            return literal(self._words(refusal.phrase))
        solved = entry.id in self._solved or entry.id in around.tallies
        note = around.notes.get(entry.id, "")
        return reading(question, self._words, solved=solved, note=note)
