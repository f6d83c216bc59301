"""Whatever is done to a bank file, it is read or refused, never a crash of ours."""

import random

import pytest

from eprep.bank.compile import compile_unit
from eprep.bank.files import Unit
from eprep.bank.questions import load
from eprep.cli.places import BUILT_IN
from eprep.core.catalogue import Words
from eprep.core.syllabus import Syllabus
from eprep.core.trial import Trial

ROUNDS = 150

BANK = """\
schema: eprep.bank/1
defaults: {subject: dl, chapter: c, section: s, difficulty: 2, tags: [T01]}
questions:
  - id: one
    kind: single
    prompt: どれか。
    choices:
      - {text: A, why: 正しい。, holds: "np.sum([1]) == 1"}
      - {text: B, why: 誤り。, misconception: b}
    answer: A
    explanation: 説明。
    proof: {computed: holds}
  - id: two
    kind: multiple
    seconds: 90
    choices: [{text: A, why: x}, {text: B, why: y}]
    answer: [A, B]
    prompt: |
      すべて選べ。
    hints: [考える。]
  - id: three
    kind: number
    prompt: いくつか。
    answer: 25
    tolerance: {abs: 0.5, rel: 1e-3}
    unit: 個
    wrong: [{value: 20, why: 足りない。, misconception: m}]
    proof: {executed: "print(25)", prints: "25", needs: [numpy]}
    prerequisites: [one]
  - id: four
    kind: lines
    prompt: どの行か。
    listing: |
      a = 1
      b = 2
      c = 3
    required: [a = 1]
    accepted: [b = 2]
    forbidden: {c = 3: 誤り。}
"""
DRILL = """\
schema: eprep.drill/1
id: drill
section: s
function: softmax
reference: reference_impl.softmax
statement: 形 (n,) の x から softmax(x) を書け。
hints: [考える。]
limits: {wall: 5, cpu: 2, memory_mb: 256}
tolerance: {rtol: 1e-4, atol: 1e-6}
checks: [equal, arguments_unchanged]
groups:
  - {name: 一つ, draw: {x: "normal(5)"}, calls: 3}
  - {name: 二つ, args: {x: [[1000, 0]], d: {int64: [1]}}}
inseparable: {一つ: 同じ。}
"""
SYLLABUS = """\
schema: eprep.syllabus/1
subjects:
  - {id: dl, name: 深層学習, chapters: [{id: c, name: 章, sections: [{id: s, name: 節, scope: in}]}]}
  - {id: ops, name: 運用, report_name: 環境}
"""
FILES = {"bank.yaml": BANK, "drill.yaml": DRILL, "syllabus.yaml": SYLLABUS}
PIECES = [
    "", " ", "\n", "  ", "\t", ":", ": ", "- ", "[", "]", "{", "}", ",", '"', "'", "|\n", "&a ", "*a", "!", "!!int ", "#",
    "~", "null", "true", "no", "0", "-1", "1.5", "1e999", ".nan", ".inf", "-.inf", "9" * 400, "0x1F", "[]", "{}", "[[]]",
    "{a: 1}", "x", "id", "kind", "single", "number", "code", "answer", "prompt: x\n    ", "<<: ", "---\n", "...\n", "\0",
    "\x1b", "\u2028", "日本", "é", "normal(1e400)", "reference.py", "T" * 300, "\\", "%", "@", "`",
]  # fmt: skip


def spoilt(text, dice):
    """The text after a few small accidents."""
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(text) + 1)
        end = min(len(text), at + dice.choice([0, 0, 1, 2, 5, 20]))
        lines = text.split("\n")
        match dice.randrange(6):
            case 0 | 1 | 2:
                text = text[:at] + dice.choice(PIECES) + text[end:]
            case 3:
                del lines[dice.randrange(len(lines))]
                text = "\n".join(lines)
            case 4:
                lines.insert(dice.randrange(len(lines)), dice.choice(lines))
                text = "\n".join(lines)
            case 5:
                number = dice.randrange(len(lines))
                key, colon, _ = lines[number].partition(":")
                lines[number] = f"{key}{colon} {dice.choice(PIECES)}"
                text = "\n".join(lines)
    return text


def compiled(name, content):
    whole = compile_unit(unit("syllabus.yaml"), {"syllabus.yaml": SYLLABUS.encode()}, Syllabus())
    return compile_unit(unit(name), {name: content}, whole.syllabus)


def unit(name):
    return Unit(f"/bank/{name}", f"bank/{name}", ((name, 0, 0, 0),))


def test_what_is_spoilt_below_is_sound():
    for name, text in FILES.items():
        assert not compiled(name, text.encode()).faulty
    assert len(compiled("bank.yaml", BANK.encode()).questions) == 4


@pytest.mark.parametrize("name", FILES)
def test_a_spoilt_file_has_faults_in_words_at_places_inside_it(name):
    dice, words = random.Random(name), [Words("ja"), Words("en")]
    for _ in range(ROUNDS):
        text = spoilt(FILES[name], dice)
        result = compiled(name, text.encode())
        end = text.count("\n") + 1
        for located in result.faults:
            assert 1 <= located.place.line <= end, text
            assert located.place.column >= 1, text
            assert all(said(located.fault.message) for said in words), text


@pytest.mark.parametrize("name", ["bank.yaml", "drill.yaml"])
def test_what_comes_through_can_be_asked_and_graded(name):
    dice = random.Random(name)
    for _ in range(ROUNDS):
        for one in compiled(name, spoilt(FILES[name], dice).encode()).questions:
            question = load(one.body)
            assert question.body.form()
            assert isinstance(question.body.key(), str)
            if question.common.kind != "code":
                for answer in ("A", "25", ["A"], ["a = 1"], "", "x" * 100):
                    assert question.body.grade(answer, Trial(None, 0)).score in (0.0, 1.0)


@pytest.mark.parametrize("name", FILES)
def test_any_bytes_are_refused_in_words(name):
    dice = random.Random(name)
    for _ in range(ROUNDS):
        content = bytearray(FILES[name].encode())
        for _ in range(dice.randint(1, 3)):
            content[dice.randrange(len(content))] = dice.randrange(256)
        result = compiled(name, bytes(content[: dice.choice([None, dice.randrange(len(content))])]))
        assert all(Words()(located.fault.message) for located in result.faults)


def test_the_built_in_bank_can_be_cut_off_anywhere():
    content = (BUILT_IN / "dl" / "day1_hidden.yaml").read_bytes()
    for end in range(0, len(content), 997):
        result = compiled("bank.yaml", content[:end])
        lines = content[:end].count(b"\n") + 1
        assert all(1 <= located.place.line <= lines for located in result.faults)
