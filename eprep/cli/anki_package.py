"""Cards as a package of Anki, `.apkg`. genanki belongs to this module alone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import genanki

from eprep.core.catalogue import Words
from eprep.report.anki import Card

MODEL, DECK = 1_846_201_771, 1_846_201_772
"""Anki knows them again by these: they never change."""

STYLE = """\
.card { font-family: "Hiragino Sans", "Noto Sans JP", "Yu Gothic", Meiryo, sans-serif;
  font-size: 18px; line-height: 1.7; text-align: left; max-width: 44em; margin: 0 auto }
pre { overflow-x: auto; line-height: 1.4 }
svg { max-width: 100%; height: auto }
"""


def write_package(path: Path, cards: Iterable[Card], words: Words) -> None:
    """Raises OSError."""
    front, back = words("anki.front"), words("anki.back")
    model = genanki.Model(
        MODEL,
        words("anki.deck"),
        fields=[{"name": front}, {"name": back}],
        templates=[
            {
                "name": words("anki.deck"),
                "qfmt": f"{{{{{front}}}}}",
                "afmt": f'{{{{FrontSide}}}}<hr id="answer">{{{{{back}}}}}',
            }
        ],
        css=STYLE,
    )
    deck = genanki.Deck(DECK, words("anki.deck"))
    for each in cards:
        fields, tags = [each.front, each.back], list(each.tags)
        deck.add_note(genanki.Note(model=model, fields=fields, guid=each.guid, tags=tags))
    genanki.Package(deck).write_to_file(str(path))
