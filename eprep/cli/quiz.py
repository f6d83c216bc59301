"""`eprep quiz`: questions, in the TUI or line by line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from eprep.cli.calendar import learners_calendar
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
@click.option("--due", is_flag=True, help=words("help.quiz.due"))
@click.option("--weak", is_flag=True, help=words("help.quiz.weak"))
@click.option("--new", is_flag=True, help=words("help.quiz.new"))
@click.option("--seed", type=click.IntRange(min=0), metavar="N", help=words("help.seed"))
@click.option("--plain", is_flag=True, help=words("help.plain"))
@click.option("--no-shuffle", is_flag=True, help=words("help.quiz.no_shuffle"))
@click.option("--resume", is_flag=True, help=words("help.quiz.resume"))
@shared
def command(
    scope: tuple[str, ...], limit: int | None, kind: str | None, wrong: bool, due: bool,
    weak: bool, new: bool, seed: int | None, plain: bool, no_shuffle: bool, resume: bool,
) -> int:  # fmt: skip
    modes = [name for name, on in zip(MODES, (wrong, due, weak, new), strict=True) if on]
    if resume:
        if scope or limit or kind or modes or no_shuffle or seed is not None:
            raise usage("usage.resume_alone")
        return go_on(plain=plain)
    if len(modes) > 1:
        raise usage("usage.one_choice")
    library = open_library()
    entries = asked_kinds(chosen(library, scope), scope, kind)
    with open_tutor(library, seed) as tutor:
        begin = MODES[modes[0]] if modes else _all
        session = begin(tutor, entries, shuffle=not no_shuffle, limit=limit)
        if not session.entries:
            say(words("quiz.nothing"))
            return 0
        return conduct(tutor, session, plain)


def _all(tutor: Tutor, entries: list[Entry], *, shuffle: bool, limit: int | None) -> Session:
    return tutor.begin(entries, shuffle=shuffle, limit=limit)


def _new(tutor: Tutor, entries: list[Entry], *, shuffle: bool, limit: int | None) -> Session:
    return tutor.begin(tutor.unseen(entries), shuffle=shuffle, limit=limit)


def _wrong(tutor: Tutor, entries: list[Entry], *, shuffle: bool, limit: int | None) -> Session:
    wrong = tutor.wrong(entries)
    early = _early(tutor, wrong)
    return tutor.begin(wrong, shuffle=shuffle, limit=limit, uncounted=early)


def _weak(tutor: Tutor, entries: list[Entry], *, shuffle: bool, limit: int | None) -> Session:
    from eprep.tutor.reviewing import weak

    found = weak(tutor, entries)
    early = _early(tutor, found)
    return tutor.begin(found, shuffle=shuffle, in_order=True, limit=limit, uncounted=early)


def _due(tutor: Tutor, entries: list[Entry], *, shuffle: bool, limit: int | None) -> Session:
    from eprep.tutor.reviewing import reviews, todays_reviews

    exam, days = preferences().exam_date, learners_calendar()
    asked = set(entries)
    found = [entry for entry in todays_reviews(tutor, days, exam) if entry in asked]
    return reviews(tutor, found[:limit], days, exam, shuffle=shuffle)


def _early(tutor: Tutor, entries: list[Entry]) -> frozenset[str]:
    from eprep.tutor.reviewing import too_early

    return too_early(tutor, entries, learners_calendar(), preferences().exam_date)


MODES = {"wrong": _wrong, "due": _due, "weak": _weak, "new": _new}


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
