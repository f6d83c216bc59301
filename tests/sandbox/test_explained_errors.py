"""A learner is told the line of an error, and the character that Python cannot take."""

import pytest

from eprep.core.catalogue import Words

MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
ERRORS = {
    "a full-width bracket": (
        "def sigmoid(x):\n    return x.sum（）\n",
        "syntax_error",
        (
            "2行目: SyntaxError: invalid character '（' (U+FF08)\n"
            "    return x.sum（）\n"
            "2行目17文字目: 全角の「（」があります。半角の ( に直してください。"
        ),
    ),
    "a full-width space in a file with a mark": (
        f"{MARK}def sigmoid(x):\n　　return x\n",
        "syntax_error",
        (
            "2行目: SyntaxError: invalid non-printable character U+3000\n"
            "    　　return x\n"
            "2行目1文字目: 全角の空白があります。半角の空白に直してください。"
        ),
    ),
    "a letter for a digit in a call": (
        "def sigmoid(x):\n    return x + le-7\n",
        "runtime_error",
        (
            "2行目: NameError: name 'le' is not defined\n"
            "    return x + le-7\n"
            "2行目16文字目: 「le-7」の先頭は数字の1ではなく英字のlです。1e-7 と書いてください。\n"
            "入力\n"
        ),
    ),
    "a letter for a digit while it is loaded": (
        "h = le-7\ndef sigmoid(x): return x\n",
        "runtime_error",
        (
            "1行目: NameError: name 'le' is not defined\n"
            "    h = le-7\n"
            "1行目5文字目: 「le-7」の先頭は数字の1ではなく英字のlです。1e-7 と書いてください。"
        ),
    ),
    "another error": (
        "def sigmoid(x):\n    y = x\n    raise ValueError('no')  # 全角　\n",
        "runtime_error",
        "3行目: ValueError: no\n    raise ValueError('no')  # 全角　\n入力\n",
    ),
    "Shift_JIS": (
        "# 活性化関数\ndef sigmoid(x): return x\n".encode("cp932").decode(
            "utf-8", "surrogateescape"
        ),
        "syntax_error",
        (
            "1行目3文字目: このファイルはShift_JIS（CP932）で保存されています。"
            "UTF-8で保存し直してください。"
        ),
    ),
}


@pytest.mark.parametrize(("source", "verdict", "message"), ERRORS.values(), ids=ERRORS)
def test_an_error_is_explained_in_every_group(grade, source, verdict, message):
    found = grade(source)
    assert [case.outcome for case in found.cases] == [verdict, verdict]
    for case in found.cases:
        assert Words()(case.message).startswith(message)


def test_the_mark_of_utf8_is_no_part_of_the_program(grade):
    source = f"{MARK}import numpy as np\ndef sigmoid(x): return 1 / (1 + np.exp(-x))\n"
    assert grade(source).outcome == "pass"
