"""The report of an error in a question, as a learner may hand it to whoever keeps the bank.

It has what is needed to look the error up, and nothing else that the learner has done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from eprep.core.catalogue import Words
from eprep.core.form import Answer
from eprep.core.question import Question
from eprep.core.text.harmless import flat, harmless
from eprep.core.verdict import Verdict


@dataclass(frozen=True)
class ErrorReport:
    """What is known of how the question was asked and answered; None where it was not."""

    question: Question
    seed: int | None = None
    order: tuple[int, ...] | None = None
    answer: Answer | None = None
    """Of a drill, its program."""

    verdict: Verdict | None = None


@dataclass(frozen=True)
class Surroundings:
    """Where it was seen."""

    eprep: str
    python: str
    system: str


def written(report: ErrorReport, around: Surroundings, words: Words) -> str:
    """In Markdown, with two empty places for what only the learner knows."""
    return "\n".join(_lines(report, around, words)) + "\n"


def _lines(report: ErrorReport, around: Surroundings, words: Words) -> Iterator[str]:
    common = report.question.common
    yield f"# {words('error_report.title', id=common.id)}"
    for part in (words("error_report.what"), words("error_report.grounds")):
        yield from ("", f"## {part}", "", "")
    yield from ("", f"## {words('error_report.question')}", "")
    yield f"- id: {common.id}"
    yield f"- {words('error_report.revision')}: {report.question.revision}"
    yield f"- {words('error_report.kind')}: {common.kind}"
    yield f"- {words('error_report.section')}: {common.section}"
    if report.seed is not None:
        yield f"- {words('error_report.seed')}: {report.seed}"
    if report.order is not None:
        yield f"- {words('error_report.order')}: {' '.join(str(i + 1) for i in report.order)}"
    if report.verdict is not None:
        yield f"- {words('error_report.verdict')}: {_judged(report.verdict, words)}"
    yield f"- eprep: {flat(around.eprep)}"
    yield f"- Python: {flat(around.python)}"
    yield f"- {words('error_report.system')}: {flat(around.system)}"
    if report.answer is not None:
        answer = "\n".join(report.question.body.restated(report.answer))
        yield from _part(words("error_report.answer"), answer)
    if key := report.question.body.key():
        yield from _part(words("error_report.key"), key)


def _judged(verdict: Verdict, words: Words) -> str:
    return f"{verdict.mark} {words(f'outcome.{verdict.outcome}')}"


def _part(title: str, text: str) -> Iterator[str]:
    """A heading and a text that is shown as it is, whatever stands in it."""
    fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
    yield from ("", f"## {title}", "", fence, harmless(text).removesuffix("\n"), fence)
