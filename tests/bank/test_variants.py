"""Questions with parameters: drawn from a seed, asked and judged alike, sound in every draw."""

import json
from random import Random

import pytest

from eprep.bank.variants import DRAWS
from eprep.cli.places import BUILT_IN
from eprep.core.text.numeral import written
from eprep.core.text.width import width
from eprep.kinds.variants import GENERATORS

TEMPLATE = """\
schema: eprep.bank/1
defaults: {section: day1-hidden}
questions:
  - id: v
    kind: number
    variant: parameters
    prompt: "{{net}} のパラメータは何個か。"
    answer: "{{answer}}"
    wrong: [{value: "{{edges}}", why: "バイアス{{biases}}個を忘れた。"}]
    explanation: "{{steps}} = {{answer}}"
    proof: {computed: "parameter_count({{sizes}})"}
"""


@pytest.fixture
def template(write, open_bank):
    def template(old="", new=""):
        assert old in TEMPLATE
        bank = write({"v.yaml": TEMPLATE.replace(old, new)}) / "v.yaml"
        return open_bank(BUILT_IN / "syllabus.yaml", bank, beside=())

    return template


@pytest.mark.parametrize("name", GENERATORS)
def test_a_generator_draws_the_same_from_a_seed_and_much_from_many(name):
    draw = GENERATORS[name]
    drawn = [draw(Random(seed)) for seed in range(50)]
    assert drawn == [draw(Random(seed)) for seed in range(50)]
    sound = [values for values in drawn if values is not None]
    assert len(sound) > 50 / DRAWS * 10
    assert len({str(values) for values in sound}) > len(sound) / 2


def test_a_question_is_the_same_for_a_seed_and_another_for_another(template):
    question = template().question("v")
    asked = [question.at(seed) for seed in (1, 1, 2)]
    assert asked[0] == asked[1] != asked[2]
    assert {q.revision for q in asked} == {question.revision}
    assert "{{" not in str(asked[0].common) + str(asked[0].body)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("variant: parameters", "variant: nothing", ["BANK039 6:14"]),
        ("{{steps}}", "{{step}}", ["BANK040 10:18"]),
        ("{{net}}", "{{net}", []),
        ("number", "single", ["BANK002 9:5", "BANK001 4:5"]),
        ("number", "[number]", ["BANK003 5:11"]),
        ("id: v", 'id: "v{{answer}}"', ["BANK007 4:9"]),
        ("section: day1-hidden", 'section: "{{net}}"', ["BANK008 2:21"]),
        ('value: "{{edges}}"', 'value: "{{answer}}"', ["BANK017 9:21"]),
        ("wrong: [", 'wrong: [{value: "{{edges}}", why: x}, ', ["BANK042 6:14"]),
        (
            'answer: "{{answer}}"',
            'answer: "{{answer}}"\n    tolerance: {rel: 0.9}',
            ["BANK017 10:21"],
        ),
    ],
)
def test_a_template_says_what_is_wrong_with_it(template, old, new, said):
    reports = [r for r in template(old, new).reports() if r.shown.endswith("v.yaml")]
    found = [f"{r.fault.code} {r.line}:{r.column}" for r in reports if not r.fault.warning]
    assert sorted(found) == sorted(said)


FIGURE = """\
    figure:
      drawing: |
        ┌──────────┬─────────┐
        │{{biases}}│{{edges}}│
        └──────────┴─────────┘
      alt: 図。
"""


def drawing(template, figure):
    library = template("    wrong:", figure + "    wrong:")
    question = library.question("v")
    return [question.at(seed).common.figure.drawing for seed in range(20)]


def test_a_drawing_stays_straight_whatever_is_drawn(template):
    shown = drawing(template, FIGURE)
    assert {tuple(map(width, text.split("\n"))) for text in shown} == {(22, 22, 22, 0)}
    assert len(set(shown)) > 10


def test_a_value_wider_than_its_hole_is_not_drawn(template):
    wide = FIGURE.replace("{{biases}}", "{{steps}}")
    reports = list(template("    wrong:", wide + "    wrong:").reports())
    assert "BANK042" in [report.fault.code for report in reports]


SINGLE = """\
schema: eprep.bank/1
defaults: {section: day1-hidden}
questions:
  - id: v
    kind: single
    variant: parameters
    prompt: "{{answer}}"
    choices: [{text: "{{answer}}", why: a}, {text: "{{edges}}", why: b}, {text: "C", why: c}]
    answer: "{{answer}}"
    explanation: "{{sizes}}"
    proof: {computed: "str(parameter_count({{sizes}}))"}
"""


def test_a_number_alone_is_a_text_where_a_text_is_wanted(write, open_bank):
    bank = write({"v.yaml": SINGLE}) / "v.yaml"
    question = open_bank(BUILT_IN / "syllabus.yaml", bank, beside=()).question("v").at(3)
    assert question.body.answer == question.body.choices[0].text == question.common.prompt


def test_choices_that_are_the_same_number_are_not_asked(write, open_bank):
    same = SINGLE.replace("C", "{{answer}}.0")
    bank = write({"v.yaml": same}) / "v.yaml"
    reports = open_bank(BUILT_IN / "syllabus.yaml", bank, beside=()).reports()
    assert "BANK042" in [report.fault.code for report in reports]


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.00001, "0.00001"), (-0.0, "0"), (1e300, "1e+300"), (2.50, "2.5"), (3, "3")],
)
def test_a_number_is_written_as_people_write_it(value, text):
    assert written(value) == text


def test_one_draw_can_be_looked_at_by_its_seed(eprep):
    def shown(*options):
        return eprep("bank", "show", "var-parameters", *options).stdout

    first, third, again = shown(), shown("--seed", "3"), shown("--seed", "3")
    assert third == again != first
    told = [json.loads(shown("--json", *options)) for options in ([], ["--seed", "3"])]
    assert ["{{" in one["prompt"] for one in told] == [True, False]
    assert told[1]["prompt"].strip().split("\n")[0] in third
    assert told[0]["revision"] == told[1]["revision"]


def test_what_only_explains_makes_no_other_question(template):
    before = template().question("v").revision
    for old, new in [
        ("= {{answer}}", "→ {{answer}}"),
        ("を忘れた", "がない"),
        ("id: v\n", "id: v\n    tags: [x]\n"),
    ]:
        assert template(old, new).question("v").revision == before


def test_another_template_is_another_question(template):
    assert template().question("v").revision != template("何個か", "幾つか").question("v").revision


LINES = """\
schema: eprep.bank/1
defaults: {section: day1-hidden}
questions:
  - id: v
    kind: lines
    variant: parameters
    prompt: どれか。
    listing: "a = {{answer}}\\nb = {{edges}}"
    required: ["a = {{answer}}"]
    forbidden: {"b = {{edges}}": "{{biases}}"}
    explanation: x
    proof: {stated: x}
"""


def test_a_key_may_have_a_hole_too(write, open_bank):
    bank = write({"v.yaml": LINES.replace('{{biases}}"', '{{biases}}個足りない。"')}) / "v.yaml"
    question = open_bank(BUILT_IN / "syllabus.yaml", bank, beside=()).question("v").at(3)
    assert [note.text for note in question.body.notes()] == question.body.listing.split("\n")
    alone = write({"v.yaml": LINES}) / "v.yaml"
    reports = open_bank(BUILT_IN / "syllabus.yaml", alone, beside=()).reports()
    assert [report.fault.code for report in reports if not report.fault.warning] == ["BANK003"]
