"""A program with a mistake: the learner finds the wrong line and mends it, and it is run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, ClassVar

from eprep.core.catalogue import phrase
from eprep.core.fault import Fault, fault
from eprep.core.form import Answer, Editor
from eprep.core.kind import Kind, Note
from eprep.core.trial import Limits, Trial
from eprep.core.verdict import Verdict
from eprep.kinds.code import Code
from eprep.kinds.grading.comparison import Tolerance
from eprep.kinds.grading.group import CheckName, Group


@dataclass(frozen=True)
class Repair(Kind):
    proved_by_programs: ClassVar[bool] = True
    programs: ClassVar = frozenset({"listing", "mend", "reference_source"})
    no_prose: ClassVar = frozenset({"function", "reference", "groups"})
    listing: str
    """The program with the mistake."""

    mend: dict[str, str]
    """Each wrong line, blank-stripped, and what must stand in its place: perhaps several lines,
    perhaps nothing."""

    function: str
    reference: str
    """A public name of the reference network, or `reference.py` with `reference_source`."""

    groups: tuple[Group, ...]
    reference_source: str = ""
    why: str = ""
    """What was wrong, for whoever has mended it or gives up."""

    misconception: str | None = None
    checks: tuple[CheckName, ...] = ("equal",)
    update: tuple[str, ...] = ()
    loss: str = ""
    limits: Limits = field(default_factory=Limits)
    tolerance: Tolerance = field(default_factory=Tolerance)

    def faults(self) -> Iterator[Fault]:
        lines = [line.strip() for line in self.listing.split("\n")]
        if not self.mend:
            yield fault("BANK018", "mend")
        for line, instead in self.mend.items():
            if lines.count(line.strip()) != 1:
                code = "BANK021" if line.strip() not in lines else "BANK041"
                yield fault(code, "mend", line, line=line)
            if line.strip() == instead.strip():
                yield fault("BANK022", "mend", line, line=line)
        if not self.why:
            yield fault("W001", "mend")
        yield from self.drill.faults()

    @cached_property
    def drill(self) -> Code:
        """What grades it: the listing is its starter and a known wrong program."""
        known = {}
        if self.misconception and self.why:
            belief = " ".join(self.why.split())
            known = {
                "listing.py": f"# misconception: {self.misconception} {belief}\n{self.listing}"
            }
        return Code(
            self.function, self.reference, self.groups, self.listing, self.reference_source,
            self.limits, self.tolerance, self.checks, self.update, "", self.loss,
            {}, {"mended.py": self.mended}, known,
        )  # fmt: skip

    @property
    def mended(self) -> str:
        """The program as it should be."""
        return "\n".join(
            new for line in self.listing.split("\n") for new in _instead(line, self.mend)
        )

    def asked(self) -> dict[str, Any]:
        explaining = ("why", "misconception")
        return {key: value for key, value in super().asked().items() if key not in explaining}

    def form(self) -> Editor:
        return Editor(self.listing, self.function)

    def grade(self, answer: Answer, trial: Trial) -> Verdict:
        verdict = self.drill.grade(answer, trial)
        if verdict.correct or not self._stands_still(str(answer)):
            return verdict
        told = (*verdict.feedback, phrase("feedback.not_mended"))
        return replace(verdict, score=0.0, feedback=told)

    def _stands_still(self, program: str) -> bool:
        """Whether all wrong lines are still as they were: the mistake has not been found."""
        lines = {line.strip() for line in program.split("\n")}
        return all(line.strip() in lines for line in self.mend)

    def nearest_wrong(self) -> Iterator[Kind]:
        """None: its proof is that the program as it stands fails."""
        return iter(())

    def notes(self) -> Sequence[Note]:
        wrong = [Note(line.strip(), False, self.why, is_code=True) for line in self.mend]
        mended = [text.strip() for text in self.mend.values() if text.strip()]
        return [*wrong, *(Note(text, True, "", is_code=True) for text in mended)]


def _instead(line: str, mend: Mapping[str, str]) -> list[str]:
    """The lines in place of one, as far in as it stands."""
    for wrong, right in mend.items():
        if line.strip() == wrong.strip():
            indent = line[: len(line) - len(line.lstrip())]
            kept = right.strip("\n")
            return [indent + new for new in kept.split("\n")] if kept.strip() else []
    return [line]


def drill_of(body: Kind) -> Code | None:
    """What runs the answers to a question, where they are programs."""
    return body.drill if isinstance(body, Repair) else body if isinstance(body, Code) else None
