"""Every question there is: searched while one types, narrowed, read, kept, practised."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import islice
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from eprep.core.entry import Entry
from eprep.core.error_report import ErrorReport
from eprep.core.search import Around, Search, Searchable, State
from eprep.core.text.width import fit
from eprep.tui.browse_limits import LIMITS, Limit
from eprep.tui.browse_rows import row
from eprep.tui.desk import Start
from eprep.tui.keys import bind
from eprep.tui.panel import escaped
from eprep.tui.screens.filter import FilterScreen
from eprep.tui.screens.keeping import KEEPING, KeepingScreen
from eprep.tui.screens.preview import Preview
from eprep.tui.widgets.chip import Chip
from eprep.tui.widgets.long_list import LongList

SILENCE = 0.1
"""Seconds without a key after which the search is made."""

CHIP = 16
"""Cells of a limit's value."""

OF_ONE = ("practise", "practise_all", "solve", "bookmark", "note", "report_error")
"""Actions that need a question."""

BATCH = 500
"""Texts that are handed over at once by the thread that reads them."""


class BrowseScreen(KeepingScreen):
    CSS_PATH = "browse.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "practise", "key.practise"),
        bind("/,ctrl+f", "search", "key.search"),
        bind("v,f7", "solve", "key.show_answer"),
        bind("a,f6", "practise_all", "key.practise_all"),
        bind("x,ctrl+l", "clear", "key.clear"),
        *(bind(f"{n},f{n + 1}", f"limit({n - 1})") for n in range(1, len(LIMITS) + 1)),
        *KEEPING,
        bind("q,escape", "back", "key.back"),
        bind("down", "to_list"),
    ]
    help_key = "help.screen.browse"

    class Read(Message):
        """Some more texts to search."""

        def __init__(self, texts: Sequence[Searchable]) -> None:
            super().__init__()
            self.texts = texts

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[Entry] = ()
        self._found: Sequence[Entry] = ()
        self._search = Search()
        self._around = Around()
        self._texts: dict[str, Searchable] = {}
        self._waiting: Timer | None = None

    def compose(self) -> ComposeResult:
        yield self.bar(Content(self.words("screen.browse")))
        words = Input(placeholder=self.words("browse.placeholder"), id="words", compact=True)
        words.cursor_blink = False
        with Horizontal(id="line"):
            yield Static(Content(self.words("key.search")), id="label", markup=False)
            yield words
        with Horizontal(id="limits"):
            for number in range(len(LIMITS)):
                yield Chip(number)
        with Horizontal(id="found"):
            questions = LongList(self._row, "questions", self.words("browse.nothing"))
            questions.add_class("panel")
            questions.border_subtitle = escaped(self.words("browse.legend"))
            yield questions
            yield Preview(self.tutor.bank, self.words)
        yield self.keys()

    def on_mount(self) -> None:
        self._entries = self.tutor.bank.entries
        self.query_one(Input).focus()
        self.call_after_refresh(self._read_texts, self.tutor.bank.texts())

    def on_screen_resume(self) -> None:
        """What has been answered meanwhile may be another list."""
        self._around = replace(self._around, tallies=self.tutor.tallies(), texts=self._texts)
        self.show_kept()

    def show_kept(self) -> None:
        notebook = self.desk.notebook
        marks, notes = notebook.bookmarks(), notebook.notes()
        self._around = replace(self._around, bookmarks=marks, notes=notes)
        self._find()

    @work(thread=True, exclusive=True)
    def _read_texts(self, texts: Generator[Searchable]) -> None:
        worker = get_current_worker()
        with closing(texts):  # in this thread, to which its database belongs
            while not worker.is_cancelled and (batch := list(islice(texts, BATCH))):
                self.post_message(self.Read(batch))

    @on(Read)
    def _read(self, event: Read) -> None:
        self._texts.update((text.id, text) for text in event.texts)
        if self._search.words:
            self._find()
        else:
            self.query_one(LongList).refresh()

    # Searching

    @on(Input.Changed)
    def _typed(self) -> None:
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(SILENCE, self._take_words)

    def _take_words(self) -> None:
        words = self.query_one(Input).value
        if words != self._search.words:
            self._search = replace(self._search, words=words)
            self._find()

    def _find(self) -> None:
        """List what is meant now; the cursor stays on its question while that is listed."""
        questions, at = self.query_one(LongList), self._at_cursor()
        self._found = self._search.found(self._entries, self._around)
        places = (i for i, entry in enumerate(self._found) if at and entry.id == at.id)
        questions.show(len(self._found), next(places, 0))
        found = self.words("browse.count", found=len(self._found), all=len(self._entries))
        questions.border_title = escaped(found)
        self._show_limits()
        self.refresh_bindings()
        self._moved()

    @on(events.DescendantFocus)
    def _show_limits(self) -> None:
        """Each by the key that works now: digits are typed where words are."""
        typing = self.query_one(Input).has_focus
        for number, (chip, limit) in enumerate(zip(self.query(Chip), LIMITS, strict=True), 1):
            value = getattr(self._search, limit.name)
            key = f"F{number + 1}" if typing else str(number)
            chip.say(key, self._limit_now(limit, value), is_set=value is not None)

    def _limit_now(self, limit: Limit, value: str | None) -> str:
        name = self.words("browse.everything")
        if value is not None:
            known = dict(limit.values({value: 1}, self.tutor.bank.syllabus, self.words))
            name = fit(known[value].strip(), CHIP).rstrip()
        return f"{self.words(limit.title)}: {name}"

    def _at_cursor(self) -> Entry | None:
        cursor = self.query_one(LongList).cursor
        return self._found[cursor] if cursor < len(self._found) else None

    def _row(self, index: int, cells: int) -> Content:
        entry = self._found[index]
        section = self.tutor.bank.syllabus.name_of(entry.section)
        return row(entry, section, self._around, self.words, cells)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "search":
            return not (self.is_mounted and self.query_one(Input).has_focus)
        if action in OF_ONE:
            return len(self._found) > 0
        return super().check_action(action, parameters)

    def action_search(self) -> None:
        self.remove_class("-reading")
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def action_to_list(self) -> None:
        self._take_words()
        self.query_one(LongList).focus()

    def action_clear(self) -> None:
        self.query_one(Input).value = ""
        self._search = Search()
        self._find()

    @on(Chip.Clicked)
    def _clicked(self, event: Chip.Clicked) -> None:
        self.action_limit(event.number)

    def action_limit(self, number: int) -> None:
        """Choose a value of it, or everything."""
        limit, search = LIMITS[number], self._search
        everything = len(search.limited(limit.name, None).found(self._entries, self._around))
        counts = search.counts(limit.name, self._entries, self._around)
        values = list(limit.values(counts, self.tutor.bank.syllabus, self.words))
        rows = [(self.words("browse.everything"), everything)]
        rows += [(name, counts[value]) for value, name in values]
        choices = [None, *(value for value, _ in values)]

        def chosen(index: int | None) -> None:
            if index is not None:
                self._search = self._search.limited(limit.name, choices[index])
                self._find()
                self.query_one(LongList).focus()

        now = getattr(search, limit.name)
        at = choices.index(now) if now in choices else 0
        title = self.words(limit.title)
        self.app.push_screen(FilterScreen(self.words, title, rows, at), chosen)

    # Reading

    @on(LongList.Moved)
    def _moved(self) -> None:
        """The list is drawn first: a question is read from the bank when its text is shown."""
        self.call_after_refresh(self._read_on)

    def _read_on(self) -> None:
        self.query_one(Preview).show(self._at_cursor(), self._around)

    def at_hand(self) -> ErrorReport | None:
        entry = self._at_cursor()
        return None if entry is None else ErrorReport(self.tutor.bank.question(entry.id))

    def action_solve(self) -> None:
        entry = self._at_cursor()
        if entry is not None:
            self.query_one(Preview).solve(entry)
            self._read_on()

    # Practising

    @on(LongList.Chosen)
    def _chosen(self) -> None:
        """Where there is no room for the text beside the list, it is read first."""
        entry = self._at_cursor()
        if entry is None:
            return
        if self.has_class("-narrow") and not self.has_class("-reading"):
            self.add_class("-reading")
            self.query_one(Preview).focus()
        else:
            self.post_message(Start([entry]))

    def action_practise(self) -> None:
        """From the text."""
        self._chosen()

    def action_practise_all(self) -> None:
        if self._found:
            weak = self._search.state in (State.WRONG, State.PARTIAL)
            self.post_message(Start(self._found, chosen_weak=weak))

    def action_back(self) -> None:
        """From the text to the list, from the search line to the list, from there home."""
        questions = self.query_one(LongList)
        if self.has_class("-reading"):
            self.remove_class("-reading")
            questions.focus()
        elif not questions.has_focus and len(self._found):
            questions.focus()
        else:
            self.app.pop_screen()
