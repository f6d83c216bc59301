"""Why a program's text is refused, does not compile, or names what does not exist."""

import time
import warnings

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eprep.core.catalogue import Words, phrase
from eprep.core.verdict import Outcome
from eprep.kinds.grading.culprit import culprit, misnamed
from eprep.kinds.grading.explained import explained
from eprep.kinds.grading.source import LONGEST_SOURCE, refused

NO_BREAK = "\N{NO-BREAK SPACE}"
ZERO_WIDTH = "\N{ZERO WIDTH SPACE}"
BYTE_ORDER = "\N{ZERO WIDTH NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
EN_DASH = "\N{EN DASH}"
JAPANESE = "import numpy as np\n\n# 平均を引いてから、分散で割る\ndef f(x):\n    return x\n"


def read(content):
    """As files are read."""
    return content.decode("utf-8-sig", "surrogateescape")


def placed(found):
    """The sentence's key, the line and the column."""
    assert found.key == "case.at"
    assert Words()(found).startswith(f"{found.values['line']}行目{found.values['column']}文字目: ")
    return found.values["what"].key, found.values["line"], found.values["column"]


def table(rows):
    return [pytest.param(*row, id=ascii(row[0])) for row in rows]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        pytest.param(JAPANESE.encode("cp932"), ("case.shift_jis", 3, 3), id="CP932"),
        pytest.param("x = 1  # 誤差\n".encode("cp932"), ("case.shift_jis", 1, 10), id="two kanji"),
        pytest.param("s = '上から'\n".encode("cp932"), ("case.shift_jis", 1, 6), id="UTF-8 by chance"),
        pytest.param("a = 1\r\n# ①\r\n".encode("cp932"), ("case.shift_jis", 2, 3), id="CRLF"),
        pytest.param("# ﾃｽﾄ\n".encode("cp932"), ("case.shift_jis", 1, 3), id="half-width kana"),
        pytest.param("# 誤差の計算".encode("euc_jp"), ("case.not_utf8", 1, 3), id="EUC-JP"),
        pytest.param(JAPANESE.encode("utf-16"), ("case.not_utf8", 1, 1), id="UTF-16"),
        pytest.param(b"\xfe\xff" + "x=1".encode("utf-16-be"), ("case.not_utf8", 1, 1), id="UTF-16 BE"),
        pytest.param(b"x = 1\n# \xe9\n", ("case.not_utf8", 2, 3), id="Latin-1"),
        pytest.param(
            JAPANESE.encode().replace("割る".encode(), b"\x8a\x84"), ("case.not_utf8", 3, 15),
            id="damaged",
        ),
    ],
)  # fmt: skip
def test_bytes_that_are_no_utf8_are_refused_where_they_stand(content, found):
    stopped = refused(read(content))
    assert (stopped.outcome, placed(stopped.message)) == (Outcome.SYNTAX_ERROR, found)


@pytest.mark.parametrize("half", [0xD800, 0xDC41, 0xDFFF])
def test_half_a_surrogate_pair_is_refused(half):
    assert placed(refused(f"x = '{chr(half)}'").message) == ("case.not_utf8", 1, 6)


@pytest.mark.parametrize("source", ["", JAPANESE, f"{BYTE_ORDER}x = 1\n", "x = '\0'"])
def test_utf8_is_not_refused(source):
    assert refused(source) is None


def test_a_long_text_is_too_large_whatever_its_bytes():
    assert refused("あ" * LONGEST_SOURCE).outcome is Outcome.SOURCE_TOO_LARGE
    assert refused("\udc82" * (LONGEST_SOURCE + 1)).outcome is Outcome.SOURCE_TOO_LARGE


