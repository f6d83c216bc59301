"""What all screens share, and what they ask of the app: only messages, so that none knows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from textual.message import Message

from eprep.core.catalogue import Words
from eprep.core.entry import Entry
from eprep.core.progress import Overview
from eprep.core.question import Question
from eprep.core.session import Session
from eprep.tutor import Tutor


class Notebook(Protocol):
    """What the learner keeps beside the history; each change is safe when its call returns."""

    def draft(self, question: str) -> str | None: ...
    def keep_draft(self, question: str, text: str) -> None: ...
    def reset_draft(self, question: str, text: str) -> None: ...
    def replaced_draft(self, question: str) -> str | None: ...
    def notes(self) -> Mapping[str, str]: ...
    def keep_note(self, question: str, text: str) -> None: ...
    def bookmarks(self) -> frozenset[str]: ...
    def bookmark(self, question: str, on: bool) -> None: ...
    def mark(self, name: str) -> str | None: ...
    def keep_mark(self, name: str, value: str) -> None: ...


@dataclass
class Desk:
    tutor: Tutor
    words: Words
    notebook: Notebook
    render_report: Callable[[Overview], str]
    programs: Callable[[Question], Sequence[tuple[str, str]]] = lambda _: ()
    """Names and sources of a drill's own programs, to be read after a pass."""


class Start(Message):
    """Begin a session over these questions."""

    def __init__(self, entries: Sequence[Entry], *, shuffle: bool = True) -> None:
        super().__init__()
        self.entries = entries
        self.shuffle = shuffle


class GoOn(Message):
    """Ask what is next in the session, or show what it came to."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session


class Finish(Message):
    """Leave the session, whatever is left of it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
