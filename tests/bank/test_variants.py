"""Questions with parameters: drawn from a seed, asked and judged alike, sound in every draw."""

from random import Random

import pytest

from eprep.bank.variants import DRAWS
from eprep.cli.places import BUILT_IN
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
        return open_bank(BUILT_IN / "syllabus.yaml", bank, built_in=False)

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
    ],
)
def test_a_template_says_what_is_wrong_with_it(template, old, new, said):
    reports = [r for r in template(old, new).reports() if r.shown.endswith("v.yaml")]
    found = [f"{r.fault.code} {r.line}:{r.column}" for r in reports if not r.fault.warning]
    assert sorted(found) == sorted(said)


def test_another_template_is_another_question(template):
    assert template().question("v").revision != template("何個か", "幾つか").question("v").revision
