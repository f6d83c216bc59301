"""YAML 1.2: what a plain scalar is, and what is refused where."""

import json
import math
import re
import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from eprep.bank.yaml12 import DEEPEST, LARGEST, NODES_MOST, Place, YamlFault, parse


def value(text):
    return parse(f"x: {text}\n".encode()).plain()["x"]


def refused(content):
    """The code, line and column of the fault."""
    with pytest.raises(YamlFault) as fault:
        parse(content if isinstance(content, bytes) else content.encode())
    return fault.value.code, fault.value.place.line, fault.value.place.column


@pytest.mark.parametrize(
    "text",
    [
        "no", "No", "NO", "yes", "on", "off", "On", "y", "n", "1:30", "12:30:45", "2026-01-31", "2026-01-31T00:00:00Z",
        "1_000", "0b11", "0o8", "0xg", "+0x1F", "0X1F", "0O17", "1e", "e5", "1e5.5", "1.5.2", "--1", "1,000", "1 2",
        "nan", "inf", "NaN", ".Nan", "+.nan", "infinity", "nULL", "none", "None", "nil", "tRUE", "TrUe", "<<", "=",
        "1/3", "50%", "１", "w[i]", "x**2", "a:b", "a#b", "=1+1", "A", "重み W", "--", "+", ".", "..",
    ],
)  # fmt: skip
def test_what_yaml_1_2_does_not_name_is_a_string(text):
    assert value(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0", 0), ("-0", 0), ("12", 12), ("+12", 12), ("-12", -12), ("012", 12), ("-012", -12), ("0o17", 15),
        ("0x1F", 31), ("0x1f", 31), ("1" * 400, int("1" * 400)),
        ("1.5", 1.5), ("1e-3", 0.001), ("1E3", 1000.0), ("-1.5e+2", -150.0), (".5", 0.5), ("5.", 5.0), ("-.5", -0.5),
        ("1e3", 1000.0), ("0.1", 0.1), ("007.5", 7.5), (".inf", math.inf), ("-.inf", -math.inf), ("+.Inf", math.inf),
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False),
        ("~", None), ("null", None), ("Null", None), ("NULL", None), ("", None),
        ('"no"', "no"), ("'1'", "1"), ('"~"', "~"), ("''", ""), ('"1e-3"', "1e-3"), ("! 12", "12"), ("! true", "true"),
        ("[no, 1, .5]", ["no", 1, 0.5]), ("{a: on, b: 0o17}", {"a": "on", "b": 15}), ("[]", []), ("{}", {}),
    ],
    ids=lambda value: str(value)[:20],
)  # fmt: skip
def test_plain_scalars_are_of_the_core_schema(text, expected):
    found = value(text)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize("text", [".nan", ".NaN", ".NAN"])
def test_nan_is_a_number(text):
    assert math.isnan(value(text))


@pytest.mark.parametrize("text", ["|\n  no\n", ">\n  12\n", "|-\n  ~\n"])
def test_block_scalars_are_strings(text):
    assert value(text).strip() in ("no", "12", "~")


def test_keys_are_strings_as_they_are_written():
    content = b"1: a\nno: b\n~: c\n1.5: d\n2026-01-31: e\n'q': f\n"
    assert list(parse(content).plain()) == ["1", "no", "~", "1.5", "2026-01-31", "q"]


def test_a_merge_key_is_a_key_like_any_other():
    content = b"a: &a {x: 1}\nb:\n  <<: *a\n  y: 2\n"
    assert parse(content).plain()["b"] == {"<<": {"x": 1}, "y": 2}


def test_an_anchor_gives_the_same_value_again():
    content = b"a: &a [1, {b: &b no}]\nc: *a\nd: *b\n"
    assert parse(content).plain() == {"a": [1, {"b": "no"}], "c": [1, {"b": "no"}], "d": "no"}


