"""Wrong programs by somebody who had seen nothing but the statements, and what they are told.

`strangers/labels.json` says, for each program, which of the drill's misconceptions a third reader
found to be its mistake; an empty list where none is.
"""

import json
from pathlib import Path

import pytest

from eprep.core.trial import Kept, Trial

FOLDER = Path(__file__).parent / "strangers"
LABELS = json.loads((FOLDER / "labels.json").read_text())


def program(name):
    return (FOLDER / f"{name}.py").read_text()


def test_every_drill_has_five(drill):
    drills = {name.partition("/")[0] for name in LABELS}
    assert len(LABELS) == 5 * len(drills) == 185
    assert {
        path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.glob("*/*.py")
    } == {*LABELS}


@pytest.mark.soak
def test_what_a_stranger_is_told_is_right_or_nothing(drill, run):
    kept = {name.partition("/")[0]: Kept() for name in LABELS}
    told = {}
    for name in LABELS:
        id_ = name.partition("/")[0]
        verdict = drill(id_).body.grade(program(name), Trial(run, 12345, kept=kept[id_]))
        assert verdict.outcome != "pass", name
        told[name] = verdict.misconception
    sound = [name for name, said in told.items() if said is None or said in LABELS[name]]
    listed = [name for name, ids in LABELS.items() if ids]
    named = [name for name in listed if told[name] in LABELS[name]]
    assert len(sound) >= 0.95 * len(told)
    assert len(named) >= 0.5 * len(listed)
