"""The revision: another question or another answer is another revision, another comment is not."""

import pytest

BANK = """\
schema: eprep.bank/1
defaults: {section: day1-hidden}
questions:
  - id: single
    kind: single
    prompt: どれか。
    choices:
      - {text: A, why: 正しい。, holds: "np.sum(1) == 1"}
      - {text: B, why: 誤り。, misconception: b}
    answer: A
    explanation: 説明。
    hints: [考える。]
    difficulty: 2
    proof: {computed: holds}
  - id: number
    kind: number
    prompt: いくつか。
    answer: 25
    tolerance: {abs: 0.5}
    unit: 個
    wrong: [{value: 20, why: 足りない。}]
    explanation: 説明。
    proof: {stated: 定義。}
  - id: lines
    kind: lines
    prompt: どの行か。
    listing: "a = 1\\nb = 2\\nc = 3"
    required: [a = 1]
    accepted: [b = 2]
    forbidden: {c = 3: 誤り。}
    explanation: 説明。
    proof: {stated: 定義。}
  - id: essay
    kind: essay
    prompt: 述べよ。
    answer: 重みを更新する。
    lines: 1
    columns: 40
    ideas: [{name: 更新, terms: [[重み, 更新]], why: 学習の要である。}]
    forbidden: [{terms: [入力, 更新], why: 入力は与えられる。, misconception: inputs-learnt}]
    rejected: {重みを更新しない。: 逆である。}
    explanation: 説明。
    proof: {stated: 定義。}
  - id: repair
    kind: repair
    prompt: 直せ。
    listing: "def relu(x):\\n    return -x"
    mend: {return -x: "return x * (x > 0)"}
    function: relu
    reference: reference_impl.relu
    groups: [{name: 一つ, args: {x: [-1.0, 2.0]}}]
    why: 符号が逆である。
    misconception: sign-turned
    explanation: 説明。
"""
SYLLABUS = """\
schema: eprep.syllabus/1
subjects:
  - id: dl
    name: 深層学習
    chapters:
      - id: feedforward
        name: 順伝播
        sections: [{id: day1-hidden, name: 中間層}, {id: day1-output, name: 出力層}]
"""
PROGRAMS = {"right": "def softmax(x): ...\n", "wrong": "# misconception: m\ndef softmax(x): ...\n"}


@pytest.fixture
def revisions(write, open_bank, drill_text):
    """The revision of each question of the bank above, after a change."""

    def revisions(old="", new=""):
        files = {"b/syllabus.yaml": SYLLABUS, "b/bank.yaml": BANK, "b/d/drill.yaml": drill_text}
        files |= {f"b/d/{folder}/x.py": text for folder, text in PROGRAMS.items()}
        assert any(old in text for text in files.values())
        folder = write(
            {name: text.replace(old, new) if old else text for name, text in files.items()}
        )
        library = open_bank(folder / "b", beside=())
        found = {entry.id: entry.revision for entry in library.entries}
        assert found == {id_: library.question(id_).revision for id_ in found}
        assert list(found) == ["single", "number", "lines", "essay", "repair", "drill-one"]
        return found

    return revisions


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("どれか。", "どちらか。", {"single"}),
        ("text: B", "text: C", {"single"}),
        ("answer: A", "answer: B", {"single"}),
        ("answer: 25", "answer: 26", {"number"}),
        ("abs: 0.5", "abs: 0.6", {"number"}),
        ("unit: 個", "unit: 本", {"number"}),
        ("b = 2", "b = 3", {"lines"}),
        ("accepted: [b = 2]", "accepted: []", {"lines"}),
        ("required: [a = 1]", "required: [a = 1, b = 2]", {"lines"}),
        ("normal(5)", "normal(6)", {"drill-one"}),
        ("softmax(x) を書け。", "softmax(x) を書きなさい。", {"drill-one"}),
        ("reference_impl.softmax", "reference_impl.sigmoid", {"drill-one"}),
        ("[[重み, 更新]]", "[[重み]]", {"essay"}),
        ("terms: [入力, 更新]", "terms: [入力, 学習]", {"essay"}),
        ("x * (x > 0)", "x * (x >= 0)", {"repair"}),
        # What is said about it
        ("name: 更新, terms", "name: 重みの更新, terms", set()),
        ("why: 学習の要である。", "why: 学習である。", set()),
        ("why: 入力は与えられる。", "why: 入力は変わらない。", set()),
        ("misconception: inputs-learnt", "misconception: inputs-move", set()),
        ("rejected: {重みを更新しない。: 逆である。}", "rejected: {}", set()),
        ("why: 符号が逆である。", "why: 符号が違う。", set()),
        ("misconception: sign-turned", "misconception: turned", set()),
        ("why: 正しい。", "why: 正しいから。", set()),
        ("misconception: b", "misconception: c", set()),
        ("np.sum(1)", "np.sum(1.0)", set()),
        ("explanation: 説明。", "explanation: 別の説明。", set()),
        ("hints: [考える。]", "hints: []", set()),
        ("difficulty: 2", "difficulty: 3", set()),
        ("proof: {stated: 定義。}", "proof: {stated: 定理。}", set()),
        ("wrong: [{value: 20, why: 足りない。}]", "wrong: []", set()),
        ("c = 3: 誤り。", "c = 3: 違う。", set()),
        ("section: day1-hidden", "section: day1-output", set()),
        ("section: day1-hidden", "section: day1-hidden, tags: [x], seconds: 90", set()),
        ("def softmax(x): ...", "def softmax(x): return x", set()),
    ],
)  # fmt: skip
def test_a_revision_changes_with_what_is_asked_and_what_is_right(old, new, changed, revisions):
    before, after = revisions(), revisions(old, new)
    assert {id_ for id_ in before if before[id_] != after[id_]} == changed


def test_the_id_is_no_part_of_the_revision(write, open_bank, bank_text):
    folder = write({"b/syllabus.yaml": SYLLABUS, "b/one.yaml": bank_text("one", "two")})
    first, second = open_bank(folder / "b", beside=()).entries
    assert first.revision == second.revision