@pytest.mark.parametrize(
    ("content", "place"),
    [
        pytest.param("a: {b: 1, a: 2}\na: 3\n", ("YAML005", 2, 1), id="duplicate key"),
        pytest.param("x:\n  a: 1\n  b: 2\n  'a': 3\n", ("YAML005", 4, 3), id="quoted duplicate"),
        pytest.param("[{k: 1, k: 1}]", ("YAML005", 1, 9), id="the same value twice"),
        pytest.param("a: !!str 1\n", ("YAML006", 1, 4), id="standard tag"),
        pytest.param("a: !!int '1'\n", ("YAML006", 1, 4), id="integer tag"),
        pytest.param("a: !mine x\n", ("YAML006", 1, 4), id="own tag"),
        pytest.param("a:\n  - !!set {x}\n", ("YAML006", 2, 5), id="set"),
        pytest.param("a: !!binary aGk=\n", ("YAML006", 1, 4), id="binary"),
        pytest.param("a: ! [1]\n", ("YAML006", 1, 4), id="tag of a list"),
        pytest.param(
            "a: !!python/object/apply:os.system ['true']\n", ("YAML006", 1, 4), id="python object"
        ),
        pytest.param("a: !!python/name:os.system\n", ("YAML006", 1, 4), id="python name"),
        pytest.param("a: *b\n", ("YAML011", 1, 4), id="alias of nothing"),
        pytest.param("a: &a [*a]\n", ("YAML011", 1, 8), id="alias of itself"),
        pytest.param("a: &a {b: *a}\n", ("YAML011", 1, 11), id="mapping of itself"),
        pytest.param("{[1]: 2}\n", ("YAML009", 1, 2), id="list as a key"),
        pytest.param("? {a: 1}\n: 2\n", ("YAML009", 1, 3), id="mapping as a key"),
        pytest.param("a: &a x\n*a : 2\n", ("YAML009", 2, 1), id="alias as a key"),
        pytest.param("!!str a: 1\n", ("YAML009", 1, 1), id="tagged key"),
        pytest.param("a: 1\n---\nb: 2\n", ("YAML010", 2, 1), id="two documents"),
        pytest.param("--- a\n--- b\n", ("YAML010", 2, 1), id="two scalars"),
        pytest.param("---\n---\n", ("YAML010", 2, 1), id="two empty documents"),
        pytest.param("", ("YAML008", 1, 1), id="empty"),
        pytest.param("\n\n  \n", ("YAML008", 1, 1), id="blank"),
        pytest.param("# nothing\n", ("YAML008", 1, 1), id="comment"),
        pytest.param("---\n", ("YAML008", 1, 1), id="empty document"),
        pytest.param("~", ("YAML008", 1, 1), id="null"),
        pytest.param("\ufeff", ("YAML008", 1, 1), id="byte order mark"),
        pytest.param("a:\n\tb: 1\n", ("YAML004", 2, 1), id="tab indent"),
        pytest.param("a:\n  - x\n\t- y\n", ("YAML004", 3, 1), id="tab indent of a list"),
        pytest.param("a: [1, 2\n", ("YAML004", 2, 1), id="bracket left open"),
        pytest.param("a: 'x\n", ("YAML004", 2, 1), id="quote left open"),
        pytest.param("a: b: c\n", ("YAML004", 1, 5), id="colon in a value"),
        pytest.param("a: 1\n b: 2\n", ("YAML004", 2, 3), id="crooked indent"),
        pytest.param("a: @x\n", ("YAML004", 1, 4), id="reserved sign"),
        pytest.param('a: "\\q"\n', ("YAML004", 1, 5), id="unknown escape"),
        pytest.param("%YAML 3.0\n--- a\n", ("YAML004", 1, 1), id="another YAML"),
        pytest.param("a: 1\nb: \0\n", ("YAML012", 2, 4), id="NUL"),
        pytest.param("a: 1\n日本: 語\x07\n", ("YAML012", 2, 6), id="BEL"),
        pytest.param("a: \x1b[31m\n", ("YAML012", 1, 4), id="ESC"),
        pytest.param("a: '\x7f'\n", ("YAML012", 1, 5), id="DEL"),
        pytest.param("a: \uffff\n", ("YAML012", 1, 4), id="no character"),
        pytest.param("a: " + "1" * 401, ("YAML013", 1, 4), id="long integer"),
        pytest.param("a: 0x" + "f" * 401, ("YAML013", 1, 4), id="long hexadecimal"),
        pytest.param("a: é".encode("latin-1"), ("YAML001", 1, 4), id="Latin-1"),
        pytest.param(
            "一: 二\n三: 四".encode() + b"\xe9\n", ("YAML001", 2, 5), id="Latin-1 behind Japanese"
        ),
        pytest.param(b"\xef\xbb\xbfab: \xe9\n", ("YAML001", 1, 5), id="Latin-1 behind a mark"),
        pytest.param("あ".encode("euc-jp"), ("YAML001", 1, 1), id="EUC-JP"),
        pytest.param("a: あ".encode("shift-jis"), ("YAML001", 1, 4), id="Shift JIS"),
        pytest.param("a: [1, 2", ("YAML004", 1, 9), id="cut in a list"),
        pytest.param("a: {b: 'x", ("YAML004", 1, 10), id="cut in a quote"),
        pytest.param("a: 1".encode("utf-16"), ("YAML001", 1, 1), id="UTF-16"),
        pytest.param(b"a: \xed\xa0\x80", ("YAML001", 1, 4), id="half of a pair"),
        pytest.param(b"a: \xe3\x81", ("YAML001", 1, 4), id="cut in a character"),
    ],
)
def test_what_is_refused_and_where(content, place):
    assert refused(content) == place


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=ascii)
def test_any_line_break_counts_as_one(newline):
    content = newline.join(["a: 1", "b: 2", "c:", "  d: !x 1", ""])
    assert refused(content) == ("YAML006", 4, 6)


