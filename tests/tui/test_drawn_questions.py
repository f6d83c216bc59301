"""On the screens, a question with parameters is one draw from its prompt to its error report."""

import pytest
from textual.widgets import Static

from eprep.core.text.numeral import written
from eprep.proving.again import prove_again
from eprep.sandbox.isolation import Assessment
from eprep.sandbox.profiles import MATHS
from eprep.sandbox.sandbox import Sandbox
from eprep.tui.app import EprepApp
from eprep.tui.browse_rows import reading
from eprep.tui.screens.proof import ProofScreen
from eprep.tui.screens.review import ReviewScreen
from eprep.tui.screens.summary import SummaryScreen
from tests.tui.desks import WORDS, open_desk, session_over
from tests.tui.driving import press, until

ID = "var-parameters"


@pytest.fixture
def desk(library, tmp_path):
    def prove(question):
        return prove_again(question, maths)

    with Sandbox(Assessment(MATHS)) as maths, open_desk(library, tmp_path, prove=prove) as desk:
        yield desk


def text(screen, selector):
    return "\n".join(str(part.content) for part in screen.query(selector).results(Static))


async def test_it_is_asked_judged_proved_and_reviewed_alike(desk):
    session = session_over(desk, ID)
    question = desk.tutor.asked(session, 0).question
    net = question.common.prompt.split(" ")[1]
    assert net not in desk.tutor.bank.question(ID).common.prompt
    app = EprepApp(desk, session)
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot, *written(question.body.answer), "enter")
        assert session.correct == 1
        shown = "\n".join(str(part.content) for part in app.screen.query(Static))
        assert net in shown
        assert question.body.key() in shown
        await press(pilot, "p")
        assert isinstance(app.screen, ProofScreen)
        assert net.replace("-", ", ") in text(app.screen, "#proof Static")
        assert text(app.screen, "#came").startswith("○ ")
        await press(pilot, "escape", "n")
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
        await press(pilot, "enter")
        assert isinstance(app.screen, ReviewScreen)
        assert net in text(app.screen, "#text")
        report = app.screen.at_hand()
        assert (report.seed, report.question) == (session.seeds[0], question)


def test_beside_the_list_it_is_said_to_be_one_of_many(library):
    of_many = WORDS("drawn.one_of_many")
    assert of_many in reading(library.question(ID), WORDS, solved=False, note="").plain
    fixed = library.question("d1-draw-parameters")
    assert of_many not in reading(fixed, WORDS, solved=False, note="").plain
