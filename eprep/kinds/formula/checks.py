"""What can be wrong with the formulas of a bank."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass

from eprep.core.fault import Fault, fault
from eprep.kinds.formula.difference import pointed, values
from eprep.kinds.formula.domain import DOMAINS, Domain, domain_of
from eprep.kinds.formula.equality import Likeness, compare
from eprep.kinds.formula.names import Name, Vocabulary, name_of
from eprep.kinds.formula.parse import parse
from eprep.kinds.formula.refusal import NotUnderstood
from eprep.kinds.formula.tree import Node


def declared_faults(variables: Mapping[str, object], functions: Sequence[str]) -> Iterator[Fault]:
    seen: dict[Name, str] = {}
    places: list[tuple[str, str | int, str]] = [("variables", name, name) for name in variables]
    places += [("functions", position, name) for position, name in enumerate(functions)]
    for key, place, text in places:
        name = name_of(text)
        if name is None:
            yield fault("FORM001", key, place, name=text)
        elif name in seen:
            yield fault("FORM002", key, place, name=text, other=seen[name])
        else:
            seen[name] = text
    for text, said in variables.items():
        if domain_of(said) is None:
            yield fault("FORM003", "variables", text, got=said, known=", ".join(DOMAINS))


@dataclass(frozen=True)
class Tried:
    """Tries the formulas of one question."""

    vocabulary: Vocabulary
    domains: Mapping[str, Domain]

    def read(self, text: str, *path: str | int) -> Generator[Fault, None, Node | None]:
        try:
            return parse(text, self.vocabulary)
        except NotUnderstood as refused:
            yield fault("FORM004", *path, why=refused.why)
            return None

    def equal(self, expected: Node, text: str, *path: str | int) -> Iterator[Fault]:
        tree = yield from self.read(text, *path)
        if tree is None:
            return
        finding = compare(expected, tree, self.domains)
        if finding.likeness is Likeness.UNEQUAL and finding.point is not None:
            want, got = values(finding)
            yield fault("FORM006", *path, point=pointed(finding.point), want=want, got=got)
        if finding.likeness is Likeness.UNDECIDED:
            yield fault("FORM008", *path)

    def unequal(self, expected: Node, text: str, *path: str | int) -> Iterator[Fault]:
        tree = yield from self.read(text, *path)
        if tree is None:
            return
        found = compare(expected, tree, self.domains).likeness
        if found is not Likeness.UNEQUAL:
            yield fault("FORM007" if found is Likeness.EQUAL else "FORM008", *path)
