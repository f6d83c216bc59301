"""A choice of a question, and what makes a list of choices sound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eprep.core.fault import Fault, fault
from eprep.core.kind import Note


@dataclass(frozen=True)
class Choice:
    text: str
    why: str = ""
    """Why it is right or wrong."""

    misconception: str | None = None
    """The id of the wrong belief that leads here."""

    holds: str | None = None
    """An expression that is true for exactly the right choices."""


def choice_faults(choices: Sequence[Choice]) -> Iterator[Fault]:
    if len(choices) < 2:
        yield fault("BANK015", "choices")
    seen: set[str] = set()
    for position, choice in enumerate(choices):
        if not choice.text.strip():
            yield fault("BANK018", "choices", position, "text")
        if choice.text in seen:
            yield fault("BANK016", "choices", position, "text", text=choice.text)
        seen.add(choice.text)
        if not choice.why:
            yield fault("W001", "choices", position)


def answer_faults(answer: str, choices: Sequence[Choice], *path: str | int) -> Iterator[Fault]:
    if answer not in [choice.text for choice in choices]:
        yield fault("BANK011", *path, answer=answer)


def choice_notes(choices: Sequence[Choice], right: Sequence[str]) -> list[Note]:
    return [Note(c.text, c.text in right, c.why, c.misconception) for c in choices]


def misconception_of(notes: Sequence[Note], chosen: Sequence[str]) -> str | None:
    """The first wrong belief among the wrong things chosen."""
    return next(
        (n.misconception for n in notes if n.text in chosen and not n.right and n.misconception),
        None,
    )
