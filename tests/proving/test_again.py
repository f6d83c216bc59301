"""What is shown of a proof is what it came to just now."""

import pytest

from eprep.core.question import Common, Proof, Question
from eprep.kinds.choice import Choice
from eprep.kinds.number import Number
from eprep.kinds.single import Single
from eprep.proving.again import prove_again

SIX = Number(6.0)
TRUE, FALSE = "np.all([True])", "np.any([False])"
HELD = Single((Choice("甲", holds=TRUE), Choice("乙", holds=FALSE)), "甲")
SUM = "np.sum([1, 2, 3])"
PROGRAM = "import math\nprint(math.fsum([1, 2, 3]))\n"
LACKING = "import numpy as np\nprint(np.sum([6]))"

CASES = {
    "an expression": (SIX, {"computed": SUM}, "computed", [(SUM, "6")]),
    "a claim of each choice": (HELD, {"computed": "holds"}, "computed", [(TRUE, "True"), (FALSE, "False")]),
    "a program, as it prints": (SIX, {"executed": PROGRAM}, "executed", [(PROGRAM, "6.0\n")]),
    "a sentence, of which nothing comes": (SIX, {"stated": "1 + 2 + 3"}, "stated", []),
    "another value": (SIX, {"computed": "np.sum([1, 2])"}, "failed", [("np.sum([1, 2])", "3")]),
    "a module that is lacking": (SIX, {"executed": LACKING, "needs": ("no_such_module",)}, "unchecked", []),
    "an exception": (SIX, {"computed": "np.reshape([1, 2, 3], 2)"}, "failed", []),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_it_is_seen_what_a_proof_comes_to(name, run):
    body, proof, standing, seen = CASES[name]
    common = Common(id="q", kind="any", section="s", prompt="p", proof=Proof(**proof))
    again = prove_again(Question(common, body, ""), run)
    assert (again.standing, list(again.seen)) == (standing, seen)
    assert bool(again.reasons) == (standing in ("failed", "unchecked"))


def test_without_a_proof_nothing_is_claimed(run):
    common = Common(id="q", kind="any", section="s", prompt="p")
    again = prove_again(Question(common, SIX, ""), run)
    assert (again.standing, again.seen) == ("bare", [])
