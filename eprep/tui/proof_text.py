"""A proof as it is read, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from eprep.core.catalogue import Words
from eprep.core.question import Question
from eprep.core.text.harmless import flat
from eprep.core.text.markup import unmarked
from eprep.tui.text import literal, prompt

if TYPE_CHECKING:
    from eprep.proving.again import Again

CODE = "$text-accent"


def proof_text(question: Question, words: Words) -> Content:
    """The answer, and by what it is proved."""
    if question.body.proved_by_programs:
        return literal(words("proof.by_programs"))
    answer = words("proof.answer", answer=unmarked(question.body.key()))
    return Content("\n\n").join([Content.styled(flat(answer), "bold"), *_way(question, words)])


def _way(question: Question, words: Words) -> list[Content]:
    proof = question.common.proof
    if proof is None:
        return [Content(words("proof.none"))]
    if proof.stated is not None:
        return [prompt(proof.stated)]
    claims = _claims(question)
    if claims:
        return [Content(words("proof.holds")), *claims]
    return [_code(proof.computed or proof.executed or "")]


def _claims(question: Question) -> list[Content]:
    """Each choice and the expression that is true if it is right, where the proof is of these."""
    proof = question.common.proof
    if proof is None or (proof.computed or "").strip() != "holds":
        return []
    return [
        Content("\n").join([literal(unmarked(choice)), _code(claim)])
        for choice, claim in question.body.claims().items()
        if claim is not None
    ]


def _code(text: str) -> Content:
    return prompt(f"```\n{text.rstrip()}\n```")


def came(question: Question, again: Again, words: Words) -> Content:
    """What was found, and first whether that is the answer."""
    parts = [Content.styled(_conclusion(question, again, words), "bold")]
    parts += [literal(words(reason)) for reason in again.reasons]
    names = _names(question)
    parts += [_found(names.get(what, what), found, words) for what, found in again.seen]
    return Content("\n").join(parts)


def _conclusion(question: Question, again: Again, words: Words) -> str:
    if question.body.proved_by_programs and again.seen and not again.reasons:
        return words("proof.standing.programs", count=len(again.seen))
    return words(f"proof.standing.{again.standing}")


def _names(question: Question) -> dict[str, str]:
    """What stands for an expression or a program that is read above: the choice, or nothing."""
    proof = question.common.proof
    if proof is None:
        return {}
    claims = question.body.claims().items()
    names = {claim.strip(): unmarked(choice) for choice, claim in claims if claim is not None}
    for whole in (proof.computed, proof.executed):
        if whole is not None:
            names[whole] = names[whole.strip()] = ""
    return names


def _found(what: str, found: str, words: Words) -> Content:
    found = found.rstrip("\n")
    if not what:
        return literal("\n".join(f"  {line}" for line in found.split("\n"))).stylize(CODE)
    return literal(words("proof.came", what=f"  {flat(what)}", found=found))
