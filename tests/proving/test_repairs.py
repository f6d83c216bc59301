"""A program to be mended: graded by running it, as drills are."""

from dataclasses import replace

import pytest

from eprep.core.question import Common, Question
from eprep.core.trial import Trial
from eprep.core.verdict import Outcome
from eprep.kinds.grading.group import Group
from eprep.kinds.repair import Repair
from eprep.proving.repairs import repair_problems
from eprep.sandbox.isolation import Assessment
from eprep.sandbox.profiles import SUBMISSION
from eprep.sandbox.sandbox import Sandbox

LISTING = """\
import numpy as np


def softmax(x):
    e = np.exp(x)
    if x.ndim == 1:
        return e / e.sum()
    return e / e.sum()
"""
WRONG, RIGHT = "e = np.exp(x)", "x = x - x.max()\ne = np.exp(x)"
REPAIR = Repair(
    LISTING.replace("        return e / e.sum()\n", "        return e / np.sum(e)\n"),
    {"return e / e.sum()": "return e / e.sum(axis=1, keepdims=True)"},
    "softmax",
    "reference_impl.softmax",
    (Group("行列", draw={"x": "normal(2, 3)"}),),
    why="全体の和で割っている。",
    misconception="sum-over-batch",
)


def asked(body):
    return Question(Common(id="q", kind="repair", section="s", prompt="p"), body, "")


@pytest.fixture(scope="module")
def run():
    with Sandbox(Assessment(SUBMISSION)) as sandbox:
        yield sandbox


def codes(body):
    return [found.code for found in body.faults()]


def test_a_sound_one_has_no_faults():
    assert codes(REPAIR) == []


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"mend": {}}, ["BANK018"]),
        ({"mend": {"return x": "y"}}, ["BANK021"]),
        ({"mend": {"return e / e.sum()": "return e / e.sum() "}}, ["BANK022"]),
        ({"listing": LISTING}, ["BANK041"]),
        ({"why": ""}, ["W001"]),
        ({"groups": ()}, ["BANK018"]),
        ({"reference": "numpy.exp"}, ["BANK024"]),
    ],
)
def test_what_cannot_be_mended_is_a_fault(change, found):
    assert codes(replace(REPAIR, **change)) == found


def test_new_lines_stand_as_far_in_as_the_wrong_one():
    body = replace(REPAIR, mend={WRONG: RIGHT})
    assert "    x = x - x.max()\n    e = np.exp(x)\n" in body.mended
    assert "    e = np.exp(x)\n" not in replace(REPAIR, mend={WRONG: ""}).mended


def test_the_mended_program_passes_and_the_listing_is_told_its_mistake(run):
    assert REPAIR.grade(REPAIR.mended, Trial(run, 1)).outcome is Outcome.PASS
    verdict = REPAIR.grade(REPAIR.listing, Trial(run, 1))
    assert (verdict.score, verdict.misconception) == (0.0, "sum-over-batch")
    assert [line.key for line in verdict.feedback] == [
        "feedback.misconception",
        "feedback.not_mended",
    ]


def test_a_listing_that_stands_still_gets_nothing_for_the_groups_it_passes(run):
    easy = Group("一つの行", args={"x": [1.0, 2.0]})
    body = replace(REPAIR, groups=(easy, *REPAIR.groups))
    verdict = body.grade(f"# 見直した\n{body.listing}", Trial(run, 1))
    assert verdict.cases[0].outcome is Outcome.PASS
    assert verdict.score == 0.0


def test_the_listing_as_it_stands_is_no_answer():
    form = REPAIR.form()
    assert form.is_no_try(f"# 名前\n{REPAIR.listing}")
    assert not form.is_no_try(REPAIR.mended)


def test_whoever_changed_the_wrong_line_is_not_told_to_look_for_it(run):
    tried = REPAIR.listing.replace("e / e.sum()", "e / e.sum(axis=0)")
    verdict = REPAIR.grade(tried, Trial(run, 1))
    assert verdict.score == 0.0
    assert "feedback.not_mended" not in [line.key for line in verdict.feedback]


def test_its_programs_prove_it(run):
    assert list(repair_problems(asked(REPAIR), run, (1,))) == []
    same = replace(REPAIR, mend={"return e / e.sum()": "return e / e.sum(axis=0)"})
    assert [p.key for p in repair_problems(asked(same), run, (1,))] == ["verify.mended_fails"]
    idle = {**REPAIR.mend, WRONG: "e = np.exp(x - x.max())"}
    assert [p.key for p in repair_problems(asked(replace(REPAIR, mend=idle)), run, (1,))] == [
        "verify.half_mended"
    ]
    whole = replace(
        REPAIR, listing=REPAIR.mended, mend={"return e / np.sum(e)": "return e / e.sum()"}
    )
    assert [p.key for p in repair_problems(asked(whole), run, (1,))] == ["verify.listing_passes"]
