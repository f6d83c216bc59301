"""`eprep exam`: a mock exam in the real shape, on the screen or line by line, and past ones."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from eprep.cli.completing import complete, mock_exams
from eprep.cli.exam_list import ID, lines
from eprep.cli.examining import Exams, opened_exams
from eprep.cli.help import Family
from eprep.cli.home import show as show_screen
from eprep.cli.language import words
from eprep.cli.options import shared
from eprep.cli.preferences import preferences
from eprep.cli.room import room
from eprep.cli.saying import note, say, say_json, say_sentence
from eprep.cli.wiring import interactive, open_library, open_tutor
from eprep.core.catalogue import phrase
from eprep.core.exam import FORMS
from eprep.core.exam_view import clock
from eprep.core.fault import USAGE, Refusal
from eprep.core.selection import unknown

if TYPE_CHECKING:
    from eprep.core.exam_state import Exam
    from eprep.plain.exam import ExamConversation
    from eprep.tutor.examining import Examiner

json_option = click.option("--json", "as_json", is_flag=True, help=words("help.json"))
plain_option = click.option("--plain", is_flag=True, help=words("help.plain"))


@click.group("exam", cls=Family, help=words("help.exam"))
@shared
def command() -> None:
    pass


@command.command("start", help=words("help.exam.start"))
@click.argument(
    "form", type=click.Choice(list(FORMS)), default="full", metavar="[full|half|quarter]"
)
@click.option("--seed", type=click.IntRange(min=0), metavar="N", help=words("help.seed"))
@plain_option
@shared
def start(form: str, seed: int | None, plain: bool) -> int:
    with open_tutor(open_library()) as tutor:
        exams = opened_exams()
        if exams.running() is not None:
            raise Refusal(phrase("exam.runs"), USAGE)
        if _on_screen(plain):
            from eprep.tui.desk import TakeExam

            return show_screen(tutor, TakeExam(form, seed))
        talk = _conversation(exams.examiner)
        # What comes from a file or a program has nobody to read the rules.
        if sys.stdin.isatty() and not talk.agreed(FORMS[form]):
            return 0
        talk.run(exams.begin(form, seed))
    return 0


@command.command("resume", help=words("help.exam.resume"))
@plain_option
@shared
def resume(plain: bool) -> int:
    with open_tutor(open_library()) as tutor:
        exams = opened_exams()
        exam = exams.running()
        if exam is None:
            return _none_runs(exams)
        if _on_screen(plain):
            from eprep.tui.desk import TakeExam

            return show_screen(tutor, TakeExam())
        _conversation(exams.examiner).run(exam)
    return 0


@command.command("submit", help=words("help.exam.submit"))
@shared
def submit() -> int:
    with open_tutor(open_library()):
        exams = opened_exams()
        exam = exams.running()
        if exam is None:
            return _none_runs(exams)
        _print_result(exams.examiner, exams.examiner.submit(exam))
        return 0


@command.command("list", help=words("help.exam.list"))
@json_option
@shared
def list_(as_json: bool) -> int:
    with open_tutor(open_library()):
        examiner = opened_exams().examiner
        exams = examiner.exams()
        scores = [examiner.result(exam).whole if exam.submission else None for exam in exams]
    if as_json:
        from eprep.cli.exam_document import row

        rows = [row(exam, score and score.share) for exam, score in zip(exams, scores, strict=True)]
        say_json({"schema": "eprep.exams/1", "exams": rows})
        return 0
    if not exams:
        note(words("exam.none_yet"))
        return 0
    for line in lines(exams, scores):
        say(line)
    if any(exam.forecast for exam in exams):
        say_sentence(words("exam.forecast.spread"))
    return 0


@command.command("show", help=words("help.exam.show"))
@click.argument("id_", metavar="[ID]", required=False, shell_complete=complete(mock_exams))
@click.option("--review", is_flag=True, help=words("help.exam.review"))
@json_option
@shared
def show(id_: str | None, review: bool, as_json: bool) -> int:
    with open_tutor(open_library()):
        examiner = opened_exams().examiner
        exam = _named(examiner, id_)
        if exam is None:
            note(words("exam.none_yet"))
            return 0
        if as_json:
            from eprep.cli.exam_document import document

            say_json(document(examiner, exam, with_questions=review))
            return 0
        if exam.submission is None:
            left = clock(exam.left(examiner.time()))
            say_sentence(words("exam.still_runs", left=left))
            return 0
        _print_result(examiner, exam, hint=not review)
        if review:
            _print_review(examiner, exam)
    return 0


def _on_screen(plain: bool) -> bool:
    return not (plain or preferences().plain) and interactive()


def _conversation(examiner: Examiner) -> ExamConversation:
    from eprep.plain.exam import ExamConversation

    return ExamConversation(examiner, words, sys.stdin, sys.stdout, room())


def _none_runs(exams: Exams) -> int:
    """Or one whose time has just been found to be up, of which it is the result that is wanted."""
    if exams.late:
        _print_result(exams.examiner, exams.late[-1])
    else:
        say_sentence(words("exam.none_runs"))
    return 0


def _print_result(examiner: Examiner, exam: Exam, *, hint: bool = True) -> None:
    from eprep.plain.exam_result import result_lines

    for line in result_lines(examiner.result(exam), examiner.bank.syllabus, words, room()):
        say(line)
    if hint:
        say_sentence(words("exam.to_review", id=exam.id[:ID]))


def _print_review(examiner: Examiner, exam: Exam) -> None:
    from eprep.plain.exam_result import review_lines

    for line in review_lines(exam, examiner.reviewed(exam), words, room()):
        say(line)


def _named(examiner: Examiner, id_: str | None) -> Exam | None:
    """The one whose id begins so; without an id the newest that is handed in, or else the newest.
    Raises Refusal."""
    exams = examiner.exams()
    if id_ is None:
        handed_in = (exam for exam in exams if exam.submission is not None)
        return next(handed_in, exams[0] if exams else None)
    found = [exam for exam in exams if id_ and exam.id.startswith(id_)]
    if len(found) != 1:
        raise unknown("unknown.exam", id_, [exam.id[:ID] for exam in exams])
    return found[0]
