"""The built-in questions are right: every proof comes to exactly the answer."""

import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace

import pytest

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.bank.yaml12 import YamlFault, parse
from eprep.cli.lending import Lending
from eprep.cli.places import BUILT_IN
from eprep.core.catalogue import Words
from eprep.proving.answers import prove
from eprep.proving.bench import Bench
from eprep.sandbox.isolation import Assessment
from eprep.sandbox.profiles import MATHS
from eprep.sandbox.sandbox import Sandbox

PARTS = [
    "T01a", "T01b", "T02", "T03", "T04", "T05", "T06", "T07", "T08a", "T08b", "T09a", "T09b", "T09c", "T10a", "T10b",
    "T11", "T12", "T13", "T14", "T15a", "T15b",
]  # fmt: skip
"""The parts of the course's first day."""


def read(path):
    """The document of a file, or nothing where `bank lint` will complain."""
    try:
        return parse(path.read_bytes()).plain()
    except YamlFault:
        return {}


DOCUMENTS = {path: read(path) for path in sorted(BUILT_IN.rglob("*.yaml"))}
FILES = [path for path, document in DOCUMENTS.items() if "questions" in document]
QUESTIONS = [
    {**DOCUMENTS[path].get("defaults", {}), **question, "file": path}
    for path in FILES
    for question in DOCUMENTS[path]["questions"]
]
DRILLS = [document for document in DOCUMENTS.values() if document.get("schema") == "eprep.drill/1"]


def is_proved(question, way):
    return way in question.get("proof", {})


COMPUTED = [q for q in QUESTIONS if is_proved(q, "computed") and q["proof"]["computed"] != "holds"]
HELD = [q for q in QUESTIONS if is_proved(q, "computed") and q["proof"]["computed"] == "holds"]
EXECUTED = [q for q in QUESTIONS if is_proved(q, "executed")]
WORKED_OUT = [*COMPUTED, *HELD, *EXECUTED]


def each(questions):
    return pytest.mark.parametrize("question", questions, ids=lambda question: question["id"])


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


@pytest.fixture(scope="module")
def library():
    return Library([BUILT_IN], Cache(None), "")


@pytest.fixture(scope="module")
def proofs(library, tmp_path_factory):
    """By id: the question, what became of its proof, and all that this came to."""
    mnist = tmp_path_factory.mktemp("no-mnist")
    with Sandbox(Assessment(MATHS)) as run, Lending(lambda: run, mnist) as lend:

        def proof(entry):
            question, bench = library.question(entry["id"]), Recording(run, lend)
            return question, prove(question, bench), bench.found

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            found = pool.map(proof, WORKED_OUT)
            return {question.id: (question, *rest) for question, *rest in found}


@pytest.fixture
def proof(question, proofs):
    found = proofs[question["id"]]
    if found[1].standing == "unchecked":
        pytest.skip(" ".join(Words()(reason) for reason in found[1].reasons))
    return found


@each(WORKED_OUT)
def test_a_proof_comes_to_the_answer(question, proof):
    _, proved, _ = proof
    reasons = [Words()(reason) for reason in proved.reasons]
    assert (proved.standing in question["proof"], reasons) == (True, [])


@each(WORKED_OUT)
def test_no_wrong_answer_is_proved(question, proof):
    asked, _, found = proof
    wrong = list(asked.body.nearest_wrong())
    standings = [prove(replace(asked, body=body), Replaying(found)).standing for body in wrong]
    assert set(standings) == {"failed"}


@pytest.mark.parametrize("part", PARTS)
def test_every_part_of_the_first_day_is_asked(part):
    assert [question["id"] for question in QUESTIONS if part in question.get("tags", ())]


@each(QUESTIONS)
def test_a_question_has_an_explanation_a_proof_and_a_source(question):
    assert question["explanation"].strip()
    assert question["source"].strip()
    assert len({"stated", "computed", "executed"} & question["proof"].keys()) == 1


@each(QUESTIONS)
def test_every_choice_says_why(question):
    reasons = [choice.get("why", "") for choice in question.get("choices", ())]
    reasons += [wrong.get("why", "") for wrong in question.get("wrong", ())]
    reasons += question.get("forbidden", {}).values()
    assert all(reason.strip() for reason in reasons)
    assert reasons or question["kind"] in ("number", "lines")


@each(DRILLS)
def test_a_drill_has_an_explanation_hints_and_a_source(question):
    assert question["explanation"].strip()
    assert question["source"].strip()
    assert question["hints"]


IDS = [question["id"] for question in (*QUESTIONS, *DRILLS)]


@each([question for question in (*QUESTIONS, *DRILLS) if question.get("prerequisites")])
def test_what_a_question_builds_on_is_there_and_leads_to_no_circle(question):
    needs = {q["id"]: q.get("prerequisites", []) for q in (*QUESTIONS, *DRILLS)}
    above, seen = list(question["prerequisites"]), set()
    while above:
        id_ = above.pop()
        assert id_ in IDS
        assert id_ != question["id"]
        if id_ not in seen:
            seen.add(id_)
            above += needs[id_]


def test_the_bank_has_questions_of_every_kind_of_proof():
    assert len(QUESTIONS) >= 50
    assert len(COMPUTED) >= 10
    assert len(HELD) >= 5
    assert len(EXECUTED) >= 10
