"""Bank text as Textual content: styled by our own markup, never by Textual's."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from eprep.core.catalogue import Phrase, Words
from eprep.core.form import Answer
from eprep.core.question import Note, Question, arranged
from eprep.core.text.harmless import harmless
from eprep.core.text.markup import Fence, Span, blocks, spans
from eprep.core.verdict import Case, Outcome, Verdict

STYLES = {"plain": "", "code": "$text-accent", "bold": "bold", "maths": "italic"}


def literal(text: str) -> Content:
    """Text of others, as it is."""
    return Content(harmless(text))


def inline(text: str) -> Content:
    """One paragraph or choice with its marks turned into styles."""
    return _styled(spans(text))


def _styled(parts: Iterable[Span]) -> Content:
    return Content("").join(Content.styled(_kept_whole(s), STYLES[s.style]) for s in parts)


def _kept_whole(span: Span) -> str:
    """A formula breaks nowhere: its blanks are such as do not break."""
    text = harmless(span.text)
    return text.replace(" ", "\u00a0") if span.style == "maths" else text


def prompt(source: str) -> Content:
    """Paragraphs apart by an empty line; fences keep their shape."""
    return Content("\n\n").join(
        Content.styled(
            "\n".join(f"  {line}" for line in harmless(b.text).split("\n")), "$text-accent"
        )
        if isinstance(b, Fence)
        else _styled(b.spans)
        for b in blocks(source)
    )


def said(line: Phrase | str, words: Words) -> Content:
    """A line of feedback: ours in the catalogue's words, or the bank's own."""
    return inline(line) if isinstance(line, str) else literal(words(line))


def verdict(
    question: Question, found: Verdict, order: tuple[int, ...] | None, words: Words
) -> Content:
    """The mark, what it is most likely down to, the reasons and the explanation."""
    head = Content.styled(f"{found.mark} {words(f'outcome.{found.outcome}')}", "bold")
    parts = [head, *(said(line, words) for line in found.feedback), *_case_reason(found, words)]
    parts += [case_line(case, words) for case in found.cases]
    parts += _printed(found, words)
    parts += [_note(note, words) for note in arranged(question.body.notes(), order)]
    if question.common.explanation:
        title = Content.styled(words("plain.explanation"), "bold underline")
        parts += [Content(""), title, prompt(question.common.explanation)]
    if question.common.source:
        parts += [Content(""), literal(f"{words('screen.source')}: {question.common.source}")]
    return Content("\n").join(parts)


def case_line(case: Case, words: Words) -> Content:
    sign = "plain.case_pass" if case.outcome is Outcome.PASS else "plain.case_fail"
    return literal(f"{words(sign)} {case.name} ({words(f'outcome.{case.outcome}')})")


def _note(note: Note, words: Words) -> Content:
    sign = words("note.right" if note.right else "note.wrong")
    why = Content(" — ") + inline(note.why) if note.why else Content("")
    text = literal(note.text) if note.is_code else inline(note.text)
    return Content(f"[{sign}] ") + text + why


def _case_reason(found: Verdict, words: Words) -> list[Content]:
    """Why the first failing case failed."""
    failed = next((case for case in found.cases if case.message is not None), None)
    if failed is None or failed.message is None:
        return []
    return [literal(f"{failed.name}:"), literal(words(failed.message)), Content("")]


def _printed(found: Verdict, words: Words) -> list[Content]:
    if not found.output:
        return []
    return [Content(""), Content(words("plain.output")), literal(found.output)]


def given(answer: Answer, words: Words) -> Content:
    """What was answered, before what it came to."""
    lines = [inline(text) for text in answer] if isinstance(answer, list) else [literal(answer)]
    title = Content.styled(words("screen.your_answer"), "bold underline")
    return Content("\n").join([title, *lines, Content("")])
