"""Why a formula was not understood, and where."""

from __future__ import annotations

from eprep.core.catalogue import Phrase, phrase
from eprep.core.text.harmless import flat


class NotUnderstood(Exception):
    def __init__(self, why: Phrase) -> None:
        super().__init__(why)
        self.why = why


def not_understood(key: str, /, **values: object) -> NotUnderstood:
    """What was typed may stand in the values: it is made harmless here."""
    safe = {name: flat(v) if isinstance(v, str) else v for name, v in values.items()}
    return NotUnderstood(phrase(key, **safe))
