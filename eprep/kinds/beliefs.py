"""What a question says of a misconception that it knows."""

from __future__ import annotations

from eprep.core.kind import Kind
from eprep.kinds.code import Code
from eprep.kinds.grading.misconception import misconception_of
from eprep.kinds.repair import Repair


def belief(body: Kind, misconception: str) -> str:
    """The belief, or the reason why it is wrong, whichever the bank has; else nothing."""
    if isinstance(body, Code):
        known = filter(None, map(misconception_of, body.wrong.values()))
        return next((found.text for found in known if found.id == misconception), "")
    if isinstance(body, Repair):
        return body.why if body.misconception == misconception else ""
    notes = (note for note in body.notes() if note.misconception == misconception)
    return next((note.why for note in notes if note.why), "")
