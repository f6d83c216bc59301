"""`eprep grade`: judges files without touching the history."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass
from typing import Any

import click

from eprep.cli.language import words
from eprep.cli.options import shared
from eprep.cli.sources import decoded, digest, read_content
from eprep.cli.wiring import drill_question, note, open_library, open_sandbox, say, say_json
from eprep.core.catalogue import phrase
from eprep.core.fault import UNGRADABLE, USAGE, Refusal
from eprep.core.question import Question
from eprep.core.trial import Runner, Trial
from eprep.core.verdict import Case, Outcome, Verdict
from eprep.plain.page import case_line, verdict_lines
from eprep.tutor import SEEDS


@dataclass(frozen=True)
class Graded:
    path: str
    verdict: Verdict
    sha256: str
    elapsed_ms: int


@click.command("grade", help=words("help.grade"))
@click.argument("drill")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
@click.option("--seed", type=click.IntRange(0, SEEDS - 1), metavar="N", help=words("help.seed"))
@click.option("--timeout", type=click.FloatRange(0.1, 600), metavar="S",
              help=words("help.grade.timeout"))  # fmt: skip
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="P",
              help=words("help.grade.fail_under"))  # fmt: skip
@click.option("--allow-weak-isolation", is_flag=True, help=words("help.grade.weak"))
@shared
def command(
    drill: str, files: tuple[str, ...], as_json: bool, seed: int | None, timeout: float | None,
    fail_under: float | None, allow_weak_isolation: bool,
) -> int:  # fmt: skip
    question = drill_question(open_library(), drill)
    seed = secrets.randbelow(SEEDS) if seed is None else seed
    contents = [_content(path) for path in files]  # all of them before the first is graded
    results = []
    with open_sandbox() as run:
        weak = run.isolation == "limits"
        if weak and len(files) > 1 and not allow_weak_isolation:
            raise Refusal(phrase("grade.weak_refused", level=run.isolation), UNGRADABLE)
        if weak:
            note(words("grade.weak", level=run.isolation))
        for path, content in zip(files, contents, strict=True):
            result = _grade(question, path, content, run, seed, timeout, echo=not as_json)
            results.append(result)
            _print(question, result, seed, run.isolation, as_json)
    verdicts = [result.verdict for result in results]
    passed = sum(verdict.outcome is Outcome.PASS for verdict in verdicts)
    note(words("grade.summary", passed=passed, total=len(verdicts)))
    return exit_code(verdicts, fail_under)


def exit_code(verdicts: list[Verdict], fail_under: float | None) -> int:
    if any(verdict.outcome is Outcome.INTERNAL_ERROR for verdict in verdicts):
        return UNGRADABLE
    if fail_under is not None:
        percent = sum(verdict.score for verdict in verdicts) / len(verdicts) * 100
        return int(percent < fail_under - 1e-9)  # 57 of 100 is 57, whatever a float says
    return int(any(verdict.outcome is not Outcome.PASS for verdict in verdicts))


def _content(path: str) -> bytes:
    content = read_content(path)
    if content is None:
        raise Refusal(phrase("cannot_read", path=path, reason=words("cannot_read.file")), USAGE)
    return content


def _grade(
    question: Question,
    path: str,
    content: bytes,
    run: Runner,
    seed: int,
    timeout: float | None,
    *,
    echo: bool,
) -> Graded:
    if echo:
        say(path)

    def on_case(case: Case) -> None:
        if echo:
            say(case_line(case, words))

    begun = time.monotonic()
    verdict = question.body.grade(decoded(content), Trial(run, seed, on_case, wall=timeout))
    elapsed = round((time.monotonic() - begun) * 1000)
    return Graded(path, verdict, digest(path), elapsed)


def _print(question: Question, result: Graded, seed: int, isolation: str, as_json: bool) -> None:
    if as_json:
        say_json(_document(question, result, seed, isolation), indent=None)
        return
    for line in verdict_lines(question, result.verdict, words, explain=False):
        say(line)


def _document(question: Question, result: Graded, seed: int, isolation: str) -> dict[str, Any]:
    verdict = result.verdict
    return {
        "schema": "eprep.grade/1",
        "drill": question.id,
        "file": result.path,
        "verdict": verdict.outcome.value,
        "passed": verdict.outcome is Outcome.PASS,
        "score": verdict.score,
        "cases": [
            {
                "name": case.name,
                "verdict": case.outcome.value,
                "message": None if case.message is None else words(case.message),
            }
            for case in verdict.cases
        ],
        "misconception": verdict.misconception,
        "seed": seed,
        "sha256": result.sha256,
        "elapsed_ms": result.elapsed_ms,
        "isolation": isolation,
    }
