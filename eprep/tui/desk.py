"""What all screens share, and what they ask of the app: only messages, so that none knows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from textual.message import Message

from eprep.core.catalogue import Words
from eprep.core.entry import Entry
from eprep.core.progress import Overview
from eprep.core.question import Question
from eprep.core.session import Session
from eprep.tutor import Tutor


@dataclass
class Desk:
    tutor: Tutor
    words: Words
    render_report: Callable[[Overview], str]
    programs: Callable[[Question], Sequence[tuple[str, str]]] = lambda _: ()
    """Names and sources of a drill's own programs, to be read after a pass."""

    drafts: dict[str, str] = field(default_factory=dict)
    """Programs as they were left, by question id, while the app runs."""


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
