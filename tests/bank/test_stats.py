"""What a bank holds is counted in every way that its questions can be told apart."""

import json

import pytest

from eprep.bank.stats import WAYS, counted
from tests.coverage import BEGIN, END, README, written

SYLLABUS = """\
schema: eprep.syllabus/1
subjects:
  - id: dl
    name: 深層学習
    chapters:
      - id: cnn
        name: 畳み込み
        sections:
          - {id: conv, name: 畳み込み層, scope: in, scope_source: 書いてある。}
          - {id: pool, name: プーリング, scope: mixed}
          - {id: day9, name: 9日目}
"""
SERIES = """\
schema: eprep.bank/1
defaults: {section: day9, item: conv}
series:
  - {id: three, text: 次のネットワーク。, figure: {drawing: 甲, alt: 甲の図。}}
  - {id: two, text: 次の表。}
questions:
  - {id: a, kind: number, prompt: p, answer: 1, series: three, tags: [t, u], proof: {computed: "np.sum([1])"}}
  - {id: b, kind: number, prompt: p, answer: 1, series: three, tags: [t], figure: {drawing: 乙, alt: 乙の図。}, proof: {executed: "import torch\\nprint(torch.ones(1).sum().item())", needs: [torch]}}
  - {id: c, kind: number, prompt: p, answer: 1, series: three, item: pool, proof: {stated: 定義。}}
  - {id: d, kind: single, prompt: p, series: two, item: day9, difficulty: 1, choices: [{text: 甲}, {text: 乙}, {text: 丙}, {text: 丁}], answer: 甲, proof: {executed: "import math\\nprint(math.pi)"}}
  - {id: e, kind: single, prompt: p, series: two, section: pool, choices: [{text: 甲}, {text: 乙}, {text: 丙}], answer: 甲}
  - {id: f, kind: multiple, prompt: p, choices: [{text: 甲}, {text: 乙}, {text: 丙}, {text: 丁}], answer: [甲]}
"""
DRILL = """\
schema: eprep.drill/1
id: g
section: conv
function: softmax
reference: reference_impl.softmax
statement: 形 (n,) の x から softmax(x) を書け。
groups: [{name: 1件, draw: {x: "normal(5)"}}]
"""
COUNTS = {
    "questions": 7,
    "subject": {"dl": 7},
    "chapter": {"cnn": 7},
    "section": {"conv": 1, "day9": 5, "pool": 1},
    "item": {"conv": 5, "day9": 1, "pool": 1},
    "kind": {"code": 1, "multiple": 1, "number": 3, "single": 2},
    "difficulty": {"1": 1, "3": 6},
    "scope": {"in": 5, "mixed": 1, "none": 1},
    "proof": {"computed": 1, "executed": 3, "none": 2, "stated": 1},
    "tags": {"t": 2, "u": 1},
    "four_choice": 1,
    "series": 1,
    "figures": 2,
    "torch": 1,
    "variants": 0,
}


@pytest.fixture
def library(write, open_bank):
    files = {"syllabus.yaml": SYLLABUS, "bank.yaml": SERIES, "g/drill.yaml": DRILL}
    return open_bank(
        write({f"mine/{name}": text for name, text in files.items()}) / "mine", beside=()
    )


@pytest.fixture
def questions(library):
    return [library.question(entry.id) for entry in library.entries]


def test_a_bank_is_counted_in_every_way(library, questions):
    found = counted(questions, library.syllabus)
    # An item that is given for the file holds for a question with a section of its own too.
    assert json.loads(json.dumps(found)) == COUNTS


def test_each_question_counts_once_in_each_way(library, questions):
    found = counted(questions, library.syllabus)
    assert [sum(found[way].values()) for way in WAYS] == [len(questions)] * len(WAYS)


def test_no_questions_count_nothing(library):
    found = counted([], library.syllabus)
    assert {key for key, count in found.items() if count} == set()
    assert found.keys() == COUNTS.keys()


def test_the_command_says_the_same_to_programs_and_to_people(eprep):
    document = json.loads(eprep("bank", "stats", "--json").stdout)
    assert document.pop("schema") == "eprep.bank-stats/1"
    assert document.keys() == COUNTS.keys()
    first, *others = eprep("bank", "stats").stdout.splitlines()
    assert first == f"問題の数: {document['questions']}"
    assert len(others) == len(COUNTS) - 1
    counts = ", ".join(f"{kind} {count}" for kind, count in document["kind"].items())
    assert f"出題形式: {counts}" in others
    assert f"四択: {document['four_choice']}" in others


def test_the_readme_says_what_the_bank_covers(built_in_library):
    """Where it does not: make coverage."""
    text = README.read_text(encoding="utf-8")
    assert text.count(BEGIN) == text.count(END) == 1
    assert written(text, built_in_library) == text
