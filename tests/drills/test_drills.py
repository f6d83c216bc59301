"""Every drill: what must pass passes, what must fail fails, and each group has its use."""

import re

import numpy as np
import pytest

import reference_impl
from eprep.core.trial import Kept, Trial

SIZE = r"(?:[A-Za-z]|[a-z]+_[a-z]+|\d+)"
SHAPE = re.compile(rf"(?<![A-Za-z0-9_])\({SIZE}(?:, ?{SIZE})*,?\)")
"""`(N, n)`, `(n,)`, `(n_in, n_out)`, `(2000, 784)`: sizes, and no call."""


def of(kind, graded):
    """The verdicts on the right or the wrong programs."""
    return {name: verdict for name, verdict in graded.items() if name.startswith(f"{kind}/")}


def openings(question):
    """The first line of each wrong program."""
    return [source.splitlines()[0] for source in question.body.wrong.values()]


def failed(verdict):
    return frozenset(case.name for case in verdict.cases if case.outcome != "pass")


def test_the_starter_is_not_solved(graded):
    verdict = graded["starter.py"]
    assert verdict.outcome not in ("pass", "internal_error", "syntax_error", "missing_function")
    assert verdict.score < 1.0


def test_a_right_program_passes(graded):
    for name, verdict in of("right", graded).items():
        assert verdict.outcome == "pass", (name, verdict.cases)


@pytest.mark.soak
def test_every_right_program_passes_a_hundred_seeds_in_a_row(question, run):
    for seed in range(1000, 1100):
        kept = Kept()
        for name, source in question.body.right.items():
            verdict = question.body.grade(source, Trial(run, seed, kept=kept))
            assert verdict.outcome == "pass", (name, seed, verdict.cases)


def test_a_wrong_program_fails(graded):
    for name, verdict in of("wrong", graded).items():
        assert verdict.outcome not in ("pass", "internal_error", "syntax_error"), name


@pytest.mark.soak
def test_a_wrong_program_fails_the_same_groups_with_every_seed(graded, question, run):
    kept = {seed: Kept() for seed in (300, 301)}
    for name, verdict in of("wrong", graded).items():
        source = question.body.wrong[name.removeprefix("wrong/")]
        for seed, known in kept.items():
            again = question.body.grade(source, Trial(run, seed, kept=known))
            assert failed(again) == failed(verdict), (name, seed)


def test_a_wrong_program_opens_with_its_misconception(question):
    for first in openings(question):
        assert re.fullmatch(r"# misconception: [a-z0-9][a-z0-9-]* \S.*", first)


def test_a_misconception_has_one_wording(question):
    ids = [line.split()[2] for line in set(openings(question))]
    assert len(ids) == len(set(ids))


def test_each_group_alone_catches_a_wrong_program_or_is_said_not_to(graded, question):
    caught = [failed(verdict) for verdict in of("wrong", graded).values()]
    alone = {name for names in caught if len(names) == 1 for name in names}
    names = {group.name for group in question.body.groups}
    inseparable = set(question.body.inseparable)
    assert (names - alone, alone & inseparable) == (inseparable, set())


def test_there_is_a_right_program_besides_the_reference_and_a_wrong_one(question):
    assert question.body.right
    assert question.body.wrong


def test_the_statement_names_the_function_and_its_arguments(question):
    prompt, body = question.common.prompt, question.body
    (call,) = set(re.findall(rf"\b{body.function}\(([^()]*)\)", prompt))
    named = [argument.partition("=")[0].strip() for argument in call.split(",")]
    for group in body.groups:
        assert group.names() <= set(named)
    assert f"def {body.function}({call}):" in body.starter


def test_the_statement_names_the_shapes_where_there_are_arrays(question):
    group = question.body.groups[0]
    rng = np.random.default_rng(1)
    values = [*next(group.sequences(rng, None))[0].values()]
    if any(isinstance(value, np.ndarray | dict) for value in values):
        assert SHAPE.search(question.common.prompt)


def test_the_reference_does_not_pass_by_name_in_the_sandbox(question, run):
    body = question.body
    source = f"from reference_impl import {body.function}"
    assert body.function in reference_impl.__all__ or body.reference_source
    verdict = body.grade(source, Trial(run, 1))
    assert verdict.outcome in ("runtime_error", "forbidden")
