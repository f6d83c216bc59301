"""Plain data into declared values and back, with every fault at once."""

from dataclasses import dataclass, field
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.fields import plain, read, read_checked, schema
from eprep.core.question import Common, Proof
from eprep.core.syllabus import Chapter, Section, Subject, Syllabus
from eprep.kinds.blanks import Blanks
from eprep.kinds.choice import Choice
from eprep.kinds.code import Code
from eprep.kinds.essay import Essay
from eprep.kinds.essay.rubric import Forbidden, Idea
from eprep.kinds.grading.comparison import Tolerance
from eprep.kinds.grading.group import Group
from eprep.kinds.lines import Lines
from eprep.kinds.match import Match
from eprep.kinds.multiple import Multiple
from eprep.kinds.network import Network, WrongNetwork
from eprep.kinds.number import Closeness, Number, WrongNumber
from eprep.kinds.order import Order
from eprep.kinds.single import Single
from eprep.kinds.text import Text, WrongText


@dataclass(frozen=True)
class Wheel:
    size: float
    make: str = ""


@dataclass(frozen=True)
class Car:
    name: str
    doors: int
    wheels: tuple[Wheel, ...] = ()
    spare: Wheel | None = None
    colours: dict[str, str] = field(default_factory=dict)
    fuel: Literal["petrol", "none"] = "petrol"
    old: bool = False
    rest: Any = None


WHOLE = {
    "name": "A",
    "doors": 3,
    "wheels": [{"size": 14, "make": "x"}, {"size": 15.5}],
    "spare": {"size": 13},
    "colours": {"roof": "赤"},
    "fuel": "none",
    "old": True,
    "rest": {"any": [1, None]},
}


def test_data_becomes_the_value_that_is_declared():
    value, faults = read(Car, WHOLE)
    assert faults == []
    assert value == Car(
        "A",
        3,
        (Wheel(14.0, "x"), Wheel(15.5)),
        Wheel(13.0),
        {"roof": "赤"},
        "none",
        True,
        {"any": [1, None]},
    )


def test_what_has_a_default_may_be_left_out():
    assert read(Car, {"name": "A", "doors": 3}) == (Car("A", 3), [])


@pytest.mark.parametrize(
    ("change", "code", "path"),
    [
        ({"doors": "3"}, "BANK003", ("doors",)),
        ({"doors": 3.0}, "BANK003", ("doors",)),
        ({"doors": True}, "BANK003", ("doors",)),
        ({"doors": None}, "BANK003", ("doors",)),
        ({"name": 1}, "BANK003", ("name",)),
        ({"name": ["A"]}, "BANK003", ("name",)),
        ({"old": 1}, "BANK003", ("old",)),
        ({"old": "yes"}, "BANK003", ("old",)),
        ({"wheels": "x"}, "BANK003", ("wheels",)),
        ({"wheels": {"size": 1}}, "BANK003", ("wheels",)),
        ({"wheels": [1]}, "BANK003", ("wheels", 0)),
        ({"wheels": [{"size": 1}, {"size": "big"}]}, "BANK003", ("wheels", 1, "size")),
        ({"wheels": [{"size": True}]}, "BANK003", ("wheels", 0, "size")),
        ({"wheels": [{}]}, "BANK001", ("wheels", 0)),
        ({"spare": []}, "BANK003", ("spare",)),
        ({"spare": {"size": 1, "maker": "x"}}, "BANK002", ("spare", "maker")),
        ({"colours": ["roof"]}, "BANK003", ("colours",)),
        ({"colours": {"roof": 1}}, "BANK003", ("colours", "roof")),
        ({"fuel": "coal"}, "BANK012", ("fuel",)),
        ({"fuel": ["none"]}, "BANK012", ("fuel",)),
        ({"fule": "none"}, "BANK002", ("fule",)),
    ],
)
def test_a_fault_says_where_it_is(change, code, path):
    value, faults = read(Car, {**WHOLE, **change})
    assert value is None
    assert [(fault.code, fault.path) for fault in faults] == [(code, path)]
    assert faults[0].on_key == (code == "BANK002")


