"""What a batch came to, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from eprep.cli.grade.document import Document, Failure, Result
from eprep.cli.language import words
from eprep.core.question import Question
from eprep.core.verdict import Outcome
from eprep.kinds.code import Code
from eprep.kinds.grading.misconception import misconception_of
from eprep.plain.page import one_line


def summary_lines(results: Sequence[Result], questions: Mapping[str, Question]) -> Iterator[str]:
    """By drill, by verdict and by misconception; for a lone file, one line."""
    if len(results) > 1:
        graded = [result for result in results if isinstance(result, Document)]
        yield from _drills([result for result in results if result.drill in questions])
        yield from _verdicts(results)
        yield from _misconceptions(graded, questions)
    passed = sum(result.passed for result in results)
    yield words("grade.summary", passed=passed, total=len(results))


def _drills(results: Sequence[Result]) -> Iterator[str]:
    """A file that cannot be read is one that was handed in: it counts 0, as for --fail-under."""
    for drill in dict.fromkeys(result.drill for result in results):
        found = [result for result in results if result.drill == drill]
        yield words(
            "grade.summary.drill",
            drill=drill,
            total=len(found),
            passed=sum(result.passed for result in found),
            mean=sum(result.score for result in found) / len(found) * 100,
        )


def _verdicts(results: Sequence[Result]) -> Iterator[str]:
    counts = Counter(r.outcome for r in results if isinstance(r, Document))
    for outcome in Outcome:
        if counts[outcome]:
            yield _count(words(f"outcome.{outcome}"), counts[outcome])
    failures = sum(isinstance(result, Failure) for result in results)
    if failures:
        yield _count(words("grade.error"), failures)


def _misconceptions(graded: Sequence[Document], questions: Mapping[str, Question]) -> Iterator[str]:
    counts = Counter((d.drill, d.misconception) for d in graded if d.misconception is not None)
    for (drill, belief), count in counts.most_common():
        text = one_line(_texts(questions[drill]).get(belief, ""))
        yield _count(words("grade.misconception", drill=drill, id=belief, text=text), count)


def _texts(question: Question) -> Mapping[str, str]:
    """What is believed, by the misconception's id."""
    body = question.body
    assert isinstance(body, Code)
    found = [misconception_of(source) for source in body.wrong.values()]
    return {belief.id: belief.text for belief in found if belief is not None}


def _count(name: str, count: int) -> str:
    return words("grade.summary.count", name=name, count=count)
