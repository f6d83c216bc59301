"""What a drill's programs say of it, where they can be tried at all."""

from dataclasses import replace

import pytest

from eprep.core.catalogue import phrase
from eprep.core.fault import UNGRADABLE, Refusal
from eprep.core.question import Common, Question
from eprep.core.trial import Stopped
from eprep.core.verdict import Outcome
from eprep.kinds.code import Code
from eprep.kinds.grading.group import Group
from eprep.proving.drills import prove_drill

RIGHT = "import numpy as np\ndef sigmoid(x): return 1 / (1 + np.exp(-x))\n"
DRILL = Code(
    "sigmoid", "reference_impl.sigmoid", (Group("g", {"x": "normal(3)"}),),
    starter="def sigmoid(x): ...\n", right={"a.py": RIGHT},
    wrong={"b.py": "# misconception: same そのままだと思った\ndef sigmoid(x): return x\n"},
)  # fmt: skip


def question(body):
    return Question(Common(id="q", kind="code", section="s", prompt="p"), body, "")


def broken(source, function, limits):
    raise Stopped(Outcome.INTERNAL_ERROR, phrase("case.internal", reason="no process"))


def test_a_sound_drill_has_no_problem(run):
    assert prove_drill(question(DRILL), run).problems == []


@pytest.mark.parametrize("reference", ["reference_impl.sigmoid", "reference.py"])
def test_a_sandbox_that_cannot_run_is_no_problem_of_the_bank(reference):
    body = replace(DRILL, reference=reference, reference_source=RIGHT)
    with pytest.raises(Refusal) as refused:
        prove_drill(question(body), broken)
    assert refused.value.exit_code == UNGRADABLE


def test_a_reference_that_fails_is_one(run):
    body = replace(DRILL, reference="reference.py", reference_source="def sigmoid(x): return 1 / 0")
    keys = {problem.key for problem in prove_drill(question(body), run).problems}
    assert {"verify.right_fails", "verify.untried"} <= keys


def test_an_argument_that_cannot_be_sent_is_one(run):
    group = Group("g", {"x": "network(2000, 2500)", "y": "network(2000, 2500)"})
    body = replace(DRILL, groups=(group,))
    keys = {problem.key for problem in prove_drill(question(body), run).problems}
    assert "verify.right_fails" in keys
