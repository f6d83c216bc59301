"""Whether the proof of a question comes to exactly its answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum

from eprep.core.catalogue import Phrase, phrase
from eprep.core.kind import Kind
from eprep.core.question import Proof, Question
from eprep.core.trial import Opaque
from eprep.proving.bench import Bench
from eprep.proving.reading import Unworkable, expression_faults, program_faults

HOLDS = "holds"
"""In place of an expression: each choice has its own."""

LONGEST = 300
"""Characters of a value that are shown."""


class Standing(StrEnum):
    """How an answer is proved."""

    COMPUTED = "computed"
    EXECUTED = "executed"
    STATED = "stated"
    BARE = "bare"
    """By nothing: a bank of one's own may leave proofs out."""

    UNCHECKED = "unchecked"
    """Perhaps: the proof needs what the sandbox lacks."""

    FAILED = "failed"


@dataclass(frozen=True)
class Proved:
    standing: Standing
    reasons: Sequence[Phrase] = ()
    """Why it failed, or was not checked."""


class Lacking(Exception):
    """Modules that the proof needs are not there."""


def prove(question: Question, bench: Bench) -> Proved:
    proof = question.common.proof
    if proof is None:
        return Proved(Standing.BARE)
    if proof.stated is not None:
        return Proved(Standing.STATED)
    standing, problems = Standing.COMPUTED, _computed
    if proof.executed is not None:
        standing, problems = Standing.EXECUTED, _executed
    found: list[Phrase] = []
    try:
        for problem in problems(question, proof, bench):
            found.append(problem)  # noqa: PERF402  what comes before an exception is not lost
    except Lacking as lacking:
        if not found:
            reason = phrase("proof.unchecked", modules=", ".join(lacking.args))
            if lacking.args == ("mnist",):
                reason = phrase("proof.no_mnist")
            return Proved(Standing.UNCHECKED, [reason])
    except Unworkable as nothing:
        found.append(nothing.why)
    return Proved(Standing.FAILED, found) if found else Proved(standing)


def _computed(question: Question, proof: Proof, bench: Bench) -> Iterator[Phrase]:
    body, expression = question.body, (proof.computed or "").strip()
    if expression == HOLDS and body.claims():
        yield from _held(body, bench)
        return
    yield from expression_faults(expression, _offered(body), body.gives_away)
    (found,) = bench.values([expression])
    yield from _differs(body, found)


def _offered(body: Kind) -> frozenset[object]:
    """The answer and all wrong ones: who picks among them by hand has computed nothing."""
    return body.right_values() | {note.text for note in body.notes()}


def _held(body: Kind, bench: Bench) -> Iterator[Phrase]:
    claims: dict[str, str] = {}
    for choice, claim in body.claims().items():
        if claim is None:
            raise Unworkable(phrase("proof.no_holds", choice=choice))
        claims[choice] = claim.strip()
    right = []
    with closing(bench.values([*claims.values()])) as values:
        for choice, claim in claims.items():
            try:
                if _truth(claim, values):
                    right.append(choice)
            except Unworkable as nothing:
                what = phrase("proof.choice", choice=choice, what=nothing.why)
                raise Unworkable(what) from nothing
    yield from _differs(body, right)


def _truth(claim: str, values: Iterator[object]) -> bool:
    for fault in expression_faults(claim, frozenset()):
        raise Unworkable(fault)
    found = next(values)
    if not isinstance(found, bool):
        raise Unworkable(phrase("proof.no_truth", found=shown(found)))
    return found


def _executed(question: Question, proof: Proof, bench: Bench) -> Iterator[Phrase]:
    body, program = question.body, proof.executed or ""
    yield from program_faults(program, _offered(body), body.gives_away)
    lacking = bench.missing(proof.needs)
    if lacking:
        raise Lacking(*lacking)
    output = bench.output(program, proof.needs)
    yield from _differs(body, body.printed(output) if isinstance(output, str) else output)
    if proof.prints is not None and proof.prints.strip() not in str(output):
        yield phrase("proof.prints", prints=proof.prints.strip(), found=shown(output))


def _differs(body: Kind, found: object) -> Iterator[Phrase]:
    """What a wrong answer is proved by as well proves nothing."""
    if not body.is_proved_by(found):
        yield phrase("proof.differs", found=shown(found), answer=body.key())
        return
    for wrong in body.nearest_wrong():
        if wrong.is_proved_by(found):
            yield phrase("proof.proves_wrong", found=shown(found), wrong=wrong.key())
            return


def shown(found: object) -> str:
    text = _written(found)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _written(found: object) -> str:
    match found:
        case Opaque(name):
            return f"<{name}>"
        case list():
            return f"[{', '.join(map(_written, found))}]"
        case float():
            return repr(found).removesuffix(".0")
    return repr(found)
