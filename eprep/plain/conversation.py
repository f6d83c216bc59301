"""A session on two streams: one line in for each answer, one line with a mark out."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Protocol, TextIO

from eprep.core.catalogue import Words
from eprep.core.form import Answer, Editor, Form
from eprep.core.session import Asked, Session
from eprep.core.verdict import SKIPPED, Case, Outcome
from eprep.plain.page import INDENT, Page
from eprep.tutor import Tutor


class Source(Protocol):
    """Where the text of a program comes from."""

    def read(self, path: str) -> str | None:
        """The file's text, or None where it cannot be read."""

    def edit(self, starter: str) -> str | None:
        """What the learner's editor leaves, or None where there is no editor."""


class Conversation:
    def __init__(
        self, tutor: Tutor, words: Words, source: Source, read: Iterable[str], write: TextIO,
        cells: int | None = None,
    ) -> None:  # fmt: skip
        """`cells` is how wide a line may be; without it none is broken."""
        self._tutor = tutor
        self._words = words
        self._page = Page(words, cells)
        self._source = source
        self._lines = iter(read)
        self._write = write

    def run(self, session: Session) -> None:
        """Ask everything; ends early at `q` and at the end of input, always with the score."""
        try:
            while (asked := self._tutor.ask(session)) is not None and self._ask(session, asked):
                pass
        finally:
            self._say(f"score {session.correct}/{len(session.answered)}")

    def _ask(self, session: Session, asked: Asked) -> bool:
        """One question; False to end."""
        self._say("")
        self._say_all(self._page.question(asked))
        hints = iter(asked.question.common.hints)
        begun = time.monotonic()
        while True:
            line = self._line()
            if line is None or line == "q":
                return False
            if line == "?":
                self._say_all(self._page.item(INDENT, next(hints, self._words("plain.no_hint"))))
            elif line == "s":
                stored = self._tutor.record_answer(asked, None, time.monotonic() - begun)
                self._tutor.settle(session, stored, SKIPPED)
                return True
            elif line == "u":
                if self._undo(session):
                    return True
            elif (answer := self._answer(asked.form, line)) is not None:
                self._judge(session, asked, answer, time.monotonic() - begun)
                return True

    def _undo(self, session: Session) -> bool:
        undone = self._tutor.undo(session)
        key = "plain.nothing_to_undo" if undone is None else "plain.undone"
        self._remark(key)
        return undone is not None

    def _line(self) -> str | None:
        line = next(self._lines, None)
        if line is None:
            return None
        text = line.strip().removeprefix("\ufeff")  # PowerShell begins a pipe with a mark
        return COMMANDS.get(text, text)

    def _answer(self, form: Form, line: str) -> Answer | None:
        """What the line means, or None after saying why it means nothing."""
        answer: Answer | None
        if isinstance(form, Editor):
            answer, problem = self._program(form, line)
        else:
            answer, problem = form.read(line) if line else None, "plain.again"
        if answer is None:
            self._remark(problem)
        return answer

    def _program(self, form: Editor, line: str) -> tuple[str | None, str]:
        """The text of a program, or None; and what to say then."""
        text = self._source.read(line) if line else self._source.edit(form.starter)
        if text is None:
            return None, "plain.no_file" if line else "plain.no_editor"
        if form.is_no_try(text):
            return None, "plain.untouched"
        return text, ""

    def _judge(self, session: Session, asked: Asked, answer: Answer, seconds: float) -> None:
        """The mark is printed only once answer and verdict are stored."""
        if isinstance(asked.form, Editor) and self._tutor.isolation == "limits":
            self._remark("grade.weak", level=self._tutor.isolation)
        stored = self._tutor.record_answer(asked, answer, seconds)
        on_case: Callable[[Case], None] = lambda case: self._say_all(self._page.case(case))  # noqa: E731
        verdict = self._tutor.grade(asked.question, answer, asked.seed, on_case)
        self._tutor.settle(session, stored, verdict)
        if verdict.outcome is Outcome.INTERNAL_ERROR:
            self._remark("plain.internal_error")
            return
        self._say_all(self._page.verdict(asked.question, verdict, order=asked.order))

    def _remark(self, key: str, **values: object) -> None:
        self._say_all(self._page.said(self._words(key, **values), INDENT))

    def _say_all(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._say(line)

    def _say(self, line: str) -> None:
        self._write.write(line + "\n")
        self._write.flush()


COMMANDS = {"？": "?", "ｓ": "s", "ｕ": "u", "ｑ": "q"}
"""What an input method makes of the commands."""