@pytest.mark.parametrize(
    ("doors", "got"),
    [
        (None, "null"),
        ("3", "string"),
        (3.0, "number"),
        (True, "boolean"),
        ([3], "list"),
        ((3,), "list"),
        ({"n": 3}, "mapping"),
        (b"3", "bytes"),
    ],
)
def test_a_fault_of_type_says_what_was_wanted_and_what_came(doors, got):
    _, faults = read(Car, {**WHOLE, "doors": doors})
    assert faults[0].values == {"expected": "integer", "got": got}


def test_an_unknown_key_is_told_what_keys_there_are():
    _, faults = read(Wheel, {"size": 1, "szie": 2})
    assert faults[0].values == {"key": "szie", "known": "size, make"}


@pytest.mark.parametrize(
    ("data", "value"),
    [
        ({**WHOLE, "spare": None}, None),
        ({**WHOLE, "spare": {"size": 2**53}}, Wheel(float(2**53))),
        ({**WHOLE, "spare": {"size": -(10**400)}}, Wheel(-(10**400))),
    ],
    ids=["null where there may be nothing", "a large integer", "an integer that no float holds"],
)
def test_what_stands_for_a_value_of_another_type(data, value):
    car, faults = read(Car, data)
    assert faults == []
    assert car.spare == value
    assert value is None or type(car.spare.size) is type(value.size)


def test_nothing_is_no_value_where_something_must_be():
    _, faults = read(Car, {**WHOLE, "wheels": None, "colours": None, "name": None})
    assert [(fault.code, fault.path) for fault in faults] == [
        ("BANK003", ("name",)),
        ("BANK003", ("wheels",)),
        ("BANK003", ("colours",)),
    ]


def test_every_fault_is_reported_at_once():
    value, faults = read(
        Car,
        {
            "doors": "3",
            "wheels": [{"make": 1}, None, {"size": 1, "x": 1}],
            "spare": {"size": "x"},
            "fuel": 1,
            "spaer": 1,
        },
    )
    assert value is None
    assert {(fault.code, fault.path) for fault in faults} == {
        ("BANK001", ()),
        ("BANK003", ("doors",)),
        ("BANK001", ("wheels", 0)),
        ("BANK003", ("wheels", 0, "make")),
        ("BANK003", ("wheels", 1)),
        ("BANK002", ("wheels", 2, "x")),
        ("BANK003", ("spare", "size")),
        ("BANK012", ("fuel",)),
        ("BANK002", ("spaer",)),
    }


@pytest.mark.parametrize("data", [None, 1, "x", [], [{}], True, 1.5], ids=repr)
def test_what_is_no_mapping_is_one_fault(data):
    value, faults = read(Car, data)
    assert value is None
    assert [(fault.code, fault.path) for fault in faults] == [("BANK003", ())]


def test_data_that_was_checked_and_is_faulty_now_is_a_broken_cache():
    with pytest.raises(ValueError):
        read_checked(Car, {"name": "A"})
    assert read_checked(Car, {"name": "A", "doors": 3}) == Car("A", 3)


def test_plain_data_has_lists_and_mappings_alone():
    car = Car("A", 3, (Wheel(1.0),), rest={"wheels": (Wheel(2.0),)})
    found = plain(car)
    assert found["wheels"] == [{"size": 1.0, "make": ""}]
    assert found["rest"] == {"wheels": [{"size": 2.0, "make": ""}]}
    assert "spare" not in found


texts = st.text(max_size=8)
finite = st.floats(allow_nan=False, allow_infinity=False)
optional = st.none() | texts
proofs = st.builds(
    Proof,
    stated=optional,
    computed=optional,
    executed=optional,
    prints=optional,
    needs=st.lists(texts, max_size=2).map(tuple),
)
choices = st.lists(
    st.builds(Choice, text=texts, why=texts, misconception=optional, holds=optional), max_size=3
).map(tuple)
several = st.lists(texts, max_size=3).map(tuple)
tables = st.dictionaries(texts, texts, max_size=3)
sizes = st.lists(st.integers(), max_size=3).map(tuple)
anything = st.recursive(
    st.booleans() | st.integers() | finite | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)
