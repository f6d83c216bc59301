"""`eprep grade`: judges files without touching the history."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eprep.cli.completing import complete, graded
from eprep.cli.grade.batch import Batch, Line, Terms
from eprep.cli.grade.document import Failure, Result
from eprep.cli.grade.files import Submission, below, named
from eprep.cli.grade.resume import Resume, open_resume
from eprep.cli.grade.summary import summary_lines
from eprep.cli.grade.task import Executor, Graded, Task, grade_task
from eprep.cli.grade.threads import Threads
from eprep.cli.grade.view import short_lines, whole_lines
from eprep.cli.handwriting import handwriting
from eprep.cli.language import words
from eprep.cli.one_thread import use_one_thread
from eprep.cli.options import shared
from eprep.cli.progress import Progress
from eprep.cli.room import room
from eprep.cli.saying import note, say, say_json
from eprep.cli.wiring import heed_loss, open_library, open_sandbox, usage
from eprep.core.catalogue import phrase
from eprep.core.fault import INTERRUPTED, UNGRADABLE, Refusal
from eprep.core.question import Question
from eprep.core.trial import Kept, Runner
from eprep.tutor import SEEDS

if TYPE_CHECKING:
    pass

MOST_JOBS = 256


@click.command("grade", help=words("help.grade"))
@click.argument("arguments", nargs=-1, metavar="DRILL FILE... | --all DIR",
                shell_complete=complete(graded))  # fmt: skip
@click.option("--all", "folder", type=click.Path(path_type=Path), metavar="DIR",
              help=words("help.grade.all"))  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
@click.option("--seed", type=click.IntRange(0, SEEDS - 1), metavar="N",
              help=words("help.grade.seed"))  # fmt: skip
@click.option("--timeout", type=click.FloatRange(0.1, 600), metavar="S",
              help=words("help.grade.timeout"))  # fmt: skip
@click.option("--jobs", type=click.IntRange(1, MOST_JOBS), default=1, metavar="N",
              help=words("help.grade.jobs"))  # fmt: skip
@click.option("--cluster", metavar="ADDRESS", help=words("help.grade.cluster"))
@click.option("--resume", type=click.Path(path_type=Path), metavar="FILE",
              help=words("help.grade.resume"))  # fmt: skip
@click.option("--show-expected", is_flag=True, help=words("help.grade.show_expected"))
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="P",
              help=words("help.grade.fail_under"))  # fmt: skip
@click.option("--allow-weak-isolation", is_flag=True, help=words("help.grade.weak"))
@shared
def command(
    arguments: tuple[str, ...], folder: Path | None, as_json: bool, seed: int | None,
    timeout: float | None, jobs: int, cluster: str | None, resume: Path | None,
    show_expected: bool, fail_under: float | None, allow_weak_isolation: bool,
) -> int:  # fmt: skip
    use_one_thread()  # of matrix products: the reference's last digits hang on it
    if cluster is not None and jobs > 1:
        raise usage("usage.grade.cluster_jobs")
    submissions = _submissions(arguments, folder)
    questions = {s.drill: s.question for s in submissions if s.question is not None}
    hidden = folder is not None and not show_expected
    with ExitStack() as stack:
        progress = Progress(len(submissions))
        doubt_time = len(submissions) > 1
        execute: Executor
        if cluster is not None:
            execute = _cluster(
                stack, cluster, questions, progress,
                allow_weak=allow_weak_isolation, doubt_time=doubt_time,
            )  # fmt: skip
        else:
            strangers = len(submissions) > 1 or folder is not None
            refuse_weak = strangers and not allow_weak_isolation
            jobs = min(jobs, len(submissions))
            doubt_time = len(submissions) > 1
            here = _here(questions, jobs, doubt_time=doubt_time, refuse_weak=refuse_weak)
            execute = stack.enter_context(here)
        opened = None if resume is None else stack.enter_context(open_resume(resume))
        terms = Terms(_seed(seed, opened), timeout, show_expected=not hidden)
        batch = Batch(submissions, terms, opened)
        results: list[Result] = []
        try:
            with progress:
                for line in batch.lines(execute, progress.tell):
                    with progress.aside():
                        _print(line, questions, as_json=as_json, short=hidden)
                    results.append(line.document if isinstance(line, Graded) else line)
        except KeyboardInterrupt:
            note(words("grade.interrupted", done=len(results), total=len(submissions)))
            return INTERRUPTED
    for sentence in summary_lines(results, questions):
        note(sentence)
    if folder is None and not as_json and all(result.passed for result in results):
        note(words("drill.passed", drill=results[0].drill))
    return exit_code(results, fail_under)


def exit_code(results: Sequence[Result], fail_under: float | None) -> int:
    if any(result.ungraded for result in results):
        return UNGRADABLE
    if fail_under is not None:
        percent = sum(result.score for result in results) / len(results) * 100
        return int(percent < fail_under - 1e-9)  # 57 of 100 is 57, whatever a float says
    return int(not all(result.passed for result in results))


def _submissions(arguments: tuple[str, ...], folder: Path | None) -> Sequence[Submission]:
    if (folder is None) != (len(arguments) >= 2) or (folder is not None and arguments):
        raise usage("usage.grade")
    library = open_library()
    if folder is not None:
        return below(library, folder)
    drill, *files = arguments
    return named(library, drill, files)


def _cluster(
    stack: ExitStack, address: str, questions: Mapping[str, Question], progress: Progress,
    *, allow_weak: bool, doubt_time: bool,
) -> Executor:  # fmt: skip
    from eprep.cli.grade.cluster.executor import open_cluster

    def tell(sentence: str) -> None:
        with progress.aside():
            note(sentence)

    opened = open_cluster(address, questions, tell, allow_weak=allow_weak, doubt_time=doubt_time)
    return stack.enter_context(opened)


@contextmanager
def _here(
    questions: Mapping[str, Question], count: int, *, doubt_time: bool, refuse_weak: bool
) -> Iterator[Executor]:
    """On this machine, in `count` threads with a sandbox each."""
    with ExitStack() as stack:
        first = stack.enter_context(open_sandbox())
        sandboxes = [first, *(stack.enter_context(open_sandbox(first)) for _ in range(count - 1))]
        level = first.isolation
        _heed_isolation(level, refuse=refuse_weak)
        kept = {drill: Kept() for drill in questions}
        digits = handwriting()

        def grade(task: Task, run: Runner) -> Graded:
            graded = grade_task(questions[task.drill], task, run, words, kept[task.drill], digits)
            heed_loss(first, level)
            return graded

        with Threads(sandboxes, grade, doubt_time=doubt_time) as execute:
            yield execute
        first.assessment.wait()
        heed_loss(first, level)


def _heed_isolation(level: str, *, refuse: bool) -> None:
    if level != "limits":
        return
    if refuse:
        raise Refusal(phrase("grade.weak_refused", level=level), UNGRADABLE)
    note(words("grade.weak", level=level))


def _seed(said: int | None, resume: Resume | None) -> int:
    """What was graded with another seed is no use, so that of the file to resume is the default."""
    if said is None and resume is not None:
        said = resume.seed
    return secrets.randbelow(SEEDS) if said is None else said


def _print(line: Line, questions: Mapping[str, Question], *, as_json: bool, short: bool) -> None:
    if as_json:
        document = line if isinstance(line, Failure) else line.document
        say_json(document.as_json(), indent=None)
    elif short or isinstance(line, Failure):
        for text in short_lines(line, room()):
            say(text)
    else:
        for text in whole_lines(questions[line.document.drill], line, room()):
            say(text)
    sys.stdout.flush()  # whoever follows sees it now