def test_a_byte_order_mark_moves_nothing():
    node = parse(b"\xef\xbb\xbfa: {b: 1}\n")
    assert node.plain() == {"a": {"b": 1}}
    assert node.keys["a"] == Place(1, 1)


def test_columns_count_characters():
    node = parse("日本: {語: 𠮷野, b: 1}\n".encode())
    assert node.find(("日本", "b")) == Place(1, 16)
    assert node.find(("日本", "b"), on_key=True) == Place(1, 13)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), Place(1, 1)),
        (("a",), Place(1, 4)),
        (("b",), Place(3, 3)),
        (("b", 1), Place(4, 5)),
        (("b", 1, "c"), Place(4, 8)),
        (("b", 2), Place(3, 3)),
        (("b", "c"), Place(3, 3)),
        (("z",), Place(1, 1)),
        (("b", 1, "z", "y"), Place(4, 5)),
    ],
)
def test_a_path_leads_to_its_value_or_to_the_nearest_around_it(path, place):
    assert parse(b"a: 1\nb:\n  - x\n  - c: 2\n").find(path) == place


def nested(depth, inner=""):
    return "[" * depth + inner + "]" * depth


@pytest.mark.parametrize(
    "text", [nested(DEEPEST), nested(DEEPEST, "1"), nested(DEEPEST - 1, "{a: 1}")]
)
def test_collections_may_be_nested_fifty_deep(text):
    assert parse(text.encode()).height == DEEPEST == 50


@pytest.mark.parametrize(
    "text",
    [
        nested(DEEPEST + 1),
        nested(DEEPEST, "{a: 1}"),
        nested(100_000),
        "[" * 100_000,
        "{a: " * 100_000,
        "".join(f"{' ' * n}a:\n" for n in range(60)),
        "- " * 60 + "x",
    ],
    ids=["brackets", "a mapping inside", "100,000", "left open", "braces", "indents", "dashes"],
)
def test_what_is_nested_deeper_is_refused_before_it_is_read(text):
    begun = time.perf_counter()
    code, _, _ = refused(text)
    assert code == "YAML003"
    assert time.perf_counter() - begun < 1


def test_aliases_cannot_nest_deeper():
    steps = "".join(f"x{n}: &x{n} {nested(30, f'*x{n - 1}')}\n" for n in range(1, 50))
    assert refused(f"x0: &x0 1\n{steps}") == ("YAML003", 3, 39)


