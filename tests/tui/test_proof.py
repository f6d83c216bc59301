"""The proof of an answer, beside the answer: read, worked out anew, and said honestly."""

import threading
from dataclasses import replace
from functools import partial

import pytest

from eprep.core.catalogue import phrase
from eprep.core.fault import UNGRADABLE, Refusal
from eprep.core.question import Proof
from eprep.proving.again import programs_again, prove_again
from eprep.sandbox.isolation import Assessment
from eprep.sandbox.profiles import MATHS
from eprep.sandbox.sandbox import Sandbox
from eprep.tui.app import EprepApp
from eprep.tui.proof_text import came, proof_text
from eprep.tui.screens.drill import DrillScreen
from eprep.tui.screens.proof import ProofScreen
from eprep.tui.screens.question import QuestionScreen
from tests.tui.desks import WORDS, open_desk, session_over
from tests.tui.driving import press


@pytest.fixture(scope="module")
def maths():
    with Sandbox(Assessment(MATHS)) as run:
        yield run


@pytest.fixture
def desk(library, maths, tmp_path):
    def prove(question):
        return prove_again(question, maths)

    with open_desk(library, tmp_path, prove=prove) as desk:
        yield desk


def result(app):
    return str(app.screen.query_one("#came").content)


ANSWERING = {
    "d1-stored-result": (
        ["end", "space", "enter"],
        "delta2 = functions.d_mean_squared_error(d, y)",
    ),
    "d1-linear-which": (["2"], "f(x) = −4x → True"),
    "d1-draw-parameters": (["2", "5", "enter"], "25"),
    "d1-softmax-invariance": (["1", "enter"], "すべての要素に10を加える。 → True"),
}


@pytest.mark.parametrize("id_", ANSWERING)
@pytest.mark.parametrize("key", ["p", "ｐ", "ctrl+g"])
async def test_after_the_verdict_the_proof_is_worked_out(desk, id_, key):
    keys, comes = ANSWERING[id_]
    app = EprepApp(desk, session_over(desk, id_))
    async with app.run_test() as pilot:
        await press(pilot, *keys, key)
        assert isinstance(app.screen, ProofScreen)
        assert result(app).startswith("○ ")
        assert comes in result(app)
        await press(pilot, "r")
        assert comes in result(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, QuestionScreen)


async def test_before_the_verdict_there_is_no_proof_to_be_seen(desk):
    app = EprepApp(desk, session_over(desk, "d1-draw-parameters"))
    async with app.run_test() as pilot:
        await press(pilot, "p", "ctrl+g")
        assert isinstance(app.screen, QuestionScreen)


async def test_a_stated_proof_says_that_nothing_was_worked_out(desk):
    app = EprepApp(desk, session_over(desk, "d1-goal-summary"))
    async with app.run_test() as pilot:
        await press(pilot, "1", "p")
        assert result(app) == WORDS("proof.standing.stated")


async def test_no_key_waits_for_the_proof(desk):
    may_end = threading.Event()
    prove = desk.prove

    def slowly(question):
        may_end.wait(30)
        return prove(question)

    desk.prove = slowly
    app = EprepApp(desk, session_over(desk, "d1-draw-parameters"))
    async with app.run_test() as pilot:
        await pilot.press("2", "5", "enter", "p")
        await pilot.pause()
        assert result(app) == WORDS("proof.at_work")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, QuestionScreen)
        may_end.set()
        await app.workers.wait_for_complete()


async def test_a_sandbox_that_does_not_start_is_said(desk):
    def refuse(_question):
        raise Refusal(phrase("internal.zygote"), UNGRADABLE)

    desk.prove = refuse
    app = EprepApp(desk, session_over(desk, "d1-draw-parameters"))
    async with app.run_test() as pilot:
        await press(pilot, "2", "5", "enter", "p")
        assert WORDS("internal.zygote") in result(app)


async def test_a_drill_is_proved_by_programs_that_give_what_the_reference_gives(desk):
    desk.prove = lambda question: programs_again(
        question.body.right, partial(desk.tutor.grade, question, seed=1)
    )
    app = EprepApp(desk, session_over(desk, "mend-softmax"))
    async with app.run_test() as pilot:
        await press(pilot, "ctrl+r", "escape", "p")
        assert isinstance(app.screen, ProofScreen)
        assert result(app).startswith(WORDS("proof.standing.programs", count=4))
        assert "row_by_row.py → ○" in result(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, DrillScreen)


OTHERS = {
    "that comes to something else": (
        {"computed": "np.add(1, 1)"},
        ["× ", "証明を計算すると 2 だが、問題集の正解は「25 個」である"],
    ),
    "that needs what is not here": (
        {"executed": "import no_such\nprint(no_such.f())", "needs": ("no_such",)},
        ["△ ", "no_such"],
    ),
    "that fails": ({"computed": "np.reshape([1, 2], 3)"}, ["× ", "ValueError"]),
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_proof_is_not_called_one(name, library, maths):
    proof, said = OTHERS[name]
    question = library.question("d1-draw-parameters")
    question = replace(question, common=replace(question.common, proof=Proof(**proof)))
    shown = str(came(question, prove_again(question, maths), WORDS))
    assert shown.startswith(said[0])
    assert said[1] in shown


@pytest.mark.parametrize(
    ("id_", "reads"),
    [
        ("d1-linear-which", ["f(x) = −4x", "np.allclose(np.maximum(0, np.add(2, -5))"]),
        ("d1-draw-parameters", ["25 個", "parameter_count"]),
        ("d1-stored-result", ["network = init_network()", "exec(line, space)"]),
        ("d1-goal-summary", ["多層"]),
        ("softmax", ["模範実装"]),
    ],
)
def test_it_is_read_what_the_answer_is_proved_by(id_, reads, library):
    shown = str(proof_text(library.question(id_), WORDS))
    assert all(text in shown for text in reads), shown