scopes = st.sampled_from(["in", "mixed", "option", None])

VALUES = {
    "common": st.builds(
        Common,
        id=texts,
        kind=texts,
        section=texts,
        prompt=texts,
        item=optional,
        subject=optional,
        chapter=optional,
        tags=several,
        difficulty=st.integers(),
        seconds=st.integers(),
        explanation=texts,
        hints=several,
        source=texts,
        prerequisites=several,
        proof=st.none() | proofs,
    ),
    "single": st.builds(Single, choices=choices, answer=texts),
    "multiple": st.builds(Multiple, choices=choices, answer=several),
    "lines": st.builds(Lines, listing=texts, required=several, accepted=several, forbidden=tables),
    "order": st.builds(
        Order,
        items=several,
        answer=several,
        accepted=st.lists(several, max_size=2).map(tuple),
        why=tables,
    ),
    "match": st.builds(Match, left=several, right=several, answer=tables, why=tables),
    "network": st.builds(
        Network,
        answer=sizes,
        wrong=st.lists(st.builds(WrongNetwork, sizes, texts, optional), max_size=2).map(tuple),
    ),
    "blanks": st.builds(
        Blanks,
        listing=texts,
        answer=several,
        accepted=st.dictionaries(texts, several, max_size=2),
        wrong=st.dictionaries(texts, tables, max_size=2),
    ),
    "number": st.builds(
        Number,
        answer=finite,
        tolerance=st.builds(Closeness, finite, finite),
        unit=texts,
        wrong=st.lists(st.builds(WrongNumber, finite, texts, optional), max_size=2).map(tuple),
    ),
    "text": st.builds(
        Text,
        answer=texts,
        aliases=several,
        near=tables,
        wrong=st.lists(st.builds(WrongText, texts, texts, optional), max_size=2).map(tuple),
    ),
    "essay": st.builds(
        Essay,
        answer=texts,
        ideas=st.lists(
            st.builds(Idea, texts, st.lists(several, max_size=2).map(tuple), texts), max_size=2
        ).map(tuple),
        forbidden=st.lists(st.builds(Forbidden, several, texts, optional), max_size=2).map(tuple),
        lines=st.integers(),
        columns=st.integers(),
        accepted=several,
        rejected=tables,
    ),
    "code": st.builds(
        Code,
        function=texts,
        reference=texts,
        groups=st.lists(
            st.builds(
                Group,
                name=texts,
                draw=tables,
                args=st.dictionaries(texts, anything, max_size=2),
                calls=st.integers(),
            ),
            max_size=2,
        ).map(tuple),
        starter=texts,
        tolerance=st.builds(Tolerance, finite, finite),
        checks=st.lists(st.sampled_from(["equal", "arguments_unchanged"]), max_size=2).map(tuple),
        right=tables,
    ),
    "syllabus": st.builds(
        Syllabus,
        st.lists(
            st.builds(
                Subject,
                texts,
                texts,
                optional,
                st.lists(
                    st.builds(
                        Chapter,
                        texts,
                        texts,
                        st.lists(st.builds(Section, texts, texts, scopes), max_size=2).map(tuple),
                    ),
                    max_size=2,
                ).map(tuple),
            ),
            max_size=2,
        ).map(tuple),
    ),
}


@pytest.mark.parametrize("name", VALUES)
@given(st.data())
def test_what_is_made_plain_reads_back(name, data):
    value = data.draw(VALUES[name])
    assert read(type(value), plain(value)) == (value, [])


def test_the_schema_says_what_the_declaration_says():
    found = schema(Car)
    assert found["required"] == ["name", "doors"]
    assert found["additionalProperties"] is False
    assert found["properties"] == {
        "name": {"type": "string"},
        "doors": {"type": "integer"},
        "wheels": {"type": "array", "items": schema(Wheel)},
        "spare": schema(Wheel),
        "colours": {"type": "object", "additionalProperties": {"type": "string"}},
        "fuel": {"enum": ["petrol", "none"]},
        "old": {"type": "boolean"},
        "rest": {},
    }
