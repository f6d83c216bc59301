"""A session on two streams: one line in for each answer, one line with a mark out."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Protocol, TextIO

from eprep.core.catalogue import Phrase, Words, phrase
from eprep.core.form import Answer, Editor, Form, TextEntry, is_raw
from eprep.core.forms_composed import FillIn
from eprep.core.forms_prose import Prose
from eprep.core.session import Asked, Session
from eprep.core.text.typed import half_width
from eprep.core.verdict import SKIPPED, Case, Outcome, other_outcome
from eprep.plain.page import INDENT, Page
from eprep.plain.sayings import Sayings
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
        self._says = Sayings(tutor, self._remark)

    def run(self, session: Session) -> None:
        """Ask everything; ends early at `q` and at the end of input, always with the score."""
        try:
            while (asked := self._tutor.ask(session)) is not None:
                if not self._ask(session, asked):
                    return
            self._hear_last_word(session)
        finally:
            self._say(f"score {session.correct}/{len(session.answered)}")

    def _ask(self, session: Session, asked: Asked) -> bool:
        """One question; False to end."""
        self._say("")
        self._say_all(self._page.question(asked))
        hints = iter(asked.question.common.hints)
        begun = time.monotonic()
        self._says.confidence = None
        typed: list[str] = []
        self._lead(asked.form, typed)
        while True:
            line = self._line()
            command = commanded(line or "", raw=is_raw(asked.form))
            if line is None or command == "q":
                return False
            if command == "?":
                self._say_all(self._page.item(INDENT, next(hints, self._words("plain.no_hint"))))
            elif command == "s":
                stored = self._tutor.record_answer(asked, None, time.monotonic() - begun)
                self._tutor.settle(session, stored, SKIPPED)
                return True
            elif command == "u":
                if self._undo(session):
                    return True
            elif command == "o":
                self._overrule(session)
            elif command is not None:
                self._says.hear(command, session)
            elif (answer := self._answer(asked.form, line, typed)) is not None:
                self._judge(session, asked, answer, time.monotonic() - begun)
                return True

    def _lead(self, form: Form, typed: list[str]) -> None:
        """What the next line is for, where an answer has several."""
        if isinstance(form, FillIn):
            self._say_all(self._page.blank(form, len(typed)))

    def _undo(self, session: Session) -> bool:
        undone = self._tutor.undo(session)
        key = "plain.nothing_to_undo" if undone is None else "plain.undone"
        self._remark(key)
        return undone is not None

    def _overrule(self, session: Session) -> None:
        """The newest verdict that may have erred; overruled again, it is what it was."""
        for stored, found in reversed(session.results):
            if stored.asked.question.body.overrulable and stored.answer is not None:
                verdict = self._tutor.overrule(session, stored, other_outcome(found))
                key = "overrule.taken_back" if verdict.before is None else "overrule.done"
                self._remark(key, outcome=phrase(f"outcome.{verdict.outcome}"))
                return
        self._remark("overrule.nothing")

    def _hear_last_word(self, session: Session) -> None:
        """No prompt follows the last question, where its verdict could be overruled or its miss be
        given a cause. Only for the former a line is waited for."""
        if not (session.results and session.results[-1][0].asked.question.body.overrulable):
            return
        while (line := self._line()) is not None and (command := commanded(line, raw=True)):
            if command == "o":
                self._overrule(session)
            elif command.startswith("cause"):
                self._says.hear(command, session)
            else:
                return

    def _line(self) -> str | None:
        line = next(self._lines, None)
        if line is None:
            return None
        return line.rstrip("\r\n").removeprefix("\ufeff")  # PowerShell begins a pipe with a mark

    def _answer(self, form: Form, line: str, typed: list[str]) -> Answer | None:
        """What the lines typed so far mean, or None after saying why they mean nothing, or which
        is to come."""
        answer: Answer | None
        problem: str | Phrase
        if isinstance(form, Editor):
            answer, problem = self._program(form, line.strip())
        elif isinstance(form, Prose):
            return self._prose(form, line, typed)
        else:
            typed.append(line if is_raw(form) else line.strip())
            if isinstance(form, FillIn) and len(typed) < len(form.blanks):
                self._lead(form, typed)
                return None
            answer, problem = form.read("\n".join(typed)), "plain.again"
            if isinstance(form, TextEntry):
                problem = form.refused(line) or problem
            typed.clear()
        if answer is None:
            self._remark(problem)
            self._lead(form, typed)
        return answer

    def _prose(self, form: Prose, line: str, typed: list[str]) -> str | None:
        """Its lines, once the last one has come."""
        if line.strip() not in LAST_LINE:
            typed.append(line.strip())
            return None
        text = "\n".join(typed)
        typed.clear()
        if (refused := form.refused(text)) is not None:
            self._remark(refused)
        return form.read(text)

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
        stored = self._tutor.record_answer(asked, answer, seconds, self._says.confidence)
        self._say_all(self._page.understood(asked.question, answer))
        on_case: Callable[[Case], None] = lambda case: self._say_all(self._page.case(case))  # noqa: E731
        verdict = self._tutor.grade(asked.question, answer, asked.seed, on_case)
        self._tutor.settle(session, stored, verdict)
        if verdict.outcome is Outcome.INTERNAL_ERROR:
            self._remark("plain.internal_error")
            return
        self._say_all(self._page.verdict(asked.question, verdict, order=asked.order))
        if asked.question.body.overrulable:
            is_last = self._tutor.ask(session) is None
            self._remark("overrule.offer_last" if is_last else "overrule.offer")

    def _remark(self, what: str | Phrase, **values: object) -> None:
        self._say_all(self._page.said(self._words(what, **values), INDENT))

    def _say_all(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._say(line)

    def _say(self, line: str) -> None:
        self._write.write(line + "\n")
        self._write.flush()


LAST_LINE = (".", "．", "。")
"""What ends prose, as it is typed and as an input method makes it."""

COMMANDS = ("?", "s", "u", "q")
EVERYWHERE = (":o", ":sure", ":unsure", ":cause")


def commanded(line: str, *, raw: bool) -> str | None:
    """The command that a line is, however an input method makes it; behind a colon where the line
    itself may be the answer; the longer ones, and `:o`, everywhere."""
    typed = half_width(line.strip())
    if typed in EVERYWHERE or typed.startswith(":cause "):
        return typed[1:]
    if raw:
        typed = typed[1:] if typed.startswith(":") else ""
    return typed if typed in COMMANDS else None