def test_an_alias_may_reach_the_same_depth_as_what_is_written_out():
    def steps(depth):
        return f"a: &a {nested(20)}\nb: {nested(depth, '*a')}\n"

    assert parse(steps(DEEPEST - 21).encode()).height == DEEPEST
    assert refused(steps(DEEPEST - 20))[:2] == ("YAML003", 2)


@pytest.mark.parametrize(
    ("content", "count"),
    [
        ("[1, 2, 3]", 4),
        ("{a: 1, b: 2}", 3),
        ("[[], [], {}]", 4),
        ("a: &a [1, 2]\nb: *a\n", 7),
        ("a: &a [1, 2]\nb: &b [*a, *a]\nc: *b\n", 18),
    ],
)
def test_every_value_is_counted_and_an_alias_for_all_it_stands_for(content, count, monkeypatch):
    monkeypatch.setattr("eprep.bank.yaml12.NODES_MOST", count)
    assert parse(content.encode()).size == count
    monkeypatch.setattr("eprep.bank.yaml12.NODES_MOST", count - 1)
    assert refused(content)[0] == "YAML007"


def test_an_alias_bomb_is_refused_before_it_goes_off():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)]
    begun = time.perf_counter()
    code, line, _ = refused("\n".join(lines))
    assert (code, line) == ("YAML007", 6)
    assert time.perf_counter() - begun < 1


def test_aliases_are_counted_as_often_as_they_stand():
    def content(aliases):
        return f"a: &a [{'x, ' * 999}]\nb: [{'*a, ' * aliases}]\n"

    # The root, b and its items: each alias stands for a list of 999.
    most = NODES_MOST // 1000 - 2
    assert len(parse(content(most).encode()).plain()["b"]) == most
    assert refused(content(most + 2))[:2] == ("YAML007", 2)


def test_a_file_may_have_four_mebibytes_and_no_more():
    whole = b"a: " + b"x" * (LARGEST - 4) + b"\n"
    assert len(whole) == LARGEST == 4 * 1024 * 1024
    assert parse(whole).plain()["a"].startswith("xxx")
    assert refused(whole + b"\n") == ("YAML002", 1, 1)


NUMBERS_OF_1_2_ONLY = re.compile(r"[-+]?[0-9.]+([eE][-+]?[0-9]+)?|0o[0-7]+")
"""Texts that PyYAML, which writes YAML 1.1, leaves without quotes."""

no_break_of_1_1 = st.characters(codec="utf-8", exclude_characters="\x85\u2028\u2029")
texts = st.text(no_break_of_1_1, max_size=12).filter(
    lambda text: not NUMBERS_OF_1_2_ONLY.fullmatch(text)
)
integers = st.integers(-(10**30), 10**30)
finite = st.floats(allow_nan=False, allow_infinity=False)


def collections(scalars, texts):
    return st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
        max_leaves=12,
    )


@given(
    st.dictionaries(texts, collections(integers | texts, texts), min_size=1, max_size=3),
    st.sampled_from([None, True, False]),
)
def test_what_pyyaml_writes_reads_back(data, flow):
    written = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow)
    assert parse(written.encode()).plain() == data


in_one_unit = st.text(st.characters(codec="utf-8", max_codepoint=0xFFFF), max_size=12)


@given(collections(st.booleans() | integers | finite | in_one_unit, in_one_unit))
def test_json_is_yaml(data):
    assert parse(json.dumps([data]).encode()).plain() == [data]


def place_of_fault(content):
    """Where the fault is, or None where there is none."""
    try:
        parse(content)
    except YamlFault as fault:
        return fault.place
    return None


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content):
    place = place_of_fault(content)
    assert place is None or (place.line >= 1 and place.column >= 1)


@given(st.text(alphabet="ab01 -:?[]{},&*!|>'\"%@#\n\t~<=.", max_size=60))
def test_a_fault_is_always_inside_the_file(text):
    place = place_of_fault(text.encode()) or Place(1, 1)
    lines = text.split("\n")
    assert 1 <= place.line <= len(lines)
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1
