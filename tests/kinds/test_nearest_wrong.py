"""Every kind can say its nearest wrong answers, and what proves the right one proves none of them."""

import pytest

from eprep.kinds import KINDS
from eprep.kinds.blanks import Blanks
from eprep.kinds.choice import Choice
from eprep.kinds.formula.kind import Formula, WrongFormula
from eprep.kinds.lines import Lines
from eprep.kinds.match import Match
from eprep.kinds.multiple import Multiple
from eprep.kinds.network import Network, WrongNetwork
from eprep.kinds.number import Closeness, Number, WrongNumber
from eprep.kinds.order import Order
from eprep.kinds.single import Single
from eprep.kinds.text import Text, WrongText

CHOICES = (Choice("甲"), Choice("乙"), Choice("丙"))
LISTING = "a = 1\n  b = 2\n\nc = 3\na = 1\n"

BODIES = {
    "single": [(Single(CHOICES, "乙"), "乙", ["甲", "丙"])],
    "multiple": [
        (Multiple(CHOICES, ("甲", "乙")), ["甲", "乙"], ["乙", "甲", "甲、乙、丙"]),
        (Multiple(CHOICES, ("丙",)), ["丙"], ["甲、丙", "乙、丙"]),
        (Multiple(CHOICES[:2], ("甲", "乙")), ["甲", "乙"], ["乙", "甲"]),
    ],
    "number": [
        (Number(6.0), 6.0, ["5", "7"]),
        (Number(0.0), 0.0, ["-1", "1"]),
        (Number(0.25), 0.25, ["0.24", "0.26"]),
        (Number(-1.5, unit="個"), -1.5, ["-1.6 個", "-1.4 個"]),
        (Number(2.0, Closeness(abs=0.5)), 2.4, ["0.5", "3.5"]),
        (Number(100.0, Closeness(abs=1, rel=0.1)), 109, ["70", "130"]),
        (Number(1e12), 1e12, ["999999999000", "1000000001000"]),
        (Number(1e300, Closeness(rel=1e9)), 1e300, []),
        (Number(6.0, wrong=(WrongNumber(36.0), WrongNumber(-6.0))), 6.0, ["5", "7", "36", "-6"]),
    ],
    "lines": [
        (Lines(LISTING, ("b = 2",), ("c = 3",)), ["b = 2", "c = 3"], ["a = 1、c = 3", "b = 2、a = 1"]),
        (Lines(LISTING, (), ("b = 2", "c = 3")), ["b = 2", "c = 3"], ["a = 1、c = 3", "b = 2、a = 1"]),
        (Lines("a\nb", ("a", "b")), ["a", "b"], ["b", "a"]),
    ],
    "order": [
        (Order(("乙", "甲", "丙"), ("甲", "乙", "丙")), ["甲", "乙", "丙"], ["乙 → 甲 → 丙", "甲 → 丙 → 乙"]),
        (Order(("丙", "乙", "甲"), ("甲", "乙", "丙"), (("乙", "甲", "丙"),)), ["甲", "乙", "丙"], ["甲 → 丙 → 乙"]),
    ],
    "match": [
        (Match(("甲", "乙"), ("1", "2", "3"), {"甲": "1", "乙": "3"}), {"甲": "1", "乙": "3"}, ["甲—2、乙—3", "甲—1、乙—1"]),
    ],
    "network": [
        (Network((2, 3, 1)), [2, 3, 1], ["3-3-1", "2-4-1", "2-3-2"]),
        (Network((2, 1), (WrongNetwork((2, 2, 1)),)), [2.0, 1.0], ["3-1", "2-2", "2-2-1"]),
    ],
    "blanks": [
        (Blanks("y = 【ア】 + 【イ】", ("x @ W", "b"), {}, {"ア": {"W @ x": "形状が違う。"}}), ["x@W", "b"], ["ア: W @ x、イ: b", "ア: x @ W、イ: b b"]),
    ],
    "text": [
        (Text("過剰適合", ("過学習",), {"過適合": "一字足りない。"}, (WrongText("未学習"),)), "過剰適合", ["過適合", "未学習", "過剰適合合合"]),
    ],
    "formula": [
        (Formula("2x", {"x": "real"}, wrong=(WrongFormula("x"),)), "x + x", ["x", "−2·x", "2·x + 1"]),
    ],
    "essay": [],  # nothing computes prose
    "repair": [],  # its own wrong program is tried
    "code": [],
}  # fmt: skip
"""By kind: a body, what proves it, and the wrong answers in words. A new kind adds some."""

STILL_KNOWN = {"BANK017", "BANK052", "BANK058", "BANK072"}
"""That the new answer is still listed among the wrong ones, or stands in order as it is shown."""

EACH = [
    pytest.param(*case, id=f"{kind} {at}")
    for kind, cases in BODIES.items()
    for at, case in enumerate(cases)
]


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_says_its_nearest_wrong_answers(kind):
    assert kind in BODIES
    assert "nearest_wrong" in vars(KINDS[kind])


@pytest.mark.parametrize(("body", "found", "wrong"), EACH)
def test_what_proves_the_right_answer_proves_no_wrong_one(body, found, wrong):
    nearest = list(body.nearest_wrong())
    assert [one.key() for one in nearest] == wrong
    assert body.is_proved_by(found)
    assert [one for one in nearest if one.is_proved_by(found)] == []


@pytest.mark.parametrize(("body", "found", "wrong"), EACH)
def test_a_wrong_answer_is_one_that_a_bank_could_hold(body, found, wrong):
    for one in body.nearest_wrong():
        faults = {fault.code for fault in one.faults() if not fault.warning}
        assert faults <= STILL_KNOWN


@pytest.mark.parametrize("rel", [0.0, 1e-3, 0.2])
@pytest.mark.parametrize("answer", [0.0, 1.0, -3.0, 0.1, 1 / 3, 12345.678, 1e-7, -2.5e9, 2.0**60])
def test_a_number_beyond_its_tolerance_is_another_one(answer, rel):
    body = Number(answer, Closeness(rel=rel))
    below, above = body.nearest_wrong()
    assert below.answer < answer < above.answer
    assert not any(wrong.is_proved_by(answer) for wrong in (below, above))
    assert not any(body.is_proved_by(wrong.answer) for wrong in (below, above))
