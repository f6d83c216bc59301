"""Every drill: what must pass passes, what must fail fails, and each group has its use."""

import re
from pathlib import Path

import numpy as np
import pytest

import quizbank
import reference_impl
from eprep.core.trial import Kept, Trial

FOLDER = Path(quizbank.__file__).parent / "drills"
DRILLS = sorted(path.parent.name for path in FOLDER.glob("*/drill.yaml"))
SIZE = r"(?:[A-Za-z]|[a-z]+_[a-z]+|\d+)"
SHAPE = re.compile(rf"(?<![A-Za-z0-9_])\({SIZE}(?:, ?{SIZE})*,?\)")
"""`(N, n)`, `(n,)`, `(n_in, n_out)`, `(2000, 784)`: sizes, and no call."""


def programs(kind):
    return [
        pytest.param(
            path.parent.parent.name,
            f"{kind}/{path.name}",
            id=f"{path.parent.parent.name} {path.stem}",
        )
        for path in sorted(FOLDER.glob(f"*/{kind}/*.py"))
    ]


def failed(verdict):
    return {case.name for case in verdict.cases if case.outcome != "pass"}


@pytest.mark.parametrize("id_", DRILLS)
def test_the_starter_is_not_solved(graded, id_):
    for verdict in graded(id_)["starter.py"]:
        assert verdict.outcome not in ("pass", "internal_error", "syntax_error", "missing_function")
        assert verdict.score < 1.0


@pytest.mark.parametrize(("id_", "program"), programs("right"))
def test_a_right_program_passes_with_every_seed(graded, id_, program):
    for verdict in graded(id_)[program]:
        assert verdict.outcome == "pass", [case for case in verdict.cases if case.message]


@pytest.mark.soak
@pytest.mark.parametrize("id_", DRILLS)
def test_every_right_program_passes_a_hundred_seeds_in_a_row(drill, run, id_):
    for seed in range(1000, 1100):
        kept = Kept()
        for name, source in drill(id_).body.right.items():
            verdict = drill(id_).body.grade(source, Trial(run, seed, kept=kept))
            failed = [case for case in verdict.cases if case.outcome != "pass"]
            assert verdict.outcome == "pass", (name, seed, failed)


@pytest.mark.parametrize(("id_", "program"), programs("wrong"))
def test_a_wrong_program_fails_the_same_groups_with_every_seed(graded, id_, program):
    verdicts = graded(id_)[program]
    assert all(v.outcome not in ("pass", "internal_error", "syntax_error") for v in verdicts)
    assert len({frozenset(failed(verdict)) for verdict in verdicts}) == 1


@pytest.mark.parametrize(("id_", "program"), programs("wrong"))
def test_a_wrong_program_opens_with_its_misconception(id_, program):
    first = (FOLDER / id_ / program).read_text().splitlines()[0]
    assert re.fullmatch(r"# misconception: [a-z0-9][a-z0-9-]* \S.*", first)


@pytest.mark.parametrize("id_", DRILLS)
def test_a_misconception_has_one_wording(id_):
    lines = {path.read_text().splitlines()[0] for path in (FOLDER / id_ / "wrong").glob("*.py")}
    ids = [line.split()[2] for line in lines]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("id_", DRILLS)
def test_each_group_alone_catches_a_wrong_program_or_is_said_not_to(graded, drill, id_):
    body = drill(id_).body
    alone = set()
    for program, verdicts in graded(id_).items():
        if program.startswith("wrong/"):
            sets = [failed(verdict) for verdict in verdicts]
            if len(set().union(*sets)) == 1:
                alone |= sets[0]
    names = {group.name for group in body.groups}
    assert (names - alone, alone & set(body.inseparable)) == (set(body.inseparable), set())


@pytest.mark.parametrize("id_", DRILLS)
def test_there_is_a_right_program_besides_the_reference(graded, id_):
    assert any(name.startswith("right/") for name in graded(id_))
    assert any(name.startswith("wrong/") for name in graded(id_))


@pytest.mark.parametrize("id_", DRILLS)
def test_the_statement_names_the_function_and_its_arguments(drill, id_):
    question = drill(id_)
    prompt, body = question.common.prompt, question.body
    (call,) = set(re.findall(rf"\b{body.function}\(([^()]*)\)", prompt))
    named = [argument.partition("=")[0].strip() for argument in call.split(",")]
    for group in body.groups:
        assert group.names() <= set(named)
    assert f"def {body.function}({call}):" in body.starter


@pytest.mark.parametrize("id_", DRILLS)
def test_the_statement_names_the_shapes_where_there_are_arrays(drill, id_):
    question = drill(id_)
    group = question.body.groups[0]
    rng = np.random.default_rng(1)
    values = [*next(group.sequences(rng, None))[0].values()]
    if any(isinstance(value, np.ndarray | dict) for value in values):
        assert SHAPE.search(question.common.prompt)


@pytest.mark.parametrize("id_", DRILLS)
def test_the_reference_does_not_pass_by_name_in_the_sandbox(drill, run, id_):
    body = drill(id_).body
    source = f"from reference_impl import {body.function}"
    assert body.function in reference_impl.__all__ or body.reference_source
    verdict = body.grade(source, Trial(run, 1))
    assert verdict.outcome in ("runtime_error", "forbidden")
