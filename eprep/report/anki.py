"""Questions as cards of Anki: on the front what is asked, on the back the answer and why."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from html import escape
from typing import NamedTuple

from eprep.core.catalogue import Words
from eprep.core.entry import Entry
from eprep.core.question import Question
from eprep.core.text.harmless import flat, harmless
from eprep.core.text.maths import in_unicode, unreadable
from eprep.report.question_html import asked, explained, inline

HEAD = "#separator:tab\n#html:true\n#guid column:1\n#tags column:4\n#columns:guid\t{}\t{}\ttags"
"""What a file says of itself to Anki 2.1.54 and later."""

BARE = re.compile(r"(?<!\\)([%#])")
"""Signs of the bank's formulas that TeX takes for something else."""


class Card(NamedTuple):
    guid: str
    """Of the question, whatever its text: a card that is imported again is brought up to date."""

    front: str
    back: str
    """Both in HTML."""

    tags: tuple[str, ...]


def card(question: Question, entry: Entry, words: Words) -> Card:
    """A question with parameters is asked as its first draw has it."""
    drawn = question.at(0)
    key = inline(drawn.body.key(), mathjax)
    right = [f"<p><b>{escape(words('anki.answer'))}</b> {key}</p>"] if key else []
    tags = (entry.subject, entry.chapter, entry.section, *entry.tags)
    return Card(
        sha256(f"eprep {question.id}".encode()).hexdigest()[:20],
        _field(asked(drawn, words, mathjax)),
        _field([*right, *explained(drawn, words, mathjax)]),
        tuple("-".join(flat(tag).split()) for tag in tags),
    )


def tsv(cards: Iterable[Card], words: Words) -> str:
    """The cards as Anki reads them from a text file."""
    rows = ("\t".join((*each[:3], " ".join(each.tags))) for each in cards)
    return "\n".join([HEAD.format(words("anki.front"), words("anki.back")), *rows])


def mathjax(tex: str) -> str:
    """A formula as Anki sets it; what is no sound TeX is shown as a terminal shows it."""
    if unreadable(tex):
        return f"<i>{escape(harmless(in_unicode(tex)))}</i>"
    safe = BARE.sub(r"\\\1", harmless(tex))
    return rf"\({escape(safe)}\)"


def _field(parts: Iterable[str]) -> str:
    """On one line: a line of a listing is kept by `<br>`, and a tab would end the field."""
    text = harmless("".join(parts)).replace("\t", "    ")
    return text.replace("\n", "<br>")
