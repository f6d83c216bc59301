"""Which questions a search means: by words, place, kind, tag, and what the learner made of them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from eprep.core.entry import Entry
from eprep.core.progress import Tally
from eprep.core.text.harmless import harmless
from eprep.core.text.markup import Paragraph, blocks
from eprep.core.text.width import fit, width

MARKS = ("$", "`", "**")
WHOLE = ("code", "maths")
"""Styles of what is not cut."""


class State(StrEnum):
    NEW = "new"
    RIGHT = "right"
    PARTIAL = "partial"
    WRONG = "wrong"
    BOOKMARKED = "bookmarked"
    NOTED = "noted"


class Searchable(NamedTuple):
    """The text of a question, as it is looked through."""

    id: str
    title: str
    text: str
    """All that may be found by its words, normalised."""


@dataclass(frozen=True)
class Around:
    """What is known of the questions beside the bank's index."""

    texts: Mapping[str, Searchable] = field(default_factory=dict)
    tallies: Mapping[str, Tally] = field(default_factory=dict)
    bookmarks: frozenset[str] = frozenset()
    notes: Mapping[str, str] = field(default_factory=dict)

    def state(self, id_: str) -> State:
        """New, right, partial or wrong: by the newest answer."""
        tally = self.tallies.get(id_)
        if tally is None:
            return State.NEW
        return {1.0: State.RIGHT, 0.0: State.WRONG}.get(tally.newest, State.PARTIAL)


@dataclass(frozen=True)
class Search:
    """None stands for everything."""

    words: str = ""
    """All of them must be there, in any order."""

    state: State | None = None
    kind: str | None = None
    place: str | None = None
    """The id of a section, a chapter or a subject."""

    tag: str | None = None

    def found(self, entries: Iterable[Entry], around: Around) -> list[Entry]:
        words = normalised(self.words).split()
        return [
            entry
            for entry in self._narrowed(entries, around)
            if not words or _has_all(words, entry, around)
        ]

    def counts(self, name: str, entries: Iterable[Entry], around: Around) -> Counter[str]:
        """How many would be found by each value that the limit `name` might have."""
        found = self.limited(name, None).found(entries, around)
        return Counter(value for entry in found for value in VALUES[name](entry, around))

    def limited(self, name: str, value: str | None) -> Search:
        """The same under one other limit."""
        return replace(self, **{name: value})  # type: ignore[arg-type]  # the state is a text too

    def _narrowed(self, entries: Iterable[Entry], around: Around) -> Iterator[Entry]:
        for entry in entries:
            if (
                (self.kind is None or entry.kind == self.kind)
                and (self.place is None or self.place in _places(entry, around))
                and (self.tag is None or self.tag in entry.tags)
                and (self.state is None or self.state in _states(entry, around))
            ):
                yield entry


def _places(entry: Entry, _: Around) -> set[str]:
    return {entry.section, entry.item, entry.chapter, entry.subject}


def _states(entry: Entry, around: Around) -> Iterator[State]:
    yield around.state(entry.id)
    if entry.id in around.bookmarks:
        yield State.BOOKMARKED
    if entry.id in around.notes:
        yield State.NOTED


VALUES: Mapping[str, Callable[[Entry, Around], Iterable[str]]] = {
    "state": _states,
    "kind": lambda entry, _: (entry.kind,),
    "place": _places,
    "tag": lambda entry, _: entry.tags,
}
"""What a question is under each limit."""


def normalised(text: str) -> str:
    """Full-width and half-width, capitals and small letters are the same to a search, and the
    marks of the bank's texts are none of their words."""
    text = unicodedata.normalize("NFKC", text).casefold()
    for mark in MARKS:
        text = text.replace(mark, "")
    return text


def title_of(prompt: str, room: int | None = None) -> str:
    """The first line of what is asked, without its marks. Where it has to be cut to so many cells,
    no piece of code and no formula is, unless little would be left."""
    paragraphs = (block for block in blocks(prompt) if isinstance(block, Paragraph))
    first = next(paragraphs, None)
    line = kept = ""
    for span in () if first is None else first.spans:
        text, broken, _ = span.text.partition("\n")
        whole = line + harmless(text)
        if room is not None and width(whole) > room:
            begins = span.style not in WHOLE and width(line) < room
            little = width(kept.rstrip()) < room // 3
            return fit(whole if begins or little else f"{kept.rstrip()}…", room).rstrip()
        line = whole
        if room is None or width(line.rstrip()) < room:
            kept = line  # with room for the ellipsis
        if broken:
            break
    return line.strip()


def _has_all(words: Iterable[str], entry: Entry, around: Around) -> bool:
    known = around.texts.get(entry.id)
    text = known.text if known is not None else normalised(" ".join((entry.id, *entry.tags)))
    note = around.notes.get(entry.id)
    if note is not None:
        text = f"{text}\n{normalised(note)}"
    return all(word in text for word in words)
