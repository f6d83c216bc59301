"""`eprep grade`: judges files without touching the history."""

from __future__ import annotations

import hashlib
import json
import secrets
import time
from dataclasses import dataclass
from typing import Any

import click

from eprep.cli.language import words
from eprep.cli.options import shared
from eprep.cli.sources import decoded, read_content
from eprep.cli.wiring import note, open_library, say
from eprep.core.catalogue import phrase
from eprep.core.fault import UNGRADABLE, USAGE, Refusal
from eprep.core.question import Question
from eprep.core.selection import unknown
from eprep.core.text.harmless import harmless
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
@click.option("--show-expected", is_flag=True, help=words("help.grade.show_expected"))
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="P",
              help=words("help.grade.fail_under"))  # fmt: skip
@click.option("--allow-weak-isolation", is_flag=True, help=words("help.grade.weak"))
@shared
def command(
    drill: str, files: tuple[str, ...], as_json: bool, seed: int | None, timeout: float | None,
    show_expected: bool, fail_under: float | None, allow_weak_isolation: bool,
) -> int:  # fmt: skip
    del show_expected  # a learner's own files show it in any case
    from eprep.sandbox.runner import LimitsRunner

    question = drill_question(drill)
    run = LimitsRunner()
    if len(files) > 1 and not allow_weak_isolation:
        raise Refusal(phrase("grade.weak_refused", level=run.isolation), UNGRADABLE)
    note(words("grade.weak", level=run.isolation))
    seed = secrets.randbelow(SEEDS) if seed is None else seed
    results = []
    for path in files:
        result = _grade(question, path, run, seed, timeout, echo=not as_json)
        results.append(result)
        _print(question, result, seed, run.isolation, as_json)
    return exit_code([result.verdict for result in results], fail_under)


def drill_question(id_: str) -> Question:
    library = open_library()
    question = library.question(id_)
    if question.common.kind != "code":
        drills = [entry.id for entry in library.entries if entry.kind == "code"]
        raise unknown("unknown.drill", id_, drills)
    return question


def exit_code(verdicts: list[Verdict], fail_under: float | None) -> int:
    if any(verdict.outcome is Outcome.INTERNAL_ERROR for verdict in verdicts):
        return UNGRADABLE
    if fail_under is not None:
        mean = sum(verdict.score for verdict in verdicts) / len(verdicts)
        return int(mean * 100 < fail_under)
    return int(any(verdict.outcome is not Outcome.PASS for verdict in verdicts))


def _grade(
    question: Question,
    path: str,
    run: Runner,
    seed: int,
    timeout: float | None,
    *,
    echo: bool,
) -> Graded:
    content = read_content(path)
    if content is None:
        raise Refusal(phrase("cannot_read", path=path, reason=words("cannot_read.file")), USAGE)
    if echo:
        say(harmless(path))

    def on_case(case: Case) -> None:
        if echo:
            say(case_line(case, words))

    begun = time.monotonic()
    verdict = question.body.grade(decoded(content), Trial(run, seed, on_case, wall=timeout))
    elapsed = round((time.monotonic() - begun) * 1000)
    return Graded(path, verdict, hashlib.sha256(content).hexdigest(), elapsed)


def _print(question: Question, result: Graded, seed: int, isolation: str, as_json: bool) -> None:
    if as_json:
        say(json.dumps(_document(question, result, seed, isolation), ensure_ascii=False))
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
