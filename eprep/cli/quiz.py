"""`eprep quiz`: questions, in the TUI or line by line."""

from __future__ import annotations

import sys

import click

from eprep.cli.home import show
from eprep.cli.language import words
from eprep.cli.options import shared
from eprep.cli.sources import Files
from eprep.cli.wiring import chosen, interactive, open_library, open_tutor, say
from eprep.core.entry import Entry
from eprep.kinds import KINDS


@click.command("quiz", help=words("help.quiz"))
@click.argument("scope", nargs=-1)
@click.option("-n", "limit", type=click.IntRange(min=1), metavar="N", help=words("help.quiz.n"))
@click.option("--kind", type=click.Choice(list(KINDS)), help=words("help.quiz.kind"))
@click.option("--wrong", is_flag=True, help=words("help.quiz.wrong"))
@click.option("--new", is_flag=True, help=words("help.quiz.new"))
@click.option("--seed", type=click.IntRange(min=0), metavar="N", help=words("help.seed"))
@click.option("--plain", is_flag=True, help=words("help.plain"))
@click.option("--no-shuffle", is_flag=True, help=words("help.quiz.no_shuffle"))
@shared
def command(
    scope: tuple[str, ...], limit: int | None, kind: str | None, wrong: bool, new: bool,
    seed: int | None, plain: bool, no_shuffle: bool,
) -> int:  # fmt: skip
    library = open_library()
    entries = asked_kinds(chosen(library, scope), scope, kind)
    with open_tutor(library, seed) as tutor:
        if wrong:
            entries = tutor.wrong(entries)
        if new:
            entries = tutor.unseen(entries)
        if not entries:
            say(words("quiz.nothing"))
            return 0
        session = tutor.begin(entries, shuffle=not no_shuffle, limit=limit)
        if plain or not interactive():
            from eprep.plain.conversation import Conversation

            source = Files(interactive=interactive())
            Conversation(tutor, words, source, sys.stdin, sys.stdout).run(session)
            return 0
        return show(tutor, session)


def asked_kinds(entries: list[Entry], scope: tuple[str, ...], kind: str | None) -> list[Entry]:
    """Drills are asked only when one is named by its id, or the kind is."""
    if kind is not None:
        return [entry for entry in entries if entry.kind == kind]
    return [entry for entry in entries if not entry.is_drill or entry.id in scope]
