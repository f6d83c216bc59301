"""Texts and signs as Textual content: styled by our own markup, never by Textual's."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from eprep.core.question import Figure, Question
from eprep.core.text.harmless import harmless
from eprep.core.text.lines import HARD
from eprep.core.text.markup import Fence, Span, blocks, spans

STAR = "★"
"""The sign of a bookmark."""

COLOURS = {"○": "$success", "△": "$warning", "×": "$error"}
"""Of the marks, wherever one stands."""

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
    return text.replace(" ", HARD) if span.style == "maths" else text


def prompt(source: str) -> Content:
    """Paragraphs apart by an empty line; fences keep their shape."""
    parts = (_fence(b) if isinstance(b, Fence) else _styled(b.spans) for b in blocks(source))
    return Content("\n\n").join(parts)


def material(question: Question) -> Content:
    """All that is to be read before it can be answered."""
    return set_below_each_other(question.parts)


def set_below_each_other(parts: Iterable[str | Figure]) -> Content:
    return Content("\n\n").join(
        _fence(Fence(part.drawing.rstrip("\n"))) if isinstance(part, Figure) else prompt(part)
        for part in parts
    )


def _fence(fence: Fence) -> Content:
    lines = (f"  {line}" for line in harmless(fence.text).split("\n"))
    return Content.styled("\n".join(lines), "$text-accent")


def coloured(sign: str) -> Content:
    """A mark; any other sign as it is."""
    return Content.styled(sign, COLOURS.get(sign, ""))
