"""What makes a drill sound."""

from dataclasses import replace

import pytest

from eprep.core.form import Editor
from eprep.core.trial import Limits
from eprep.kinds.code import Code
from eprep.kinds.grading.comparison import Tolerance
from eprep.kinds.grading.group import Group

DRAWN = Group("1サンプル", {"x": "normal(5)"}, calls=3)
WRITTEN = Group("大きな値", args={"x": [1000, -1000]})
DRILL = Code("softmax", "reference_impl.softmax", (DRAWN, WRITTEN), starter="def softmax(x):\n")


def group(**changes):
    return replace(DRILL, groups=(replace(DRAWN, **changes), WRITTEN))


@pytest.mark.parametrize(
    ("drill", "faults"),
    [
        pytest.param(DRILL, [], id="sound"),
        pytest.param(
            replace(DRILL, function="soft-max"), [("BANK023", ("function",))], id="no name"
        ),
        pytest.param(replace(DRILL, function=""), [("BANK023", ("function",))], id="empty name"),
        pytest.param(
            replace(DRILL, function="lambda"), [("BANK023", ("function",))], id="a keyword"
        ),
        pytest.param(
            replace(DRILL, reference="os.system"),
            [("BANK024", ("reference",))],
            id="a strange module",
        ),
        pytest.param(
            replace(DRILL, reference="reference.py"), [("BANK025", ("reference",))], id="no file"
        ),
        pytest.param(
            replace(DRILL, reference="reference.py", reference_source="def softmax(x): ...\n"),
            [],
            id="a file",
        ),
        pytest.param(replace(DRILL, groups=()), [("BANK018", ("groups",))], id="no groups"),
        pytest.param(
            group(name="大きな値"), [("BANK016", ("groups", 1, "name"))], id="a name twice"
        ),
        pytest.param(group(draw={}), [("BANK027", ("groups", 0))], id="no arguments"),
        pytest.param(group(calls=0), [("BANK010", ("groups", 0, "calls"))], id="no calls"),
        pytest.param(group(calls=101), [("BANK010", ("groups", 0, "calls"))], id="many calls"),
        pytest.param(
            group(draw={"x": "gauss(5)"}),
            [("BANK028", ("groups", 0, "draw", "x"))],
            id="no such draw",
        ),
        pytest.param(
            group(draw={"x": "normal(100000, 100000)"}),
            [("BANK028", ("groups", 0, "draw", "x"))],
            id="more than memory holds",
        ),
        pytest.param(
            group(args={"x": 1}), [("BANK029", ("groups", 0, "draw", "x"))], id="an argument twice"
        ),
        pytest.param(
            group(draw={}, args={"x": [[1, 2], [3]]}),
            [("BANK033", ("groups", 0, "args", "x"))],
            id="a list without a shape",
        ),
        pytest.param(
            replace(DRILL, inseparable={"どれか": "同じ。"}),
            [("BANK026", ("inseparable", "どれか"))],
            id="no such group",
        ),
        pytest.param(
            replace(DRILL, update=("x", "h"), count="t"),
            [("BANK036", ("update", 1)), ("BANK036", ("count",))],
            id="no such argument",
        ),
        pytest.param(
            replace(DRILL, count="t", groups=(Group("g", each=({"x": 1, "t": 1}, {"x": 2})),)),
            [("BANK036", ("count",))],
            id="an argument that only some calls have",
        ),
        pytest.param(
            replace(DRILL, limits=Limits(wall=0.0, cpu=-1.0, memory_mb=10**6)),
            [("BANK019", ("limits", name)) for name in ("wall", "cpu", "memory_mb")],
            id="limits",
        ),
        pytest.param(
            replace(DRILL, limits=Limits(wall=float("nan"))),
            [("BANK019", ("limits", "wall"))],
            id="nan",
        ),
        pytest.param(
            replace(DRILL, tolerance=Tolerance(float("nan"), -1e-6)),
            [("BANK019", ("tolerance", "rtol")), ("BANK019", ("tolerance", "atol"))],
            id="tolerance",
        ),
    ],
)
def test_faults(drill, faults):
    assert [(fault.code, fault.path) for fault in drill.faults()] == faults


def test_a_drill_is_drawn_as_an_editor():
    assert DRILL.form() == Editor("def softmax(x):\n", "softmax")


FAULTY = "def softmax(x):\n    return x\n"


@pytest.mark.parametrize(
    ("starter", "wrong", "faulty"),
    [
        pytest.param(FAULTY, {"a.py": f"# 考え違い\n\n{FAULTY}"}, True, id="a wrong program"),
        pytest.param(f"# 直せ\n{FAULTY}", {"a.py": FAULTY}, True, id="below a comment"),
        pytest.param(FAULTY, {"a.py": "def softmax(x): return 0\n"}, False, id="another one"),
        pytest.param(FAULTY, {}, False, id="no wrong programs"),
        pytest.param("", {"a.py": "# nothing\n"}, False, id="no starter"),
    ],
)
def test_a_starter_that_is_a_wrong_program_is_there_to_be_mended(starter, wrong, faulty):
    form = replace(DRILL, starter=starter, wrong=wrong).form()
    assert form.faulty is faulty
    assert form.is_no_try(f"# 名前\n{starter}") is (bool(starter) and not faulty)


def test_the_programs_that_check_a_drill_are_no_part_of_what_is_asked():
    checked = replace(
        DRILL, right={"a.py": "x"}, wrong={"b.py": "y"}, inseparable={"大きな値": "同じ。"}
    )
    assert checked.asked() == DRILL.asked()
    assert replace(DRILL, starter="").asked() != DRILL.asked()
