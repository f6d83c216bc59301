"""Where a learner stands, in every format that can be asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from eprep.core.catalogue import Words
from eprep.core.progress import Overview
from eprep.report import as_json, as_text

FORMATS: Mapping[str, Callable[[Overview, Words], str]] = {
    "text": as_text.render,
    "json": as_json.render,
}
