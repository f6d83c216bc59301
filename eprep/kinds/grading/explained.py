"""Says more of an exception than the sandbox knows: the learner's own line, and why it failed."""

from __future__ import annotations

import re

from eprep.core.catalogue import Phrase, phrase
from eprep.core.verdict import Outcome
from eprep.kinds.grading.source import line_of

MOST = 100
"""Characters of a line that are shown."""

NO_NAME = re.compile(r"NameError: name '(.+)' is not defined")


def explained(outcome: Outcome, message: Phrase, source: str) -> Phrase:
    """The message with what can be added to it; others than those of exceptions stay."""
    if message.key not in ("case.exception", "case.exception_at"):
        return message
    said, line = str(message.values["said"]), message.values.get("line")
    at = line if isinstance(line, int) else None
    reason = _reason(outcome, said, at, source)
    told = message if at is None else _with_line(said, at, source) or message
    return told if reason is None else phrase("case.with_reason", what=told, reason=reason)


def _reason(outcome: Outcome, said: str, line: int | None, source: str) -> Phrase | None:
    from eprep.kinds.grading.culprit import culprit, misnamed  # milliseconds that few starts need

    if outcome is Outcome.SYNTAX_ERROR:
        return culprit(source, line)
    unknown = NO_NAME.fullmatch(said)
    return misnamed(source, line, unknown[1]) if unknown and line is not None else None


def _with_line(said: str, line: int, source: str) -> Phrase | None:
    """A full-width space at its edges is left: it may be the very mistake."""
    text = line_of(source, line).strip(" \t\f")
    if not text:
        return None
    if len(text) > MOST:
        text = text[: MOST - 1] + "…"
    return phrase("case.exception_in", line=line, said=said, text=text)
