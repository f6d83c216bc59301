"""A formula, right where it is the same function as the answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from math import isfinite
from typing import Any, ClassVar

from eprep.core.catalogue import Phrase
from eprep.core.fault import Fault, fault
from eprep.core.fields import plain
from eprep.core.form import Answer, TextEntry
from eprep.core.kind import Kind, Note
from eprep.core.trial import Trial
from eprep.core.verdict import Verdict, right_or_wrong
from eprep.kinds.formula.checks import Tried, declared_faults
from eprep.kinds.formula.difference import difference, pointed
from eprep.kinds.formula.domain import Domain, domain_of
from eprep.kinds.formula.equality import Finding, Likeness, compare, undefined_at
from eprep.kinds.formula.names import Vocabulary, name_of
from eprep.kinds.formula.parse import parse
from eprep.kinds.formula.refusal import NotUnderstood
from eprep.kinds.formula.shown import shown
from eprep.kinds.formula.symbolic import likeness
from eprep.kinds.formula.tex import tex
from eprep.kinds.formula.tree import Node

PROOF_LOSS = Decimal("1e-12")
"""A proof may come to floating-point numbers where the answer has fractions."""

OPERATORS = "+-*/^("
ONLY_EXPLAINING = frozenset({"equal", "unequal", "wrong"})


@dataclass(frozen=True)
class WrongFormula:
    """A popular wrong answer."""

    formula: str
    why: str = ""
    misconception: str | None = None


@dataclass(frozen=True)
class Formula(Kind):
    no_prose: ClassVar = frozenset(
        {"answer", "equal", "unequal", "formula", "variables", "functions"}
    )
    answer: str
    variables: dict[str, Any] = field(default_factory=dict)
    """Each with the numbers that it may be: see `domain`."""

    functions: tuple[str, ...] = ()
    equal: tuple[str, ...] = ()
    """Other ways to write the answer, and `unequal`, what is not: lint tries them all."""

    unequal: tuple[str, ...] = ()
    wrong: tuple[WrongFormula, ...] = ()

    def faults(self) -> Iterator[Fault]:
        found = [*declared_faults(self.variables, self.functions)]
        yield from found or self._formula_faults()
        for position, wrong in enumerate(self.wrong):
            if not wrong.why:
                yield fault("W001", "wrong", position)

    def _formula_faults(self) -> Iterator[Fault]:
        """Only where all that is declared is in order."""
        tried = Tried(self.vocabulary, self.domains)
        expected = yield from tried.read(self.answer, "answer")
        if expected is None:
            return
        gap = undefined_at(expected, self.domains)
        if gap is not None:
            yield fault("FORM005", "answer", point=pointed(gap))
            return
        yield from tried.equal(expected, self.answer, "answer")
        for position, text in enumerate(self.equal):
            yield from tried.equal(expected, text, "equal", position)
        for position, text in enumerate(self.unequal):
            yield from tried.unequal(expected, text, "unequal", position)
        for position, wrong in enumerate(self.wrong):
            yield from tried.unequal(expected, wrong.formula, "wrong", position, "formula")

    def asked(self) -> dict[str, Any]:
        return {key: value for key, value in plain(self).items() if key not in ONLY_EXPLAINING}

    def form(self) -> TextEntry:
        names = self.vocabulary.shown.split(", ") if self.vocabulary.shown else ()
        return TextEntry(tuple(names), self.refused)

    def refused(self, line: str) -> Phrase | None:
        """Why the line is no formula."""
        try:
            self._tree(line)
        except NotUnderstood as refused:
            return refused.why
        return None

    def understood(self, answer: Answer) -> str | None:
        try:
            return shown(self._tree(str(answer)))
        except NotUnderstood:
            return None

    def grade(self, answer: Answer, trial: Trial) -> Verdict:
        try:
            given = self._tree(str(answer))
        except NotUnderstood as refused:
            return right_or_wrong(False, [refused.why])
        expected, domains = self._tree(self.answer), self.domains
        finding = compare(expected, given, domains)
        if finding.likeness is Likeness.UNDECIDED and trial.maths is not None:
            finding = Finding(likeness(expected, given, domains, trial.maths))
        if finding.likeness is Likeness.EQUAL:
            return right_or_wrong(True)
        return self._wrong(given, finding)

    def _wrong(self, given: Node, finding: Finding) -> Verdict:
        for known in self.wrong:
            tree = self._tree(known.formula)
            if compare(tree, given, self.domains).likeness is Likeness.EQUAL:
                why = [known.why] if known.why else []
                return right_or_wrong(False, why, known.misconception)
        return right_or_wrong(False, difference(finding))

    def notes(self) -> Sequence[Note]:
        right = Note(self._set(self.answer), True, "")
        wrong = (Note(self._set(w.formula), False, w.why, w.misconception) for w in self.wrong)
        return [right, *wrong]

    def key(self) -> str:
        """As a learner might type it."""
        return shown(self._tree(self.answer))

    def _set(self, text: str) -> str:
        return f"${tex(self._tree(text))}$"

    # Proof

    def right_values(self) -> frozenset[object]:
        return frozenset([self.answer, *self.equal])

    def gives_away(self, text: str) -> bool:
        """A formula that is the answer; the bare name of a variable is none."""
        if not any(sign in text for sign in OPERATORS):
            return False
        return self.is_proved_by(text)

    def is_proved_by(self, found: object) -> bool:
        """What SymPy writes is read like any other formula, with all functions that it knows."""
        if isinstance(found, bool) or not isinstance(found, str | int | float):
            return False
        if isinstance(found, float):
            if not isfinite(found):
                return False
            found = f"{Decimal(repr(found)):f}"  # 2e-07 would be a formula with a number e
        everything = Vocabulary(tuple(self.variables), self.functions, every_function=True)
        try:
            tree = parse(str(found), everything)
            expected = self._tree(self.answer)
        except NotUnderstood:
            return False
        return compare(expected, tree, self.domains, PROOF_LOSS).likeness is Likeness.EQUAL

    def nearest_wrong(self) -> Iterator[Kind]:
        """The popular mistakes, what is said to be another one, and a wrong sign."""
        others = [*(wrong.formula for wrong in self.wrong), *self.unequal]
        for text in (*others, f"-({self.answer})", f"({self.answer})+1"):
            yield replace(self, answer=text, equal=(), unequal=(), wrong=())

    def printed(self, output: str) -> object:
        return output.strip()

    # What is declared

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return Vocabulary(tuple(self.variables), self.functions)

    @cached_property
    def domains(self) -> Mapping[str, Domain]:
        """By the names that the trees have."""
        pairs = ((name_of(name), domain_of(said)) for name, said in self.variables.items())
        return {name.shown: domain for name, domain in pairs if name and domain}

    def _tree(self, text: str) -> Node:
        """Raises NotUnderstood."""
        return parse(text, self.vocabulary)
