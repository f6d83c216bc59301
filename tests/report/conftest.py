"""A small history, added up; and one that has everything that a report tells."""

from datetime import date, timedelta

import pytest

from eprep.core.entry import Entry
from eprep.core.exam import Forecast
from eprep.core.progress import Tally, overview
from eprep.core.readiness.sights import Estimate
from eprep.core.reporting import Day, Gain, Mistake, Mock, Readiness, Report
from eprep.core.syllabus import Chapter, Section, Subject, Syllabus

pytest.register_assert_rewrite("tests.report.reading")

TODAY = date(2026, 4, 1)
LONG = "とても長い名前のついた節であり一行には収まらない名前"
SYLLABUS = Syllabus(
    (
        Subject("math", "応用数学"),
        Subject(
            "dl",
            "深層学習",
            chapters=(
                Chapter("c", "順伝播", (Section("s1", "中間層"), Section("s2", LONG))),
                Chapter("d", "逆伝播\n○\x1b[31m", (Section("s3", "[bold]x[/bold]"),)),
            ),
        ),
    )
)


@pytest.fixture
def history():
    entries = {
        id_: Entry(id_, "single", "dl", "c", section, section, (), 1, 60, "r")
        for id_, section in {"a": "s1", "b": "s1", "x": "s3"}.items()
    }
    tallies = {
        "a": Tally(2, 1, 0.5),
        "b": Tally(1, 1, 1.0),
        "x": Tally(3, 0, 0.0),
        "gone": Tally(1, 0, 0.0),
    }
    found = overview(SYLLABUS, {"s1": 3, "s2": 1, "s3": 1}, entries, tallies)
    return Report(found, TODAY)


@pytest.fixture
def whole(history):
    nasty = "<script>alert(1)</script> | `x` & $y$ \x1b[31m"
    days = [
        Day(TODAY - timedelta(days=ago), 3 + ago, ago % 4, (3 + ago) / 7, 61.7 * ago)
        for ago in (400, 31, 30, 8, 1)
    ]
    guess = Estimate(0.615, 0.5449, 0.68, 41)
    gains = [Gain("s1", "中間層", 0.0215), Gain("s3", nasty, 1 / 300)]
    return Report(
        history.overview,
        TODAY,
        TODAY - timedelta(days=400),
        Readiness(guess, {"math": None, "dl": guess._replace(mean=2 / 3)}, gains),
        days,
        [
            Mock("m1", days[1].day, "quarter", 7 / 26, {"dl": 1 / 3}, 26),
            Mock(
                "m2",
                days[3].day,
                "full",
                61 / 104,
                {"math": 0.5, "dl": 2 / 3},
                104,
                Forecast(*guess[:3]),
            ),
        ],
        [
            Mistake("bias-forgotten", nasty, 12, ("a", "b", "x", "y", "z")),
            Mistake("m", "", 1, ("b",)),
        ],
        [("knowledge", 5), ("time", 1)],
    )
