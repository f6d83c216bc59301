"""Writes a question and its explanation as plain lines.

Bank text and program output are indented, so that no line of theirs can pass for a verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from eprep.core.catalogue import Phrase, Words, phrase
from eprep.core.form import (
    Answer,
    Editor,
    Form,
    NumberEntry,
    Pick,
    PickLines,
    PickSeveral,
    TextEntry,
)
from eprep.core.forms_composed import LETTERS, Arrange, FillIn, LayersEntry, Pair
from eprep.core.forms_prose import Prose
from eprep.core.kind import Note
from eprep.core.question import Figure, Question
from eprep.core.session import Asked
from eprep.core.text.fold import (
    CELLS,
    MOST_PRINTED,
    MOST_SAID,
    excerpt,
    folded,
    folded_words,
)
from eprep.core.text.harmless import flat, harmless
from eprep.core.text.markup import Fence, blocks, unmarked
from eprep.core.text.setting import Line, joined, marked, set_code, set_lines
from eprep.core.verdict import Case, Outcome, Verdict

INDENT = "  "
NUMBERED = "{number:>2}: "
"""Before a line of a listing."""


def one_line(text: str) -> str:
    """A text of the bank without its marks."""
    return flat(unmarked(text))


class Page:
    """In lines of `cells` at most; without a width nothing breaks, for programs that read it."""

    def __init__(self, words: Words, cells: int | None = None) -> None:
        self._words = words
        self._cells = cells

    def question(self, asked: Asked) -> Iterator[str]:
        """The question, and what may be typed."""
        yield from self.shown(asked)
        gaps = {**vars(asked.form), "unit": one_line(getattr(asked.form, "unit", ""))}
        yield from self.said(self._words(f"plain.ask.{_name(asked.form)}", **gaps))

    def shown(self, asked: Asked) -> Iterator[str]:
        """The question to be read."""
        common = asked.question.common
        head = self._words("plain.head", id=common.id, section=one_line(common.section))
        yield from self.said(head)
        yield from self.material(asked)

    def material(self, asked: Asked) -> Iterator[str]:
        """The same without its name and section, which would tell what it is about."""
        for part in asked.question.parts:
            if isinstance(part, Figure):
                yield from self.item(INDENT + self._words("plain.figure"), part.alt)
            else:
                yield from self.text(part)
        yield from self._form(asked.form)

    def text(self, source: str) -> Iterator[str]:
        """Paragraphs and fences, as they are written."""
        for block in blocks(source):
            if isinstance(block, Fence):
                yield from self.code(block.text, INDENT * 2)
                continue
            for line in joined(block.spans).split():
                yield from set_lines(line, self._cells, INDENT)

    def code(self, text: str, indent: str) -> Iterator[str]:
        for line in harmless(text).split("\n"):
            yield from set_code(line, self._cells, indent)

    def said(self, sentence: str, indent: str = "") -> Iterator[str]:
        """Our own words."""
        yield from set_lines(sentence, self._cells, indent, len(indent) or len(INDENT))

    def item(self, lead: str, text: str) -> Iterator[str]:
        """A paragraph of the bank behind its number, or another mark."""
        yield from set_lines(marked(text).flat(), self._cells, lead)

    def _form(self, form: Form) -> Iterator[str]:
        if isinstance(form, Pick | PickSeveral | Arrange):
            yield from self._numbered(form.choices)
        elif isinstance(form, Pair):
            yield from self._numbered(form.left)
            for letter, choice in zip(LETTERS, form.choices, strict=False):
                yield from self.item(f"{INDENT * 2}{letter}. ", choice)
        elif isinstance(form, PickLines):
            for number, line in enumerate(form.lines, start=1):
                lead = INDENT + NUMBERED.format(number=number)
                rows = set_code(harmless(line).rstrip(), self._cells, lead)
                yield from (row.rstrip() for row in rows)
        elif isinstance(form, TextEntry) and form.names:
            names = "  ".join(map(flat, form.names))
            yield from self.said(self._words("screen.ask.names", names=names), INDENT)
        elif isinstance(form, Editor):
            yield from self.code(form.starter, INDENT * 2)
        elif isinstance(form, FillIn):
            yield from self.code(form.listing.rstrip("\n"), INDENT * 2)

    def _numbered(self, texts: Iterable[str]) -> Iterator[str]:
        for number, text in enumerate(texts, start=1):
            yield from self.item(f"{INDENT}{number}. ", text)

    def blank(self, form: FillIn, place: int) -> Iterator[str]:
        """Which blank the next line fills."""
        names = form.blanks
        text = self._words("plain.blank", name=names[place], place=place + 1, count=len(names))
        yield from self.said(text, INDENT)

    def understood(self, question: Question, answer: Answer) -> Iterator[str]:
        """How an answer was read, where that is not plain."""
        told = question.body.understood(answer)
        if isinstance(told, str):
            told = phrase("plain.understood", text=flat(told))
        text = "" if told is None else self._words(told)
        for line in harmless(text).split("\n") if text else ():
            yield from self.said(line, INDENT)

    def case(self, case: Case) -> Iterator[str]:
        """One case as it comes; the drill's own mark follows when all are known."""
        sign = self._words("plain.case_pass" if case.outcome is Outcome.PASS else "plain.case_fail")
        outcome = Line(f" ({self._words(f'outcome.{case.outcome}')})")
        name = marked(case.name).flat()
        yield from set_lines(name + outcome, self._cells, f"{INDENT}{sign} ")

    def verdict(
        self,
        question: Question,
        verdict: Verdict,
        *,
        order: Sequence[int] | None = None,
        explain: bool = True,
    ) -> Iterator[str]:
        """What the program printed, and then the mark, which no other line begins with. `order`
        is that of the choices shown."""
        yield from self._output(verdict.output)
        yield f"{verdict.mark} {self._words(f'outcome.{verdict.outcome}')}"
        for line in verdict.feedback:
            yield from self._feedback(line)
        if verdict.reason is not None:
            name, message = verdict.reason
            yield from set_lines(marked(name).flat() + Line(":"), self._cells, INDENT)
            reason = folded_words(self._words(message), INDENT * 2, self._bound)
            yield from self._excerpt(reason, MOST_SAID)
        if explain:
            yield from self.explained(question, order)

    def explained(self, question: Question, order: Sequence[int] | None) -> Iterator[str]:
        """What is right, and why each choice is what it is."""
        yield from self.notes(question.body.notes_as_shown(order))
        if question.common.explanation:
            yield INDENT + self._words("plain.explanation")
            yield from self.text(question.common.explanation)

    def _feedback(self, line: str | Phrase) -> Iterator[str]:
        """A line of the bank's, or of ours."""
        text = marked(line).flat() if isinstance(line, str) else flat(self._words(line))
        yield from set_lines(text, self._cells, INDENT)

    def notes(self, notes: Iterable[Note]) -> Iterator[str]:
        for note in notes:
            sign = self._words(note.sign)
            text = Line(flat(note.text)) if note.is_code else marked(note.text).flat()
            why = Line(" — ") + marked(note.why).flat() if note.why else Line("")
            yield from set_lines(text + why, self._cells, f"{INDENT}[{sign}] ")

    def _output(self, output: str) -> Iterator[str]:
        if output:
            yield INDENT + self._words("plain.output")
            yield from self._excerpt(folded(output, f"{INDENT}| ", self._bound), MOST_PRINTED)

    def _excerpt(self, lines: Sequence[str], most: int) -> Iterator[str]:
        def left_out(count: int) -> str:
            return INDENT + self._words("plain.left_out", count=count)

        return excerpt(lines, most, left_out)

    @property
    def _bound(self) -> int:
        """Of what programs say, whoever reads it."""
        return CELLS if self._cells is None else min(CELLS, self._cells)


def _name(form: Form) -> str:
    return {
        Pick: "pick",
        PickSeveral: "pick_several",
        PickLines: "pick_lines",
        NumberEntry: "entry",
        TextEntry: "text",
        Prose: "prose",
        Editor: "editor",
        Arrange: "arrange",
        Pair: "pair",
        LayersEntry: "layers",
        FillIn: "fill_in",
    }[type(form)]
