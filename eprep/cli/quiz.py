"""`eprep quiz`: questions, in the TUI or line by line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from eprep.cli.completing import complete, scopes
from eprep.cli.home import show
from eprep.cli.language import words
from eprep.cli.options import shared
from eprep.cli.preferences import preferences
from eprep.cli.room import room
from eprep.cli.saying import say
from eprep.cli.sources import Files
from eprep.cli.wiring import chosen, interactive, open_library, open_tutor, usage
from eprep.core.entry import Entry
from eprep.kinds import KINDS

if TYPE_CHECKING:
    from eprep.core.session import Session
    from eprep.tutor import Tutor


@click.command("quiz", help=words("help.quiz"))
@click.argument("scope", nargs=-1, shell_complete=complete(scopes))
@click.option("-n", "limit", type=click.IntRange(min=1), metavar="N", help=words("help.quiz.n"))
@click.option(
    "--kind", type=click.Choice(list(KINDS)), metavar="KIND", help=words("help.quiz.kind")
)
@click.option("--wrong", is_flag=True, help=words("help.quiz.wrong"))
@click.option("--new", is_flag=True, help=words("help.quiz.new"))
@click.option("--seed", type=click.IntRange(min=0), metavar="N", help=words("help.seed"))
@click.option("--plain", is_flag=True, help=words("help.plain"))
@click.option("--no-shuffle", is_flag=True, help=words("help.quiz.no_shuffle"))
@click.option("--resume", is_flag=True, help=words("help.quiz.resume"))
@shared
def command(
    scope: tuple[str, ...], limit: int | None, kind: str | None, wrong: bool, new: bool,
    seed: int | None, plain: bool, no_shuffle: bool, resume: bool,
) -> int:  # fmt: skip
    if resume:
        if scope or limit or kind or wrong or new or no_shuffle or seed is not None:
            raise usage("usage.resume_alone")
        return go_on(plain=plain)
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
        return conduct(tutor, tutor.begin(entries, shuffle=not no_shuffle, limit=limit), plain)


def go_on(*, plain: bool) -> int:
    """With the session that was under way, at the question that comes next."""
    with open_tutor(open_library()) as tutor:
        session = tutor.resumable()
        if session is None:
            say(words("quiz.nothing_to_resume"))
            return 0
        return conduct(tutor, session, plain)


def conduct(tutor: Tutor, session: Session, plain: bool) -> int:
    if not (plain or preferences().plain) and interactive():
        return show(tutor, session)
    from eprep.plain.conversation import Conversation

    source = Files(interactive=interactive(), editor=preferences().editor)
    Conversation(tutor, words, source, sys.stdin, sys.stdout, room()).run(session)
    return 0


def asked_kinds(entries: list[Entry], scope: tuple[str, ...], kind: str | None) -> list[Entry]:
    """Drills are asked only when one is named by its id, or the kind is."""
    if kind is not None:
        return [entry for entry in entries if entry.kind == kind]
    return [entry for entry in entries if not entry.is_drill or entry.id in scope]
