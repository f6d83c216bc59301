"""A small history, added up."""

import pytest

from eprep.core.entry import Entry
from eprep.core.progress import Tally, overview
from eprep.core.syllabus import Chapter, Section, Subject, Syllabus

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
    return overview(SYLLABUS, {"s1": 3, "s2": 1, "s3": 1}, entries, tallies)
