"""Writes a question and its explanation as plain lines.

Bank text and program output are indented, so that no line of theirs can pass for a verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from eprep.core.catalogue import Words
from eprep.core.form import Editor, Form, NumberEntry, Pick, PickLines, PickSeveral
from eprep.core.question import Note, Question, arranged
from eprep.core.session import Asked
from eprep.core.text.fold import excerpt, folded
from eprep.core.text.harmless import flat, harmless
from eprep.core.text.markup import Fence, blocks, unmarked
from eprep.core.verdict import Case, Outcome, Verdict

INDENT = "  "

MOST_PRINTED = 20
"""Lines of a program's output that are shown: with the verdict they fit a small terminal."""

MOST_SAID = 40
"""Lines of a reason: two matrices and the inputs."""


def question_lines(asked: Asked, words: Words) -> Iterator[str]:
    """The question, and what may be typed."""
    form = asked.form
    yield from shown_lines(asked, words)
    yield words(f"plain.ask.{_name(form)}", unit=one_line(getattr(form, "unit", "")))


def shown_lines(asked: Asked, words: Words) -> Iterator[str]:
    """The question to be read."""
    common = asked.question.common
    yield words("plain.head", id=common.id, section=one_line(common.section))
    yield from text_lines(common.prompt)
    yield from _form_lines(asked.form)


def text_lines(source: str) -> Iterator[str]:
    """Paragraphs and fences, as they are written."""
    for block in blocks(source):
        extra = INDENT if isinstance(block, Fence) else ""
        yield from (f"{INDENT}{extra}{line}" for line in harmless(block.text).split("\n"))


def _form_lines(form: Form) -> Iterator[str]:
    if isinstance(form, Pick | PickSeveral):
        for number, choice in enumerate(form.choices, start=1):
            yield f"{INDENT}{number}. {one_line(choice)}"
    elif isinstance(form, PickLines):
        for number, line in enumerate(form.lines, start=1):
            yield f"{INDENT}{number:>2}: {harmless(line)}".rstrip()
    elif isinstance(form, Editor):
        yield from (f"{INDENT}{INDENT}{line}" for line in harmless(form.starter).split("\n"))


def _name(form: Form) -> str:
    return {
        Pick: "pick",
        PickSeveral: "pick_several",
        PickLines: "pick_lines",
        NumberEntry: "entry",
        Editor: "editor",
    }[type(form)]


def one_line(text: str) -> str:
    """A text of the bank without its marks."""
    return flat(unmarked(text))


def case_line(case: Case, words: Words) -> str:
    """One case as it comes; the drill's own mark follows when all are known."""
    name = words("plain.case_pass" if case.outcome is Outcome.PASS else "plain.case_fail")
    return f"{INDENT}{name} {one_line(case.name)} ({words(f'outcome.{case.outcome}')})"


def verdict_lines(
    question: Question,
    verdict: Verdict,
    words: Words,
    *,
    order: Sequence[int] | None = None,
    explain: bool = True,
) -> Iterator[str]:
    """What the program printed, and then the mark, which no other line begins with. `order` is
    that of the choices shown."""
    yield from _output_lines(verdict.output, words)
    yield f"{verdict.mark} {words(f'outcome.{verdict.outcome}')}"
    for line in verdict.feedback:
        yield INDENT + (one_line(line) if isinstance(line, str) else flat(words(line)))
    failed = next((c for c in verdict.cases if c.message is not None), None)
    if failed is not None and failed.message is not None:
        yield f"{INDENT}{one_line(failed.name)}:"
        yield from _excerpt(words(failed.message), INDENT * 2, MOST_SAID, words)
    if not explain:
        return
    yield from note_lines(arranged(question.body.notes(), order), words)
    if question.common.explanation:
        yield INDENT + words("plain.explanation")
        yield from text_lines(question.common.explanation)


def _output_lines(output: str, words: Words) -> Iterator[str]:
    if output:
        yield INDENT + words("plain.output")
        yield from _excerpt(output, f"{INDENT}| ", MOST_PRINTED, words)


def _excerpt(text: str, indent: str, most: int, words: Words) -> Iterator[str]:
    def left_out(count: int) -> str:
        return INDENT + words("plain.left_out", count=count)

    return excerpt(folded(text, indent), most, left_out)


def note_lines(notes: Iterable[Note], words: Words) -> Iterator[str]:
    for note in notes:
        sign = words("note.right" if note.right else "note.wrong")
        why = f" — {one_line(note.why)}" if note.why else ""
        yield f"{INDENT}[{sign}] {flat(note.text) if note.is_code else one_line(note.text)}{why}"