BROKEN = [
    ("x　= 1", "case.wide_space", 1, 2),
    ("def f(x):\n　　return x\n", "case.wide_space", 2, 1),
    ("x = 1\n　\ny = 2", "case.wide_space", 2, 1),
    ("x = 1\r\ny　= 1", "case.wide_space", 2, 2),
    ("x = 1\ry　= 1", "case.wide_space", 2, 2),
    ("x = 1 + \\\n　2", "case.wide_space", 2, 1),
    ("s = '　'; t = r'\\'　'; u　= 1", "case.wide_space", 1, 23),
    ('"""　\n"　"""\nx　= 1', "case.wide_space", 3, 2),
    ("# 　\nx　= 1", "case.wide_space", 2, 2),
    ("s = 'a\\\n　'\nx　= 1", "case.wide_space", 3, 2),
    ("f'{x　+ 1}'", "case.wide_space", 1, 5),
    ("f'{x:{w　}}'", "case.wide_space", 1, 8),
    ("print（x)", "case.wide_sign", 1, 6),
    ("print(x）", "case.wide_sign", 1, 8),
    ("x ＝ 1", "case.wide_sign", 1, 3),
    ("if x：\n    pass", "case.wide_sign", 1, 5),
    ("f'{loss：.4f}'", "case.wide_sign", 1, 8),
    ("x = [1，2]", "case.wide_sign", 1, 7),
    ("x ＋= 1", "case.wide_sign", 1, 3),
    ("＃ it's a comment\n", "case.wide_sign", 1, 1),
    ("＿x = 1", "case.wide_sign", 1, 1),
    ("x = np．zeros(2)", "case.wide_sign", 1, 7),
    ("x = ｛｝", "case.wide_sign", 1, 5),
    ("y = １", "case.wide_digit", 1, 5),
    ("y = 1０", "case.wide_digit", 1, 6),
    ("ｘ = 1\ny = １２", "case.wide_digit", 2, 5),
    ("y = 1ｅ-7", "case.wide_letter", 1, 6),
    ("ｉｆ x:\n    pass", "case.wide_letter", 1, 1),
    ("s = ｆ'{x}'", "case.wide_letter", 1, 5),
    ("x = a[0、1]", "case.japanese_sign", 1, 8),
    ("x = 1。", "case.japanese_sign", 1, 6),
    ("x = 「1, 2」", "case.japanese_sign", 1, 5),
    ("x = 1 ・ 2", "case.japanese_sign", 1, 7),
    ("s = “it's”", "case.wide_quote", 1, 5),
    ("s = ‘a’", "case.wide_quote", 1, 5),
    ("s = ＂a＂", "case.wide_quote", 1, 5),
    ("s = ＇a＇", "case.wide_quote", 1, 5),
    ("print('a', “)", "case.wide_quote", 1, 12),
    ('print("a”)', "case.wide_quote_closes", 1, 9),
    ('print("a”, "b")', "case.wide_quote_closes", 1, 9),
    ("x = 1\ns = 'a’\n", "case.wide_quote_closes", 2, 7),
    ('"""a ” b\n”””\nx = 1', "case.wide_quote_closes", 2, 1),
    (f"x = a {MINUS} b", "case.minus", 1, 7),
    (f"x = 1e{MINUS}7", "case.minus", 1, 7),
    (f"x = a {EN_DASH} b", "case.minus", 1, 7),
    ("x = a ー 1", "case.minus", 1, 7),
    ("x = 3ー1", "case.minus", 1, 6),
    ("x = f(1)ー1", "case.minus", 1, 9),
    ("データー = 1\ny = データー ー 1", "case.minus", 2, 10),
    ("x = a × b", "case.no_operator", 1, 7),
    ("x = a ÷ b", "case.no_operator", 1, 7),
    ("if a ≦ b: pass", "case.no_operator", 1, 6),
    (f"x{NO_BREAK}= 1", "case.odd_space", 1, 2),
    (f"x = 1{ZERO_WIDTH}", "case.unseen", 1, 6),
    (f"x = 1\n{BYTE_ORDER}y = 2", "case.unseen", 2, 1),
    ("x = O.5", "case.letter_first", 1, 5),
    ("x = l.0e-3", "case.letter_first", 1, 5),
    ("x = 1OO", "case.letter_inside", 1, 6),
    ("x = 0.OO1", "case.letter_inside", 1, 7),
    ("x = 1e-l", "case.letter_inside", 1, 8),
]


@pytest.mark.parametrize(("source", "key", "line", "column"), table(BROKEN))
def test_what_keeps_a_program_from_compiling_is_found(source, key, line, column):
    with pytest.raises(SyntaxError) as error:
        compile(source, "", "exec")
    assert placed(culprit(source, None)) == (key, line, column)
    assert placed(culprit(source, error.value.lineno)) == (key, line, column)


SAID = [
    ("print（x)", "半角の ( に"),
    ("x = [１２，3]", "「１２」があります。半角の 12 に"),
    ("x = a、b", "半角の , に"),
    ("s = “a”", '半角の " に'),
    ("s = ’a’", "半角の ' に"),
    ('s = """a”””', '「”””」を半角の """ に'),
    (f"x = a {MINUS} b", "（U+2212）"),
    ("x = 2 × 3", "「×」は演算子ではありません。* に"),
    (f"x{NO_BREAK}= 1", "（U+00A0）"),
    ("x = 0.OO1", "「0.OO1」の3文字目は数字の0ではなく英字のOです。0.001 と"),
]


@pytest.mark.parametrize(("source", "part"), table(SAID))
def test_the_character_that_is_meant_is_said(source, part):
    assert part in Words()(culprit(source, None))


