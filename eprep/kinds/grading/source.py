"""What is wrong with a submission's text before it runs."""

from __future__ import annotations

import re

from eprep.core.catalogue import phrase
from eprep.core.trial import Stopped
from eprep.core.verdict import Outcome

LONGEST_SOURCE = 64 * 1024
"""Bytes of UTF-8."""

SURROGATE = re.compile("[\ud800-\udfff]")


def refused(source: str) -> Stopped | None:
    """Why the text cannot be run at all; None where it can."""
    if len(source.encode("utf-8", "replace")) > LONGEST_SOURCE:
        return Stopped(Outcome.SOURCE_TOO_LARGE, phrase("case.too_large", most=LONGEST_SOURCE))
    if SURROGATE.search(source):  # how bytes that are no UTF-8 were read
        return Stopped(Outcome.SYNTAX_ERROR, phrase("case.not_utf8"))
    return None
