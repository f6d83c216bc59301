"""The built-in questions are right: every proof comes to exactly the answer, and to no other."""

import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace

import pytest

from eprep.cli.lending import Lending
from eprep.core.catalogue import Words
from eprep.kinds.repair import Repair
from eprep.proving.answers import prove
from eprep.proving.bench import Bench
from eprep.proving.repairs import repair_problems
from eprep.sandbox.isolation import Assessment
from eprep.sandbox.profiles import MATHS, SUBMISSION
from eprep.sandbox.sandbox import Sandbox


class Recording(Bench):
    """Remembers what everything came to."""

    def __init__(self, run, lend):
        super().__init__(run, lend=lend)
        self.found = {}

    def _results(self, function, arguments, needs=()):
        with closing(super()._results(function, arguments, needs)) as results:
            for argument, found in zip(arguments, results, strict=False):
                self.found[function, argument] = found
                yield found


class Replaying(Bench):
    """Says again what was found, so that another answer is held against the same proof."""

    def __init__(self, found):
        self.found = found

    def _results(self, function, arguments, needs=()):
        for argument in arguments:
            yield self.found[function, argument]


def at_once(work, questions):
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(work, questions))


@pytest.fixture(scope="module")
def proofs(built_in_questions, tmp_path_factory):
    """Of each proof that is worked out: the question, what became of it, all that it came to."""
    worked_out = [q for q in built_in_questions if q.common.proof and not q.common.proof.stated]
    mnist = tmp_path_factory.mktemp("no-mnist")
    with Sandbox(Assessment(MATHS)) as run, Lending(lambda: run, mnist) as lend:

        def proof(question):
            bench = Recording(run, lend)
            return question, prove(question, bench), bench.found

        return at_once(proof, worked_out)


def test_each_proof_comes_to_the_answer(proofs):
    failed = {
        question.id: [Words()(reason) for reason in proved.reasons]
        for question, proved, _ in proofs
        if proved.standing not in ("computed", "executed", "unchecked")
    }
    assert failed == {}


def test_no_wrong_answer_is_proved(proofs):
    for question, proved, found in proofs:
        wrong = list(question.body.nearest_wrong()) if proved.standing != "unchecked" else []
        for body in wrong:
            standing = prove(replace(question, body=body), Replaying(found)).standing
            assert standing == "failed", question.id
        assert wrong or proved.standing == "unchecked", question.id


def test_each_program_to_mend_fails_and_passes_when_it_is_mended(built_in_questions):
    repairs = [q for q in built_in_questions if isinstance(q.body, Repair)]
    with Sandbox(Assessment(SUBMISSION)) as run:

        def problems(question):
            return [Words()(problem) for problem in repair_problems(question, run, (1,))]

        found = dict(zip((q.id for q in repairs), at_once(problems, repairs), strict=True))
    assert {id_: reasons for id_, reasons in found.items() if reasons} == {}


def test_a_drill_has_hints(built_in_questions):
    drills = [q for q in built_in_questions if q.common.is_drill]
    assert [q.id for q in drills if not q.common.hints] == []


def test_what_a_question_builds_on_is_there_and_leads_to_no_circle(built_in_questions):
    needs = {q.id: q.common.prerequisites for q in built_in_questions}
    for id_ in needs:
        above, seen = list(needs[id_]), set()
        while above:
            earlier = above.pop()
            assert earlier in needs, id_
            assert earlier != id_
            if earlier not in seen:
                seen.add(earlier)
                above += needs[earlier]