@pytest.mark.parametrize(
    "source",
    [
        "",
        "def f(x) return x",
        "x = (1",
        "ｘ１ = 1\nx１ +",
        "データー = レイヤー +",
        "x = 10個",
        "x = ★",
        "s = '全角　（）“”１ー×'\nx = ",
        "# 全角　（）“”１ー×\nx = ",
        '"""全角　\n（）“”\n１ー×"""\nx = ',
        "f'（{x!r:＞5}）{{　}}' +",
        "f'{d[\"　\"]}　' +",
        "s = 'a' 'b",
        "x = 0O17 + l1 + I.T + 0x1e-l +",
    ],
    ids=ascii,
)
def test_nothing_is_blamed_without_cause(source):
    assert culprit(source, None) is None


def test_the_search_begins_at_the_line_that_python_complains_of():
    source = "x　= 1\ny = 2\nz　= 3\n"
    lines = {at: placed(culprit(source, at))[1] for at in (None, 1, 2, 3, 4, 99, 0, -1, 10**400)}
    assert lines == {None: 1, 1: 1, 2: 3, 3: 3, 4: 1, 99: 1, 0: 1, -1: 1, 10**400: 1}


NAMED = [
    ("x = 1\ny = le-7", 2, "le", "case.letter_first", 5),
    ("y = x+Ie-7", 1, "Ie", "case.letter_first", 7),
    ("y = le7", 1, "le7", "case.letter_first", 5),
    ("y = lOe-3", 1, "lOe", "case.letter_first", 5),
    ("range(lOO)", 1, "lOO", "case.letter_first", 7),
    ("y = O.O1", 1, "O", "case.letter_first", 5),
    ("y = f'{le-7}'", 1, "le", "case.letter_first", 8),
    ("y = 'le-7' + le-7", 1, "le", "case.letter_first", 14),
    ("y = xー1", 1, "xー1", "case.minus", 6),
    ("y = Ｔｒｕｅ", 1, "True", "case.wide_letter", 5),
    ("def f():\n    ｐａｓｓ", 2, "pass", "case.wide_letter", 5),
]


@pytest.mark.parametrize(("source", "line", "name", "key", "column"), table(NAMED))
def test_a_name_that_was_meant_otherwise_is_found(source, line, name, key, column):
    compile(source, "", "exec")
    assert placed(misnamed(source, line, name)) == (key, line, column)


def test_a_letter_for_a_digit_is_said_in_full():
    assert Words()(misnamed("h = le-7", 1, "le")) == (
        "1行目5文字目: 「le-7」の先頭は数字の1ではなく英字のlです。1e-7 と書いてください。"
    )


@pytest.mark.parametrize(
    ("source", "line", "name"),
    table(
        [
            ("y = le - 7", 1, "le"),
            ("y = le-7 + w", 1, "w"),
            ("y = le-7", 2, "le"),
            ("y = le-7", 0, "le"),
            ("y = l1 + I", 1, "l1"),
            ("y = l1 + I", 1, "I"),
            ("y = O.T", 1, "O"),
            ("y = 'le-7' + le", 1, "le"),
            ("y = x  # le-7", 1, "le"),
            ("y = レイヤー", 1, "レイヤー"),
            ("y = ｘ", 1, "x"),
        ]
    ),
)
def test_a_name_that_is_only_unknown_is_left_alone(source, line, name):
    assert misnamed(source, line, name) is None


# What is said of an exception

SOURCE = "import math\ndef f(x):\n    y = x / 0\n\u3000\n" + "    return [" + "1, " * 50 + "]\n"


def said(outcome, line, text="ZeroDivisionError: division by zero", source=SOURCE):
    return Words()(explained(outcome, phrase("case.exception_at", said=text, line=line), source))


def test_an_exception_is_told_with_the_line_it_came_from():
    assert said(Outcome.RUNTIME_ERROR, 3) == (
        "3行目: ZeroDivisionError: division by zero\n    y = x / 0"
    )


def test_a_long_line_is_cut():
    _, line = said(Outcome.RUNTIME_ERROR, 5).split("\n")
    assert line.startswith("    return [1, 1,")
    assert (len(line.removeprefix("    ")), line[-1]) == (100, "…")


@pytest.mark.parametrize("line", [0, -1, 6, 7, 10**400], ids=lambda line: str(line)[:5])
def test_a_line_that_is_not_there_is_not_shown(line):
    assert "\n" not in said(Outcome.RUNTIME_ERROR, line, source=SOURCE)


