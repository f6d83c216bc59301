"""What came of an answer: its mark, the reasons, and what is right."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from eprep.core.catalogue import Phrase, Words
from eprep.core.form import Answer, Pick, PickLines, PickSeveral
from eprep.core.forms_composed import FillIn
from eprep.core.kind import Note
from eprep.core.question import Question
from eprep.core.text.fold import MOST_PRINTED, MOST_SAID, excerpt, folded
from eprep.core.text.harmless import harmless
from eprep.core.text.lines import HARD
from eprep.core.text.width import width
from eprep.core.verdict import Case, Outcome, Verdict, mark
from eprep.tui.listing_text import listing
from eprep.tui.text import COLOURS, coloured, inline, literal, prompt


def verdict(
    question: Question, found: Verdict, order: tuple[int, ...] | None, words: Words
) -> Content:
    """The mark, what it is most likely down to, the reasons and the explanation."""
    head = Content.styled(_outcome(found, words), f"bold {COLOURS[found.mark]}")
    return Content("\n").join([head, *_strip(found), reasons(question, found, order, words)])


def chip(found: Verdict, words: Words) -> Content:
    """What it came to, to stand in the border of its reasons."""
    return Content.styled(f" {_outcome(found, words)} ", f"$background on {COLOURS[found.mark]}")


def _outcome(found: Verdict, words: Words) -> str:
    outcome = words(f"outcome.{found.outcome}")
    if found.before is not None:
        outcome = words("outcome.overruled", outcome=outcome)
    return f"{found.mark} {outcome}"


def _strip(found: Verdict) -> list[Content]:
    """All cases in one line, before any of them is told at length."""
    marks = [mark(float(case.outcome is Outcome.PASS)) for case in found.cases]
    if len(marks) < 2:
        return []
    counted = Content(f"{marks.count(mark(1.0))}/{len(marks)}")
    return [Content(HARD).join([*map(coloured, marks), counted])]


def reasons(
    question: Question,
    found: Verdict,
    order: tuple[int, ...] | None,
    words: Words,
    answer: Answer | None = None,
) -> Content:
    """All that follows the mark; with the `answer`, what was answered too."""
    chosen = _chosen(question, answer)
    parts = [] if chosen or answer is None else [given(question, answer, words)]
    parts += [said(line, words) for line in found.feedback]
    parts += _case_reason(found, words)
    parts += [case_line(case, words) for case in found.cases]
    parts += _printed(found, words)
    parts.append(solution(question, order, words, chosen))
    return Content("\n").join(parts)


def _chosen(question: Question, answer: Answer | None) -> frozenset[str]:
    """The choices that were chosen, where the question has any: told where they are explained."""
    if answer is None or not isinstance(question.body.form(), Pick | PickSeveral):
        return frozenset()
    return frozenset([answer] if isinstance(answer, str) else answer)


def said(line: Phrase | str, words: Words) -> Content:
    """A line of feedback: ours in the catalogue's words, or the bank's own."""
    return inline(line) if isinstance(line, str) else literal(words(line))


def solution(
    question: Question,
    order: tuple[int, ...] | None,
    words: Words,
    chosen: frozenset[str] = frozenset(),
) -> Content:
    """What is right, and why each choice is what it is."""
    numbered = isinstance(question.body.form(), Pick | PickSeveral)
    notes = question.body.notes_as_shown(order)
    parts = [
        _note(note, f"{number}{HARD}" if numbered else "", note.text in chosen, words)
        for number, note in enumerate(notes, start=1)
    ]
    parts += _filled(question, words)
    if question.common.explanation:
        title = Content.styled(words("plain.explanation"), "bold underline")
        parts += [Content(""), title, prompt(question.common.explanation)]
    if question.common.source:
        parts += [Content(""), literal(f"{words('screen.source')}: {question.common.source}")]
    return Content("\n").join(parts)


def case_line(case: Case, words: Words) -> Content:
    if case.outcome is Outcome.PASS:
        return coloured(mark(1.0)) + literal(f" {case.name}")
    outcome = words(f"outcome.{case.outcome}")
    return coloured(mark(0.0)) + literal(f" {case.name} ({outcome})")


def _note(note: Note, number: str, chosen: bool, words: Words) -> Content:
    """The reason stands below, as far in as the text. A wrong choice is loud if it was chosen."""
    sign = words(note.sign)
    style = "$success" if note.right else "$error" if chosen else "$text-muted"
    lead = f"[{sign}]{HARD}{number}"
    why = Content("\n" + HARD * width(lead)) + inline(note.why) if note.why else Content("")
    text = literal(note.text) if note.is_code else inline(note.text)
    parts = [Content.styled(lead, style), text]
    if chosen:
        parts.append(Content.styled(words("screen.chosen_by_you"), f"bold {style}"))
    return Content("").join([*parts, why])


def _case_reason(found: Verdict, words: Words) -> list[Content]:
    if found.reason is None:
        return []
    name, message = found.reason
    reason = _excerpt(harmless(words(message)).split("\n"), MOST_SAID, words)
    return [literal(f"{name}:"), reason, Content("")]


def _printed(found: Verdict, words: Words) -> list[Content]:
    if not found.output:
        return []
    shown = _excerpt(folded(found.output, ""), MOST_PRINTED, words)
    return [Content(""), Content.styled(words("plain.output"), "bold underline"), shown]


def _excerpt(lines: Sequence[str], most: int, words: Words) -> Content:
    def left_out(count: int) -> str:
        return words("plain.left_out", count=count)

    return Content("\n".join(excerpt(lines, most, left_out)))


def given(question: Question, answer: Answer, words: Words) -> Content:
    """What was answered, before what it came to."""
    code = isinstance(answer, str) or isinstance(question.body.form(), PickLines | FillIn)
    lines = [literal(t) if code else inline(t) for t in question.body.restated(answer)]
    title = Content.styled(words("screen.your_answer"), "bold underline")
    return Content("\n").join([title, *lines, Content("")])


def _filled(question: Question, words: Words) -> list[Content]:
    """The listing that had blanks, without them."""
    form, right = question.body.form(), getattr(question.body, "answer", ())
    if not isinstance(form, FillIn):
        return []
    title = Content.styled(words("screen.filled"), "bold underline")
    filled = dict(zip(form.blanks, right, strict=False))
    return [Content(""), title, listing(form.listing, filled)]
