"""Many files, graded in whatever order, and told in their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from eprep.cli.grade.document import SCHEMA, Failure
from eprep.cli.grade.files import Submission, unreadable
from eprep.cli.grade.resume import Resume
from eprep.cli.grade.task import Executor, Graded, Task
from eprep.cli.language import words

Line = Graded | Failure


@dataclass(frozen=True)
class Terms:
    """What holds for every file of a batch: the same inputs for all, among other things."""

    seed: int
    timeout: float | None
    show_expected: bool


class Batch:
    def __init__(
        self, submissions: Sequence[Submission], terms: Terms, resume: Resume | None
    ) -> None:
        self._submissions = submissions
        self._terms = terms
        self._resume = resume
        self._lines: dict[int, Line] = {}
        """What is known, but not yet its turn."""

    def lines(self, execute: Executor, tell: Callable[[int], None]) -> Iterator[Line]:
        """A line for each file, as soon as all before it are known; `tell` hears how many are."""
        shown = 0
        for number, graded in execute(self._tasks()):
            if self._resume is not None:
                self._resume.add(graded.document)
            self._lines[number] = graded
            tell(shown + len(self._lines))
            while shown in self._lines:
                yield self._lines.pop(shown)
                shown += 1
        while shown in self._lines:
            yield self._lines.pop(shown)
            shown += 1

    def _tasks(self) -> Iterator[tuple[int, Task]]:
        """Those that are to be graded; the others' lines are known at once."""
        for number, submission in enumerate(self._submissions):
            task = self._task(submission)
            known = task if isinstance(task, Failure) else self._found(task)
            if known is not None:
                self._lines[number] = known
            elif isinstance(task, Task):
                yield number, task

    def _task(self, submission: Submission) -> Task | Failure:
        drill, file, question = submission.drill, submission.file, submission.question
        if question is None:
            return Failure(SCHEMA, drill, file, submission.error)
        content = submission.read()
        if content is None:
            return Failure(SCHEMA, drill, file, words(unreadable(file)))
        return Task(
            drill=drill,
            revision=question.revision,
            file=file,
            source=content.text,
            sha256=content.sha256,
            seed=self._terms.seed,
            timeout=self._terms.timeout,
            show_expected=self._terms.show_expected,
        )

    def _found(self, task: Task) -> Graded | None:
        document = None if self._resume is None else self._resume.find(task)
        return None if document is None else Graded(document)
