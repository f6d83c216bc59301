"""The built-in questions are right: every proof gives exactly the answer."""

import ast
import json
import math
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec

import pytest

import reference_impl
from eprep.bank.yaml12 import YamlFault, parse
from eprep.cli.places import BUILT_IN

PARTS = [
    "T01a", "T01b", "T02", "T03", "T04", "T05", "T06", "T07", "T08a", "T08b", "T09a", "T09b", "T09c", "T10a", "T10b",
    "T11", "T12", "T13", "T14", "T15a", "T15b",
]  # fmt: skip
"""The parts of the course's first day."""

NAMES = {"np", "sympy", *reference_impl.__all__}
"""What an expression may call."""


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


def each(questions):
    return pytest.mark.parametrize("question", questions, ids=lambda question: question["id"])


CHILD = """
import contextlib, io, json, sys, traceback
import numpy as np, sympy, reference_impl

NAMES = {"np": np, "sympy": sympy}
NAMES |= {name: getattr(reference_impl, name) for name in reference_impl.__all__}

def value(expression):
    return eval(expression, dict(NAMES))

def plain(found):
    if isinstance(found, (str, bool)):
        return found
    if isinstance(found, np.ndarray):
        return plain(found.tolist())
    if isinstance(found, (list, tuple)):
        return [plain(item) for item in found]
    return float(found)

def truth(found):
    if isinstance(found, (bool, np.bool_)) or found in (sympy.true, sympy.false):
        return bool(found)
    raise TypeError(f"{found!r} is no truth value")

def printed(program):
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(compile(program, "proof", "exec"), {"__name__": "__main__"})
    return out.getvalue()

def found(question):
    proof = question["proof"]
    if "executed" in proof:
        return printed(proof["executed"])
    if proof["computed"] == "holds":
        return [truth(value(choice["holds"])) for choice in question["choices"]]
    return plain(value(proof["computed"]))

results = {}
for question in json.load(sys.stdin):
    try:
        results[question["id"]] = {"found": found(question)}
    except Exception:
        results[question["id"]] = {"error": traceback.format_exc()}
json.dump(results, sys.stdout)
"""


def missing(question):
    """Modules that a proof needs and that are not here."""
    return [name for name in question["proof"].get("needs", ()) if find_spec(name) is None]


@pytest.fixture(scope="module")
def proofs():
    """What each proof comes to, by id: one child process for each file of the bank."""

    def prove(path):
        asked = [
            {key: q[key] for key in ("id", "proof", "choices") if key in q}
            for q in (*COMPUTED, *HELD, *EXECUTED)
            if q["file"] == path and not missing(q)
        ]
        done = subprocess.run(
            [sys.executable, "-c", CHILD],
            input=json.dumps(asked),
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return {id_: found for part in pool.map(prove, FILES) for id_, found in part.items()}


def proved(proofs, question):
    if missing(question):
        pytest.skip(f"{question['id']} needs {missing(question)}")
    result = proofs[question["id"]]
    assert "error" not in result, result["error"]
    return result["found"]


def right_texts(question):
    """The texts of all right choices or lines."""
    if question["kind"] == "lines":
        return {line.strip() for key in ("required", "accepted") for line in question.get(key, ())}
    answer = question["answer"]
    return {answer} if isinstance(answer, str) else set(answer)


def assert_is_the_answer(question, texts_or_number):
    if question["kind"] == "number":
        tolerance = question.get("tolerance", {})
        nearness = {f"{name}_tol": tolerance.get(name, 0.0) for name in ("abs", "rel")}
        nearness["rel_tol"] = max(nearness["rel_tol"], 1e-12)
        assert math.isclose(float(texts_or_number), question["answer"], **nearness)
    else:
        assert set(texts_or_number) == right_texts(question)


@each(COMPUTED)
def test_a_computed_proof_is_the_answer(question, proofs):
    found = proved(proofs, question)
    assert_is_the_answer(question, [found] if isinstance(found, str) else found)


@each(EXECUTED)
def test_an_executed_proof_prints_the_answer(question, proofs):
    output = proved(proofs, question)
    lines = output.splitlines()
    assert_is_the_answer(question, output if question["kind"] == "number" else lines)
    assert len(set(lines)) == len(lines)
    if "prints" in question["proof"]:
        assert question["proof"]["prints"].strip() in output


@each(HELD)
def test_what_holds_is_what_is_right(question, proofs):
    found = proved(proofs, question)
    texts = [choice["text"] for choice in question["choices"]]
    assert {text for text, holds in zip(texts, found, strict=True) if holds} == right_texts(
        question
    )


def expressions(question):
    if question["proof"].get("computed") == "holds":
        return [choice["holds"] for choice in question["choices"]]
    return [question["proof"]["computed"]]


@each([*COMPUTED, *HELD])
def test_an_expression_computes_with_something(question):
    for expression in expressions(question):
        nodes = list(ast.walk(ast.parse(expression, mode="eval")))
        called = {name.id for node in nodes if isinstance(node, ast.Call) for name in ast.walk(node.func)
                  if isinstance(name, ast.Name)}  # fmt: skip
        assert called & NAMES, f"only constants: {expression}"


@each(COMPUTED)
def test_the_answer_is_not_written_into_its_proof(question):
    """A number may occur in a proof by chance, but not as what the expression is made of last."""
    tree = ast.parse(question["proof"]["computed"], mode="eval").body
    answers = right_texts(question) if question["kind"] != "number" else {question["answer"]}
    assert not answers & outermost(tree)


def outermost(node):
    """The constants that can be the value of the expression: those in no argument of a call."""
    if isinstance(node, ast.Constant):
        return {node.value}
    if isinstance(node, ast.Call | ast.Subscript | ast.Lambda):
        return set()
    return {found for child in ast.iter_child_nodes(node) for found in outermost(child)}


@each(EXECUTED)
def test_a_program_does_not_print_its_answer_as_it_is_written(question):
    tree = ast.parse(question["proof"]["executed"])
    answers = right_texts(question) if question["kind"] != "number" else {question["answer"]}
    prints = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]
    assert prints
    assert not [node for node in prints for value in node.args if answers & outermost(value)]
    assert any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(tree))


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
