"""Numbers as people type them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.text.numeral import LONGEST, parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.5", 0.5),
        (".5", 0.5),
        ("5.", 5.0),
        ("-1", -1.0),
        ("+1", 1.0),
        ("1e-3", 0.001),
        ("1E3", 1000.0),
        ("1.5e+2", 150.0),
        ("1/3", 1 / 3),
        ("-1 / 4", -0.25),
        ("1/-4", -0.25),
        ("1e3/2", 500.0),
        ("50%", 0.5),
        ("50 %", 0.5),
        ("1/4%", 0.0025),
        ("1,000", 1000.0),
        ("1,234,567.5", 1234567.5),
        ("  7  ", 7.0),
        ("007", 7.0),
        ("１２．５", 12.5),
        ("１，０００", 1000.0),
        ("−３", -3.0),
        ("－3", -3.0),
        ("５０％", 0.5),
        ("１／３", 1 / 3),
        ("0", 0.0),
        ("0/5", 0.0),
        ("0." + "1" * (LONGEST - 2), 1 / 9),
    ],
)
def test_a_number_is_read_in_any_usual_spelling(text, value):
    assert parse_number(text) == pytest.approx(value, rel=1e-15, abs=0)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "+", "-", ".", "%", "/", ",", "e5", "1e", "1//2", "1/", "/2", "1/0", "1/0.0", "0/0",
        "1/2/3", "nan", "NaN", "inf", "-inf", "Infinity", "10,00", "1,0000", "1,000,00", ",100",
        "1,,000", "1.2.3", "1 000", "1_000", "--1", "+-1", "0x10", "1e5.5", "1e1000", "1%%", "5e",
        "abc", "1a", "a1", "2+3", "2*3", "(1)", "1e400", "1e400/1e400", "1/1e400", "1e308/1e-308",
        "½", "2½", "10²", "2³", "x₁", "3₁", "٣", "三", "一", "1\n2", "1\0", "9" * (LONGEST + 1), "1" * 10_000,
    ],
    ids=lambda text: ascii(text)[:30],
)  # fmt: skip
def test_nonsense_is_no_number(text):
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("25個", "個", 25.0),
        ("25 個", "個", 25.0),
        ("２５　個", "個", 25.0),
        ("25", "個", 25.0),
        ("25本", "個", None),
        ("個", "個", None),
        ("25個個", "個", None),
        ("50%", "%", 50.0),
        ("50", "%", 50.0),
        ("50%%", "%", 0.5),
        ("%", "%", None),
        ("3e", "e", 3.0),
        ("1/3 m", "m", 1 / 3),
        ("25 m²", "m²", 25.0),
        ("25 m2", "m²", 25.0),
        ("10² m", "m", None),
        ("1,000 ms", "ms", 1000.0),
        ("1.5ｋｇ", "kg", 1.5),
        ("25個", "", None),
    ],
)
def test_the_unit_is_allowed_behind_and_no_other(text, unit, value):
    assert parse_number(text, unit) == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_what_python_writes_for_a_float_reads_back(value):
    assert parse_number(repr(value)) == value


@given(st.integers(-(10**15), 10**15))
def test_an_integer_reads_back_with_its_thousands_apart(value):
    assert parse_number(f"{value:,}") == value


@given(st.text(max_size=80), st.text(max_size=5))
def test_whatever_is_typed_gives_a_finite_number_or_none(text, unit):
    value = parse_number(text, unit)
    assert value is None or math.isfinite(value)
