"""A question as HTML: what is asked, what can be answered, and, where wanted, why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape

from eprep.core.catalogue import Words
from eprep.core.form import Editor, Form, Pick, PickLines, PickSeveral
from eprep.core.forms_composed import Arrange, FillIn, Pair
from eprep.core.question import Figure, Question
from eprep.core.text.harmless import flat, harmless
from eprep.core.text.markup import Fence, Span, blocks, spans
from eprep.report.figure import figure_svg
from eprep.report.mathml import mathml

Maths = Callable[[str], str]
"""Sets a formula of the bank."""

STYLE = """\
:root { color-scheme: light dark }
body { font-family: system-ui, sans-serif; line-height: 1.8; max-width: 46em; margin: 2em auto;
  padding: 0 1em }
pre { overflow-x: auto; line-height: 1.4; padding: .6em 1em; border-left: 3px solid }
code { font-size: .95em }
figure { margin: 1em 0; overflow-x: auto }
"""
PAGE = """\
<!DOCTYPE html>
<html lang="ja">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
{style}</style></head>
<body>
{body}</body></html>
"""


def page(question: Question, words: Words) -> str:
    """A document by itself, which fetches nothing and runs nothing."""
    body = "\n".join((*asked(question, words), *explained(question, words)))
    return PAGE.format(title=escape(question.id), style=STYLE, body=f"{body}\n")


def asked(question: Question, words: Words, maths: Maths = mathml) -> Iterator[str]:
    """What is to be read, and the form of an answer."""
    for part in question.parts:
        if isinstance(part, Figure):
            yield f"<figure>{figure_svg(part)}</figure>"
        else:
            yield from prose(part, maths)
    yield from _form(question.body.form(), words, maths)


def explained(question: Question, words: Words, maths: Maths = mathml) -> Iterator[str]:
    """The right answer, the reasons, the explanation."""
    yield f"<h2>{escape(words('plain.explanation'))}</h2>"
    notes = question.body.notes()
    if notes:
        yield "<ul>"
        for note in notes:
            text = f"<code>{_code(note.text)}</code>" if note.is_code else inline(note.text, maths)
            why = f" — {inline(note.why, maths)}" if note.why else ""
            yield f"<li>[{escape(words(note.sign))}] {text}{why}</li>"
        yield "</ul>"
    yield from prose(question.common.explanation, maths)


def prose(source: str, maths: Maths = mathml) -> Iterator[str]:
    """Paragraphs and fences of the bank."""
    for block in blocks(source):
        if isinstance(block, Fence):
            yield f"<pre>{_code(block.text)}</pre>"
        else:
            yield f"<p>{''.join(_span(span, maths) for span in block.spans)}</p>"


def inline(text: str, maths: Maths = mathml) -> str:
    return "".join(_span(span, maths) for span in spans(text))


def _span(span: Span, maths: Maths) -> str:
    if span.style == "maths":
        return maths(span.tex)
    text = escape(harmless(span.text))
    tag = {"code": "code", "bold": "strong"}.get(span.style)
    return text if tag is None else f"<{tag}>{text}</{tag}>"


def _code(text: str) -> str:
    return escape(harmless(text))


def _form(form: Form, words: Words, maths: Maths) -> Iterator[str]:
    match form:
        case Pick() | PickSeveral() | Arrange():
            yield from _list(inline(choice, maths) for choice in form.choices)
        case Pair():
            yield from _list(inline(left, maths) for left in form.left)
            yield from _list((inline(choice, maths) for choice in form.choices), "a")
        case PickLines():
            yield from _list(f"<code>{_code(line)}</code>" for line in form.lines)
        case Editor():
            yield f"<pre>{_code(form.starter)}</pre>"
        case FillIn():
            yield f"<pre>{_code(form.listing)}</pre>"
        case _:  # a line to write on
            unit = flat(getattr(form, "unit", ""))
            yield f"<p>{escape(words('html.entry'))} {inline(unit, maths)}</p>"


def _list(items: Iterable[str], numbers: str = "1") -> Iterator[str]:
    yield f'<ol type="{numbers}">'
    yield from (f"<li>{item}</li>" for item in items)
    yield "</ol>"
