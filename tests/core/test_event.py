"""The checksum that chains a device's events."""

from hashlib import sha256

import pytest

from eprep.core.event import CHAIN_START, Event, EventType, Stamp, checksum

STAMP = Stamp("id-1", "device-1", 1)
EVENT = Event(
    type=EventType.ANSWERED,
    time="2026-01-31T00:00:00.000+00:00",
    question="q",
    revision="0123456789abcdef",
    about=None,
    seed=1,
    order=(0, 2, 1),
    answer=["重み W"],
    outcome="right",
    score=1.0,
    seconds=2.5,
    confidence=None,
    misconception=None,
    session="s",
)
OTHER = {
    "type": EventType.GRADED,
    "time": "2026-01-31T00:00:00.001+00:00",
    "question": "r",
    "revision": "0123456789abcdee",
    "about": "id-0",
    "seed": 2,
    "order": (0, 1, 2),
    "answer": ["重み w"],
    "outcome": "wrong",
    "score": 0.0,
    "seconds": 2.6,
    "confidence": 1,
    "misconception": "m",
    "session": None,
    "counts": False,
    "expected": 60.0,
    "instead_of": "r",
    "detail": "{}",
}


@pytest.mark.parametrize("name", Event._fields)
def test_another_event_has_another_checksum(name):
    changed = EVENT._replace(**{name: OTHER[name]})
    assert checksum(CHAIN_START, STAMP, changed) != checksum(CHAIN_START, STAMP, EVENT)


@pytest.mark.parametrize(
    "stamp",
    [
        Stamp("id-2", "device-1", 1),
        Stamp("id-1", "device-2", 1),
        Stamp("id-1", "device-1", 2),
        Stamp("id-1", "device-1", 1, 7),
    ],
    ids=["id", "device", "place", "moment"],
)
def test_another_place_in_the_chain_has_another_checksum(stamp):
    assert checksum(CHAIN_START, stamp, EVENT) != checksum(CHAIN_START, STAMP, EVENT)


def test_another_predecessor_makes_another_checksum():
    first = checksum(CHAIN_START, STAMP, EVENT)
    assert checksum(first, STAMP, EVENT) != first


@pytest.mark.parametrize(
    ("one", "other"),
    [("1", ["1"]), ("", None), (["a", "b"], ["a,b"]), (["a"], ["a", ""]), ("a\0b", "ab")],
    ids=repr,
)
def test_answers_that_look_alike_are_told_apart(one, other):
    sums = {checksum(CHAIN_START, STAMP, EVENT._replace(answer=answer)) for answer in (one, other)}
    assert len(sums) == 2


STORED = (
    '["' + 64 * "0" + '", {"id": "id-1", "device": "device-1", "n": 1}, {"type": "answered", '
    '"time": "2026-01-31T00:00:00.000+00:00", "question": "q", "revision": "0123456789abcdef", '
    '"about": null, "seed": 1, "order": [0, 2, 1], "answer": ["\\u91cd\\u307f W"], '
    '"outcome": "right", "score": 1.0, "seconds": 2.5, "confidence": null, '
    '"misconception": null, "session": "s", "counts": true}]'
)


def test_what_was_stored_once_keeps_its_checksum():
    assert checksum(CHAIN_START, STAMP, EVENT) == sha256(STORED.encode()).hexdigest()
