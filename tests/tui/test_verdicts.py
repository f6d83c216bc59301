"""What came of an answer is the first thing to be seen, and which choices were chosen."""

import pytest
from textual.widgets import Static

from eprep.core.text.lines import HARD
from eprep.tui.text import COLOURS
from tests.gallery import SCENES, Scene, press, staged

HINTED = Scene(("h",), questions=("d1-linear-which",))


def text(app, selector):
    return str(app.screen.query_one(selector, Static).content).replace(HARD, " ")


@pytest.mark.parametrize(
    ("name", "headline", "frame"),
    [("verdict", "× 不正解", "×"), ("verdict-right", "○ 正解", "○")],
)
@pytest.mark.parametrize("size", [(80, 24), (100, 30)])
async def test_the_result_stands_in_the_border_in_its_colour(name, headline, frame, size):
    async with staged(SCENES[name], size) as (app, _):
        panel = app.screen.query_one("#verdict")
        assert headline in str(panel.border_title)
        assert headline not in text(app, "#reasons")
        wanted = app.get_css_variables()[COLOURS[frame].removeprefix("$")]
        assert panel.styles.border_top[1].hex.lower() == wanted.lower()


async def test_the_chosen_one_is_told_among_the_choices_by_its_number():
    async with staged(SCENES["verdict"], (80, 24)) as (app, _):
        lines = text(app, "#reasons").split("\n")
        (chosen,) = [line for line in lines if line.endswith("← あなたの解答")]
        assert chosen.startswith("[誤] 2 ")
        assert sum(line.startswith(("[正] ", "[誤] ")) for line in lines) == 4


async def test_a_number_that_is_wrong_is_told_before_the_reasons():
    scene = Scene(("1", "3", "enter"), questions=("d1-draw-parameters",))
    async with staged(scene, (80, 24)) as (app, _):
        assert text(app, "#reasons").split("\n")[:2] == ["あなたの解答", "13"]


@pytest.mark.parametrize("size", [(80, 24), (60, 30), (100, 30)])
async def test_a_reason_goes_on_where_it_began(size):
    async with staged(SCENES["verdict"], size) as (app, _):
        reasons = app.screen.query_one("#reasons", Static)
        lines = [reasons.render_line(y).text.replace(HARD, " ") for y in range(8)]
    lead = len("[誤] 1 ")  # and one cell more for the wide letter
    assert lines[0].startswith("[誤] 1 ")
    for line in lines[1:]:
        assert line.startswith("[") or (line[: lead + 1].isspace() and line[lead + 1] != " ")


@pytest.mark.parametrize(("size", "named"), [((80, 24), "9行目まで"), ((100, 30), "すべて")])
async def test_the_keys_are_named_at_every_size(size, named):
    async with staged(SCENES["question-lines"], size) as (app, _):
        entry = app.screen.query_one("#entry")
        assert named in str(entry.border_title)
        assert "9行目まで" in str(entry.border_title) + str(entry.border_subtitle)


async def test_lines_that_cannot_be_picked_have_no_box():
    async with staged(SCENES["question-lines"], (100, 40)) as (app, _):
        options = app.screen.query_one("#entry").options
        assert {option.prompt.lead.plain[0] for option in options if option.disabled} == {" "}
        assert {option.prompt.lead.plain[0] for option in options if not option.disabled} == {"□"}


async def test_hints_stand_above_the_choices_until_the_verdict():
    async with staged(HINTED, (80, 24)) as (app, pilot):
        hints, entry = (app.screen.query_one(name) for name in ("#hints", "#entry"))
        assert str(hints.border_title).startswith("ヒント 1/")
        assert text(app, "#hint-texts").startswith("1. ")
        assert hints.region.bottom == entry.region.y
        await press(pilot, "2")
        assert not hints.display


@pytest.mark.parametrize(("width", "behind"), [(80, True), (120, False)])
async def test_a_drill_names_the_panes_that_are_behind(width, behind):
    async with staged(SCENES["drill"], (width, 36)) as (app, _):
        title = str(app.screen.query_one("#results").border_title)
        assert "採点" in title
        assert ("問題" in title) == behind


async def test_all_cases_are_counted_before_any_is_told():
    async with staged(SCENES["drill"], (80, 24)) as (app, _):
        lines = text(app, "#reasons").split("\n")
        assert lines[1] == "○ ○ ○ ○ ○ × ○ ○ 7/8"
