"""The built-in questions with parameters are sound in every draw, and each draw is proved."""

import re

import pytest

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.bank.prose import prose_faults
from eprep.bank.variants import can_be_asked, drawn
from eprep.cli.places import BUILT_IN
from eprep.core.catalogue import Words
from eprep.core.text.numeral import written
from eprep.core.text.width import width
from eprep.kinds.number import Number
from eprep.kinds.variants import GENERATORS
from eprep.proving.answers import prove
from eprep.proving.bench import Bench
from eprep.proving.evaluator import SOURCE

DRAWS = 50
FILES = sorted(BUILT_IN.glob("*/variants.yaml"))
TEMPLATES = sorted(
    line.removeprefix("  - id: ").strip()
    for path in FILES
    for line in path.read_text(encoding="utf-8").splitlines()
    if line.startswith("  - id: ")
)
LONG = re.compile(r"\.0*[1-9]\d{6}|\d[eE][-+]?\d")
"""A number with more digits than anyone reads off a calculator."""


class Here(Bench):
    """Works our own proofs out in this process, by the very program that the sandbox runs."""

    def __init__(self):
        self.functions = {}
        exec(compile(SOURCE, "<proof>", "exec"), self.functions)

    def _results(self, function, arguments):
        yield from map(self.functions[function], arguments)


@pytest.fixture(scope="module")
def here():
    return Here()


@pytest.fixture(scope="module")
def questions(tmp_path_factory):
    cache = Cache(tmp_path_factory.mktemp("bank") / "cache")
    library = Library([BUILT_IN / "syllabus.yaml", *FILES], cache, "")
    yield {id_: library.question(id_) for id_ in TEMPLATES}
    cache.close()


def hold(question, here, seeds):
    """All that must be true of every draw, and how many there are."""
    template, levels, asked = question.vary.template, set(), set()
    for seed in seeds:
        data, one = drawn(template, seed), question.at(seed)
        assert can_be_asked(data)
        if seed % 10 == 0:  # reading formulas takes longer than all the rest
            assert [found.code for found in prose_faults(data, type(one.body), {})] == []
        assert list(one.common.faults()) + list(one.body.faults()) == []
        proved = prove(one, here)
        assert (proved.standing, [Words()(why) for why in proved.reasons]) == ("computed", []), seed
        told = "\n".join([one.common.prompt, one.common.explanation, *map(str, one.body.notes())])
        assert "{{" not in told
        assert not LONG.search(told), (seed, LONG.findall(told))
        if one.common.figure is not None:
            levels.add(tuple(map(width, one.common.figure.drawing.split("\n"))))
        check_answers(one.body)
        asked.add(told)
    assert len(levels) < 2
    return len(asked)


def check_answers(body):
    """What is right is right, and each mistake is told by its own reason."""
    assert body.grade(
        body.answer if isinstance(body.answer, str) else written(body.answer), None
    ).correct
    if isinstance(body, Number):
        for wrong in body.wrong:
            verdict = body.grade(written(wrong.value), None)
            assert not verdict.correct
            assert verdict.misconception == wrong.misconception
            assert list(verdict.feedback) == [wrong.why]
    else:
        assert len({choice.text for choice in body.choices}) == 4


@pytest.mark.parametrize("id_", TEMPLATES)
def test_every_draw_is_sound_and_proved(id_, questions, here):
    assert hold(questions[id_], here, range(DRAWS)) > DRAWS / 4


@pytest.mark.soak
@pytest.mark.parametrize("id_", TEMPLATES)
def test_a_thousand_draws_are_sound_and_proved(id_, questions, here):
    hold(questions[id_], here, range(DRAWS, 1000))


def test_every_generator_is_asked_by_a_question_of_the_bank(questions):
    assert {question.common.variant for question in questions.values()} == set(GENERATORS)


@pytest.mark.parametrize("id_", TEMPLATES)
def test_a_question_with_parameters_says_what_a_mistake_means(id_, questions):
    body = questions[id_].body
    beliefs = [
        note.misconception for note in (body.wrong if isinstance(body, Number) else body.notes())
    ]
    assert len(list(filter(None, beliefs))) >= 2
