"""Where a learner stands, in every format that can be asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from eprep.core.catalogue import Words
from eprep.core.progress import Overview
from eprep.report import as_json, as_text


class Format(Protocol):
    def __call__(self, overview: Overview, words: Words, cells: int | None = None) -> str:
        """Lines of `cells` at most; without them none is broken."""


FORMATS: Mapping[str, Format] = {
    "text": as_text.render,
    "json": as_json.render,
}
