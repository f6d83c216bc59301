"""The little markup of prompts: paragraphs, ``` fences, `code`, **bold**, $maths$; no more.

Maths is TeX, or plain Unicode, and set in Unicode as it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from eprep.core.text.maths import in_unicode

Style = Literal["plain", "code", "bold", "maths"]
SPAN = re.compile(
    r"`(?P<code>[^`\n]+)`"
    r"|(?<![0-9A-Za-z_)\]])\*\*(?=\S)(?P<bold>[^*]+)(?<=\S)\*\*(?![0-9A-Za-z_(\[])"  # no power
    r"|\$(?P<maths>[^$\n]+)\$"
)

CODE = re.compile(r"`([^`\n]+)`")


@dataclass(frozen=True)
class Span:
    text: str
    style: Style = "plain"
    tex: str = ""
    """Of maths, as it was written."""


@dataclass(frozen=True)
class Paragraph:
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The words alone: code keeps its backquotes, the rest loses its marks."""
        return "".join(f"`{s.text}`" if s.style == "code" else s.text for s in self.spans)


@dataclass(frozen=True)
class Fence:
    """Lines that keep their shape: a listing, a table, a drawing."""

    text: str


Block = Paragraph | Fence


def blocks(source: str) -> list[Block]:
    return list(_blocks(source))


def _blocks(source: str) -> Iterator[Block]:
    for position, part in enumerate(re.split(r"^```[^\n]*\n?", source, flags=re.MULTILINE)):
        if position % 2:
            yield Fence(part.rstrip("\n"))
            continue
        for paragraph in re.split(r"\n\s*\n", part.strip()):
            if paragraph.strip():
                yield Paragraph(spans(paragraph.strip()))


def spans(text: str) -> tuple[Span, ...]:
    """One paragraph, or one choice, cut where its style changes."""
    return tuple(span for span in _spans(text) if span.text)


def _spans(text: str) -> Iterator[Span]:
    end = 0
    for match in SPAN.finditer(text):
        yield Span(text[end : match.start()])
        style: Style = match.lastgroup  # type: ignore[assignment]  # the pattern's groups are styles
        if style == "bold":
            yield from _bold(match[style])
        elif style == "maths":
            yield Span(in_unicode(match[style]), style, match[style])
        else:
            yield Span(match[style], style)
        end = match.end()
    yield Span(text[end:])


def _bold(text: str) -> Iterator[Span]:
    """Code in it is code."""
    for position, part in enumerate(CODE.split(text)):
        yield Span(part, "code" if position % 2 else "bold")


def unmarked(text: str) -> str:
    return Paragraph(spans(text)).text
