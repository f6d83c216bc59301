"""One file to be graded, as plain data, and what it comes to: wherever that is done."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from eprep.cli.grade.document import SCHEMA, CaseDocument, Document
from eprep.core.catalogue import Phrase, Words
from eprep.core.digits import Digits
from eprep.core.question import Question
from eprep.core.trial import Kept, Runner, Trial
from eprep.core.verdict import Case, Outcome, Verdict
from eprep.kinds.code import Code


@dataclass(frozen=True)
class Task:
    drill: str
    revision: str
    """Of the drill: whoever grades with another text of it grades something else."""

    file: str
    source: str
    sha256: str
    """Of the file's bytes."""

    seed: int
    timeout: float | None
    show_expected: bool


@dataclass(frozen=True)
class Graded:
    document: Document
    feedback: tuple[str, ...] = ()
    output: str = ""
    """What the program printed. Shown to its author, and no part of the document."""


class Executor(Protocol):
    """Grades many tasks, on this machine or on others."""

    def __call__(self, tasks: Iterable[tuple[int, Task]]) -> Iterator[tuple[int, Graded]]:
        """Each result with the number of its task, as they are done. A task is drawn only when
        somebody can begin with it."""


def grade_task(
    question: Question,
    task: Task,
    run: Runner,
    words: Words,
    kept: Kept,
    digits: Digits | None = None,
) -> Graded:
    """Changes nothing but `kept`, so it may be repeated. The reasons are said in `words`."""
    begun = time.monotonic()
    trial = Trial(
        run,
        task.seed,
        show_expected=task.show_expected,
        wall=task.timeout,
        digits=digits,
        kept=kept,
    )
    verdict = question.body.grade(task.source, trial)
    elapsed = round((time.monotonic() - begun) * 1000)
    feedback = tuple(line if isinstance(line, str) else words(line) for line in verdict.feedback)
    document = _document(task, verdict, run.isolation, elapsed, words)
    return Graded(document, feedback, verdict.output)


def ungraded(
    question: Question, task: Task, isolation: str, why: Phrase, words: Words
) -> Graded:  # fmt: skip
    """What a file comes to that could not be graded wherever it was tried."""
    body = question.body
    assert isinstance(body, Code)
    cases = tuple(Case(group.name, Outcome.INTERNAL_ERROR, why) for group in body.groups)
    verdict = Verdict(Outcome.INTERNAL_ERROR, 0.0, cases=cases)
    return Graded(_document(task, verdict, isolation, 0, words))


def _document(task: Task, verdict: Verdict, isolation: str, elapsed: int, words: Words) -> Document:
    return Document(
        schema=SCHEMA,
        drill=task.drill,
        file=task.file,
        verdict=verdict.outcome.value,
        passed=verdict.outcome is Outcome.PASS,
        score=verdict.score,
        cases=tuple(
            CaseDocument(
                case.name,
                case.outcome.value,
                None if case.message is None else words(case.message),
            )
            for case in verdict.cases
        ),
        misconception=verdict.misconception,
        seed=task.seed,
        sha256=task.sha256,
        elapsed_ms=elapsed,
        isolation=isolation,
        revision=task.revision,
    )
