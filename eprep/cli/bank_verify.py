"""`eprep bank verify`: runs the proofs of a bank, and all programs of its drills."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from eprep.cli.language import words
from eprep.cli.wiring import open_sandbox, say
from eprep.core.question import Question
from eprep.core.text.width import fit
from eprep.plain.page import one_line

if TYPE_CHECKING:
    from eprep.proving.drills import Kills


def verify(questions: Iterable[Question]) -> bool:
    """Whether nothing is wrong with any of them."""
    from eprep.proving.drills import prove_drill

    sound = True
    with open_sandbox() as run:
        for question in questions:
            if question.common.kind == "code":
                found = prove_drill(question, run)
                _print_kills(question, found)
                sound = sound and not found.problems
    return sound


def _print_kills(question: Question, found: Kills) -> None:
    """The table of kills: a column for each group, a row for each wrong program."""
    body = question.body
    right = len(getattr(body, "right", ()))
    say(words("verify.drill", id=question.id, right=right, wrong=len(found.wrong)))
    for number, name in enumerate(found.groups, start=1):
        reason = getattr(body, "inseparable", {}).get(name)
        note = "" if reason is None else words("verify.inseparable", reason=one_line(reason))
        say(f"  {number:>2} {one_line(name)}{note}")
    for name, groups in found.wrong.items():
        marks = " ".join(f"{'×' if group in groups else '.'}" for group in found.groups)
        say(f"  {fit(name, 34)} {marks}  {found.named[name] or '-'}")
    for problem in found.problems:
        say(words("verify.problem", id=question.id, problem=problem))
