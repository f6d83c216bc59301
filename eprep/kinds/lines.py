"""Lines picked from a listing: all that are required, and none but those and the accepted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import Fault, fault
from eprep.core.form import Answer, PickLines
from eprep.core.kind import Kind, Note
from eprep.core.trial import Trial
from eprep.core.verdict import Verdict, right_or_wrong


@dataclass(frozen=True)
class Lines(Kind):
    programs: ClassVar = frozenset({"listing", "required", "accepted"})
    listing: str
    required: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    forbidden: dict[str, str] = field(default_factory=dict)
    """A line and the reason why it is wrong."""

    why: dict[str, str] = field(default_factory=dict)
    """A required or accepted line and the reason why it is right."""

    def faults(self) -> Iterator[Fault]:
        there = {line.strip() for line in self.form().lines} - {""}
        if not self.required and not self.accepted:
            yield fault("BANK020")
        for key in ("required", "accepted"):
            for position, line in enumerate(getattr(self, key)):
                if line.strip() not in there:
                    yield fault("BANK021", key, position, line=line)
        right = {line.strip() for line in (*self.required, *self.accepted)}
        for line, why in self.forbidden.items():
            if not why:
                yield fault("W001", "forbidden", line)
            if line.strip() not in there:
                yield fault("BANK021", "forbidden", line, line=line)
            if line.strip() in right:
                yield fault("BANK022", "forbidden", line, line=line)
        for line in self.why:
            if line.strip() not in right:
                yield fault("BANK053", "why", line, text=line, where="required, accepted")

    def asked(self) -> dict[str, Any]:
        explaining = ("forbidden", "why")
        return {key: value for key, value in super().asked().items() if key not in explaining}

    def form(self) -> PickLines:
        return PickLines(self.listing)

    def grade(self, answer: Answer, trial: Trial) -> Verdict:  # noqa: ARG002  nothing to run
        chosen = {line.strip() for line in answer}
        required = {line.strip() for line in self.required}
        allowed = required | {line.strip() for line in self.accepted}
        feedback = []
        if required - chosen:
            feedback.append(phrase("feedback.lines_missing", count=len(required - chosen)))
        feedback += [self._reason(line) for line in sorted(chosen - allowed)]
        return right_or_wrong(bool(chosen) and required <= chosen <= allowed, feedback)

    def notes(self) -> Sequence[Note]:
        """Where no line is required, one of the accepted ones is."""
        optional = bool(self.required)
        return [
            *(self._right_note(line) for line in self.required),
            *(self._right_note(line, optional) for line in self.accepted),
            *(Note(line, False, why, is_code=True) for line, why in self.forbidden.items()),
        ]

    def nearest_wrong(self) -> Iterator[Kind]:
        """A wrong line in the place of a right one; where all are right, one less."""
        right = {line.strip() for line in (*self.required, *self.accepted)}
        lines = dict.fromkeys(line.strip() for line in self.form().lines)
        wrong = next((line for line in lines if line and line not in right), None)
        taken = () if wrong is None else (wrong,)
        for at in range(len(self.required)):
            yield replace(self, required=(*self.required[:at], *taken, *self.required[at + 1 :]))
        for at in range(len(self.accepted)):
            yield replace(self, accepted=(*self.accepted[:at], *taken, *self.accepted[at + 1 :]))

    def _right_note(self, line: str, optional: bool = False) -> Note:
        reasons = {text.strip(): why for text, why in self.why.items()}
        text = line.strip()
        return Note(text, True, reasons.get(text, ""), is_code=True, optional=optional)

    def _reason(self, line: str) -> Phrase:
        reasons = {text.strip(): why for text, why in self.forbidden.items()}
        if line in reasons:
            return phrase("feedback.line_because", line=line, why=reasons[line])
        return phrase("feedback.line_wrong", line=line)
