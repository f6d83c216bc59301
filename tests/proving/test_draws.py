"""A question with parameters is proved in several draws: one that only some prove is told."""

import pytest

from eprep.core.question import Common, Proof, Question
from eprep.kinds.number import Number
from eprep.proving.bench import Bench
from eprep.proving.draws import SEEDS, prove_draws


def drawn(expression):
    """Asks for the seed itself; `expression` is its proof, with SEED in it."""

    def at(seed):
        proof = Proof(computed=expression.replace("SEED", str(seed)))
        common = Common(id="q", kind="number", section="s", prompt=f"{seed}", proof=proof)
        return Question(common, Number(float(seed)), "", vary=at)

    return at(0)


@pytest.mark.parametrize(
    ("expression", "standing", "seed"),
    [
        ("np.sum([SEED])", "computed", None),
        ("np.sum([0 * SEED])", "failed", 1),
        ("np.minimum(np.sum([SEED]), 20)", "failed", 300),
        ("np.sum(SEED", "failed", 0),
    ],
)
def test_the_first_draw_that_is_not_proved_is_named_by_its_seed(run, expression, standing, seed):
    proved = prove_draws(drawn(expression), Bench(run))
    assert proved.standing == standing
    assert [reason.values["seed"] for reason in proved.reasons] == ([] if seed is None else [seed])
    assert len(SEEDS) >= 5


def test_a_question_without_parameters_is_proved_once(run):
    question = drawn("np.sum([0 * SEED])")
    fixed = Question(question.common, question.body, "")
    assert prove_draws(fixed, Bench(run)).standing == "computed"