def test_an_exception_without_a_line_has_its_reason_all_the_same():
    message = phrase("case.exception", said="ValueError: no")
    assert explained(Outcome.RUNTIME_ERROR, message, SOURCE) == message
    found = explained(Outcome.SYNTAX_ERROR, message, "x　= 1")
    assert Words()(found).startswith("ValueError: no\n1行目2文字目: ")


def test_a_reason_is_looked_for_only_where_it_may_be_one():
    assert "文字目" not in said(Outcome.RUNTIME_ERROR, 1, source="x　= 1")
    assert "文字目" not in said(Outcome.RUNTIME_ERROR, 1, "ValueError: le", source="y = le-7")
    assert "文字目" in said(
        Outcome.RUNTIME_ERROR, 1, "NameError: name 'le' is not defined", source="y = le-7"
    )


def test_other_messages_stay_as_they_are():
    for message in (phrase("case.time", wall=5, cpu=2), phrase("case.no_function", name="f")):
        assert explained(Outcome.SYNTAX_ERROR, message, "x　= 1") == message


# Whatever the text

SIGNS = (
    "ｘ１（）：，．＂＇“”‘’、。「」　＃×÷" + MINUS + EN_DASH + NO_BREAK + ZERO_WIDTH + BYTE_ORDER
)
PARTS = [
    *SIGNS, *"x=()[]{}:#\\ \n10lO", "'", '"', "'''", '"""', "f'", 'f"', 'rf"', 'f"""', "{{", "}}", "!r",
    "\r\n", "\r", ".5", "e-7", "\\N{DASH}",
]  # fmt: skip
PIECES = st.lists(st.sampled_from(PARTS), max_size=20).map("".join)
LINES = st.one_of(st.none(), st.integers(-2, 5))


def compiles(source):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of escapes that mean nothing
        try:
            compile(source, "", "exec")
        except (SyntaxError, ValueError):
            return False
    return True


@given(st.one_of(st.text(), PIECES), LINES)
@example("f'{'" * 9, 1)
@example("f'{x:{", 1)
def test_any_text_is_read(source, line):
    found = culprit(source, line)
    if found is not None:
        placed(found)
        assert not compiles(source)
    misnamed(source, line or 1, "le")


BODIES = st.text(st.sampled_from(SIGNS + "ー" + "lO1.5e-7 '\"#{}\\\n"), max_size=12)
TEMPLATES = [
    "x = '{}'", 'x = "{}"', "x = r'{}'", "x = rb'a'; y = 'b{}'", "x = '''{}'''", 'x = """{}"""',
    "x = f'{}'", "x = f'{{x}}{}{{x!r:>9}}'", "x = f\"{{d['{}']}}\"", 'x = fr"""{}{{x}}"""',
]  # fmt: skip
STATEMENTS = st.one_of(
    st.builds(lambda template, body: template.format(body), st.sampled_from(TEMPLATES), BODIES),
    BODIES.map(lambda body: f"x = {body!r}"),
    BODIES.map(lambda body: "# " + body.replace("\n", "\n# ")),
)


@given(st.lists(STATEMENTS.filter(compiles), max_size=4).map("\n".join))
def test_strings_and_comments_may_hold_anything(source):
    assert culprit(source, None) is None
    assert placed(culprit(f"{source}\nx　= 1", None))[::2] == ("case.wide_space", 2)


# However long

HOSTILE = [
    "O", "l", "1", "O.", "l-", "1e-", "le", "'", '"', "f'{", "f'{x:{", "f'{'\n", "f'''{f\"\"\"{", "{", "}", "(",
    "\\", "#", " ", "\n", "\r", "ー", "アー", "１", "”", "'”\n", "é'", "\u0301\u0316", "\ufdfa", "\udc82",
]  # fmt: skip


def seconds(source):
    begun = time.process_time()
    refused(source)
    culprit(source, None)
    misnamed(source, 1, "le")
    return time.process_time() - begun


@pytest.fixture(scope="module")
def innocent():
    return seconds("x = 1\n" * (LONGEST_SOURCE // 6))


@pytest.mark.parametrize(
    "start", ["", *(pytest.param(start, marks=pytest.mark.soak) for start in ("l", "O."))]
)
@pytest.mark.parametrize("part", HOSTILE, ids=ascii)
def test_no_text_keeps_the_grader_busy(innocent, start, part):
    source = start + part * (LONGEST_SOURCE // len(part.encode("utf-8", "replace")))
    assert seconds(source) < 50 * innocent


def test_a_line_that_nobody_types_is_not_told_back():
    assert culprit("x = " + "1O" * 5000, None) is None
    assert placed(culprit("x = " + "1" * 5000 + "\ny = 1OO", None)) == ("case.letter_inside", 2, 6)
